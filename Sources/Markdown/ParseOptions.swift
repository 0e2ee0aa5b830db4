/// Which sections of a note stay, by their headings' folded words (see `fold`). What goes is cut from the tree before
/// text, outline, links and items are taken.
public struct SectionRule: Sendable, Hashable {
    /// If set, only these top-level sections stay, and nothing before the first of them.
    public var only: Set<String>?
    /// These sections go, wherever their heading stands (also in a list or quote), to the next heading of their level
    /// or above in the same container.
    public var except: Set<String>

    public init(only: Set<String>? = nil, except: Set<String> = []) {
        self.only = only
        self.except = except
    }

    public static let everything = SectionRule()
}

/// Sizes past which a note is refused instead of parsed, because libcmark would take quadratic time.
public struct Limits: Sendable, Hashable {
    /// Bytes of one note.
    public var noteSize = 10_000_000
    /// Block quotes and list items inside one another.
    public var nesting = 100
    /// Openers of one kind (`[`, `*`, `![` …) in one paragraph.
    public var openers = 1_000

    public init() {}
}

/// How a note's text is to be read.
public struct ParseOptions: Sendable {
    /// CommonMark and nothing else: no tables, wiki links, heading ids or task items, and headings keep their level.
    public var plain = false
    /// Raw HTML goes through instead of being escaped.
    public var allowsHTML = false
    /// The title from the front matter. A level-1 heading that opens the text and says the same is left out of the
    /// body (the page's template shows the title); nil takes that heading as the title, and leaves it out too.
    public var title: String?
    public var sections = SectionRule.everything
    public var limits = Limits()

    public init() {}
}
