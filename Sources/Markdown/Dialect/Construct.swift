/// A construct of the dialect.
public enum Construct: UInt32, CaseIterable, Sendable {
    // GitHub's.
    case tables, tasks, strikethrough, autolinks, footnotes, htmlFilter
    // Those of Obsidian and wikis.
    case wikiLinks, highlights, comments, callouts, blockIDs, tags
    // Smaller aids.
    case headingIDs, definitionLists, directives, math, smartPunctuation, codeHighlighting
    // What the build writes.
    case generatedBlocks
    // Other generators'.
    case templateCalls

    /// What `dialect` in dossier.yaml calls it.
    public var name: String {
        switch self {
        case .tables: "tables"
        case .tasks: "tasks"
        case .strikethrough: "strikethrough"
        case .autolinks: "autolinks"
        case .footnotes: "footnotes"
        case .htmlFilter: "html_filter"
        case .wikiLinks: "wiki_links"
        case .highlights: "highlights"
        case .comments: "comments"
        case .callouts: "callouts"
        case .blockIDs: "block_ids"
        case .tags: "tags"
        case .headingIDs: "heading_ids"
        case .definitionLists: "definition_lists"
        case .directives: "directives"
        case .math: "math"
        case .smartPunctuation: "smart_punctuation"
        case .codeHighlighting: "code_highlighting"
        case .generatedBlocks: "generated_blocks"
        case .templateCalls: "template_calls"
        }
    }

    public init?(name: String) {
        guard let construct = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = construct
    }

    /// What is on unless someone says otherwise. The others would change what plain prose means.
    var isStandard: Bool {
        switch self {
        case .tags, .smartPunctuation: false
        default: true
        }
    }
}

/// Which constructs are read; everything else is CommonMark.
public struct Dialect: Sendable, Hashable {
    private var bits: UInt32 = 0

    public init(_ constructs: some Sequence<Construct>) {
        for construct in constructs { self[construct] = true }
    }

    public subscript(construct: Construct) -> Bool {
        get { bits & (1 << construct.rawValue) != 0 }
        set { if newValue { bits |= 1 << construct.rawValue } else { bits &= ~(1 << construct.rawValue) } }
    }

    public static let standard = Dialect(Construct.allCases.filter(\.isStandard))
    /// CommonMark and nothing else.
    public static let plain = Dialect([])
}
