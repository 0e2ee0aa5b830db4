/// A field that a note can have: its names, what it holds, who may see it.
public final class FieldDeclaration: Sendable {
    /// Who may see a field's value.
    public enum Exposure: Sendable, Hashable {
        /// Whoever may see the note.
        case open
        /// Removed from what a build below `internal` stages.
        case internalOnly
        /// Known, so that nobody is told that it isn't, but never read: it can't reach any output.
        case never
    }

    /// The canonical English name, with `_` between words.
    public let name: String
    /// Spanish names; the first is the one that is shown and scaffolded.
    public let spanish: [String]
    /// Other English or Spanish names.
    public let others: [String]
    public let kind: FieldKind
    public let doc: Wording
    public let isRequired: Bool
    public let exposure: Exposure
    /// `audience`, `draft` and `publish`: what can't be read stops the build in every note.
    public let isSafety: Bool

    init(
        _ name: String, spanish: [String], kind: FieldKind, doc: Wording, others: [String] = [],
        isRequired: Bool = false, exposure: Exposure = .open, isSafety: Bool = false
    ) {
        self.name = name
        self.spanish = spanish
        self.kind = kind
        self.doc = doc
        self.others = others
        self.isRequired = isRequired
        self.exposure = exposure
        self.isSafety = isSafety
    }

    /// The value can name an account.
    public var namesAccount: Bool { kind.namesAccount }

    public var allNames: [String] { [name] + spanish + others }

    public func name(in language: Language) -> String {
        language == .en ? name : spanish.first ?? name
    }
}

// The declarations read as sentences: `field(…).required`.
extension FieldDeclaration {
    var required: FieldDeclaration { with(isRequired: true) }
    var internalOnly: FieldDeclaration { with(exposure: .internalOnly) }
    var neverRead: FieldDeclaration { with(exposure: .never) }
    var safety: FieldDeclaration { with(isSafety: true) }

    func also(_ names: String...) -> FieldDeclaration { with(others: others + names) }

    private func with(
        others: [String]? = nil, isRequired: Bool? = nil, exposure: Exposure? = nil, isSafety: Bool? = nil
    ) -> FieldDeclaration {
        FieldDeclaration(
            name, spanish: spanish, kind: kind, doc: doc, others: others ?? self.others,
            isRequired: isRequired ?? self.isRequired, exposure: exposure ?? self.exposure,
            isSafety: isSafety ?? self.isSafety)
    }
}

/// `field("name", "nombre", .text, "English.", "Español.")`; further Spanish names by `/`: `"fecha/día"`.
func field(_ name: String, _ spanish: String, _ kind: FieldKind, _ en: String, _ es: String) -> FieldDeclaration {
    FieldDeclaration(name, spanish: spanish.split(separator: "/").map(String.init), kind: kind, doc: Wording(en, es))
}
