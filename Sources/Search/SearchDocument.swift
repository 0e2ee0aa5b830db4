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
    /// `lesson`, and what readers call it.
    public var type: SearchName
    /// What a result calls the note, in the note's language: `Procedimiento`. The type's English name when empty.
    public var typeLabel = ""
    /// `es`, `en-GB`: decides the stemmer. Without a stemmer for it words are only folded. Empty where the note doesn't
    /// say; then its words tell whether it is English or Spanish.
    public var language = ""
    /// The names of the note's accounts.
    public var accounts: [String] = []
    /// The names of the note's topics, with what else they are called.
    public var topics: [String] = []
    /// The note's other names.
    public var aliases: [String] = []
    /// The words of other notes' links that lead here.
    public var linkWords: [String] = []
    /// False for what is superseded, expired or outdated: it ranks low.
    public var isCurrent = true
    /// What a result says about a note that isn't current, in the note's language.
    public var state = ""
    public var facets: [SearchFacet: [SearchName]] = [:]
    public var sections: [Section]

    public init(title: String, address: PagePath, type: SearchName, sections: [Section]) {
        self.title = title
        self.address = address
        self.type = type
        self.sections = sections
    }
}
