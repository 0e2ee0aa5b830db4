public import Files

/// What search knows of one note: its words by field, never its HTML.
public struct SearchDocument: Sendable {
    /// A stretch of the note below one heading, where a result can open.
    public struct Section: Sendable {
        /// The heading's text; empty before the first heading.
        public var heading: String
        /// The heading's id on the page; empty before the first heading.
        public var anchor: String
        /// The section's plain text, UTF-8.
        public var text: [UInt8]

        public init(heading: String = "", anchor: String = "", text: [UInt8]) {
            self.heading = heading
            self.anchor = anchor
            self.text = text
        }
    }

    public var title: String
    public var address: PagePath
    /// The type's id, `lesson`.
    public var type: String
    /// What a result calls the type, in the note's language; the id when empty.
    public var typeLabel: String
    /// `es`, `en-GB`: decides the stemmer. Without a stemmer for it words are only folded.
    public var language: String
    /// The names of the note's accounts.
    public var accounts: [String]
    /// The names of the note's topics, with what else they are called.
    public var topics: [String]
    /// The note's other names.
    public var aliases: [String]
    /// False for what is superseded, expired or outdated: it ranks below its equals and is labelled.
    public var isCurrent: Bool
    public var sections: [Section]

    public init(
        title: String, address: PagePath, type: String, typeLabel: String = "", language: String = "",
        accounts: [String] = [], topics: [String] = [], aliases: [String] = [], isCurrent: Bool = true,
        sections: [Section]
    ) {
        self.title = title
        self.address = address
        self.type = type
        self.typeLabel = typeLabel
        self.language = language
        self.accounts = accounts
        self.topics = topics
        self.aliases = aliases
        self.isCurrent = isCurrent
        self.sections = sections
    }
}
