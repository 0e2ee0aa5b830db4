public import Diagnostics
public import Markdown

/// What `dossier.yaml` says. Everything has a default, so an empty file is a good one.
public struct Configuration: Sendable, Hashable {
    /// The site's name.
    public var title: String?
    /// Of generated pages; a note's page follows its own `lang`.
    public var language = Language.en
    /// Where the site will live, with a slash at the end.
    public var baseURL: String?
    /// A picture, as a path from the folder of `dossier.yaml`.
    public var logo: String?
    /// A CSS colour, `#rgb` or `#rrggbb`.
    public var accent: String?
    /// Where a note can be edited; its path is put for `{path}`, or at the end.
    public var editURL: String?
    /// Patterns of paths under `content/` that are left out.
    public var ignore: [String] = []
    /// More kinds of files that may be copied, by ending, without a dot and in lower case.
    public var attachments: [String] = []
    /// Raw HTML in notes goes through.
    public var unsafeHTML = false
    /// Schemes that links may have besides the usual ones, in lower case, without a colon.
    public var linkSchemes: [String] = []
    /// Constructs of Markdown that notes may use.
    public var dialect = Dialect.standard
    /// How loud rules are, by id.
    public var rules: [String: RuleLevels.Level] = [:]
    public var limits = Limits()
    /// The date that everything is computed for.
    public var asOf: CalendarDate?
    /// False where nothing could be read, so that this isn't what its author wants.
    public var isRead = true

    public init() {}
}

extension Rule {
    public static let invalidConfiguration = Rule(
        "invalid-configuration", .error, stops: true, "dossier.yaml says something that isn't known or can't be read.",
        remedy: "Correct dossier.yaml at the place shown.")
}
