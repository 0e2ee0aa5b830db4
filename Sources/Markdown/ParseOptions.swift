internal import Files

/// Which sections of a note stay, by their headings' folded words (see `fold`). What goes is cut from the tree before
/// text, outline, links and items are taken.
public struct SectionRule: Sendable, Hashable {
    /// If set, only these top-level sections stay, and nothing before the first of them.
    ///
    /// Top-level are the headings of the lowest level that the text uses, a level-1 heading that opens it left aside.
    public private(set) var only: Set<String>?
    /// These sections go, wherever their heading stands (also in a list or quote), to the next heading of their level
    /// or above in the same container.
    public private(set) var except: Set<String>
    /// Block quotes stay, wherever they stand.
    public private(set) var keepsQuotations: Bool

    /// Headings may be given as people write them.
    public init(only: Set<String>? = nil, except: Set<String> = [], keepsQuotations: Bool = true) {
        self.only = only.map { Set($0.map(Self.key)) }
        self.except = Set(except.map(Self.key))
        self.keepsQuotations = keepsQuotations
    }

    /// What headings are compared by: folded words joined by a space, without punctuation and invisible characters.
    public static func key(_ heading: String) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(heading.utf8.count)
        heading.withBytes { appendFolded($0, to: &folded) }
        if folded.allSatisfy({ $0 < 0x80 }) { return key(ofASCII: folded) }
        var out = ""
        var needsSpace = false
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            if scalar.isWordPart {
                if needsSpace { out.append(" ") }
                needsSpace = false
                out.unicodeScalars.append(scalar)
            } else if scalar.isASCII || !scalar.isInvisible {
                needsSpace = !out.isEmpty
            }
        }
        return out
    }

    /// The same of folded ASCII, as most headings are.
    private static func key(ofASCII folded: [UInt8]) -> String {
        String(unsafeUninitializedCapacity: folded.count) { out in
            var count = 0
            var needsSpace = false
            for byte in folded {
                guard byte &- 97 < 26 || byte.isASCIIDigit else {
                    needsSpace = count > 0
                    continue
                }
                if needsSpace {
                    out.initializeElement(at: count, to: UInt8(ascii: " "))
                    count += 1
                }
                needsSpace = false
                out.initializeElement(at: count, to: byte)
                count += 1
            }
            return count
        }
    }

    /// A key without the numbers before its first word: `3. Log` is `log`.
    public static func withoutNumber(_ key: String) -> String {
        // Most have none.
        guard key.utf8.first?.isASCIIDigit == true else { return key }
        let words = key.split(separator: " ").drop { $0.utf8.allSatisfy(\.isASCIIDigit) }
        return words.joined(separator: " ")
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
    public var dialect = Dialect.standard
    /// CommonMark and nothing else: no dialect and no heading ids, and headings keep their level.
    public var plain = false
    /// A text without a page around it: headings keep their level, a first heading isn't taken as the title, and tables
    /// and code don't scroll by themselves.
    public var fragment = false
    /// Raw HTML goes through instead of being escaped.
    public var allowsHTML = false
    /// The title from the front matter. A level-1 heading that opens the text and says the same is left out of the
    /// body (the page's template shows the title); nil takes that heading as the title, and leaves it out too.
    public var title: String?
    public var sections = SectionRule.everything
    /// All list items are kept, not only tasks and those that begin with a digit: where each is meant to be dated, one
    /// that isn't can then be reported.
    public var keepsAllItems = false
    public var limits = Limits()
    /// The bytes were found to be UTF-8; otherwise they are looked at.
    public var isKnownUTF8 = false
    public var quotes = Quotes.curly

    /// What smart punctuation makes of straight double quotes.
    public enum Quotes: Sendable {
        /// “ ”, as in English.
        case curly
        /// « », as in Spanish.
        case angle
    }

    public init() {}
}
