/// Where a file's front matter lies. Ranges are bytes from the start of the file.
public enum FrontMatterExtent: Sendable, Hashable {
    /// There is none: the whole file is text.
    case none
    /// YAML between two lines of `---` (the second may be `...`).
    case yaml(content: Range<Int>, bodyStart: Int)
    /// TOML between two lines of `+++`.
    case toml(content: Range<Int>, bodyStart: Int)
    /// The file starts as front matter does and nothing closes it.
    case unclosed(opening: Range<Int>)

    /// Where the text begins. A byte order mark before it is left to the parser.
    public var bodyStart: Int {
        switch self {
        case .none, .unclosed: 0
        case .yaml(_, let start), .toml(_, let start): start
        }
    }
}

extension FrontMatterExtent {
    /// Finds the front matter. A first line `---` that is only a thematic break isn't one: what follows it must look
    /// like YAML.
    public init(scanning bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { Self.scan($0) }
    }

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> FrontMatterExtent {
        var lines = LineScanner(bytes, from: LineScanner.start(of: bytes))
        guard let opening = lines.next() else { return .none }
        let isYAML = isFence(bytes, opening.content, UInt8(ascii: "-"))
        guard isYAML || isFence(bytes, opening.content, UInt8(ascii: "+")) else { return .none }

        var looksLikeFields: Bool?
        var sawBlank = false
        while let line = lines.next() {
            let content = line.content
            let closes =
                isYAML
                ? isFence(bytes, content, UInt8(ascii: "-")) || isFence(bytes, content, UInt8(ascii: "."))
                : isFence(bytes, content, UInt8(ascii: "+"))
            if closes {
                guard looksLikeFields ?? !sawBlank || !isYAML else { return .none }
                let extent = opening.full.upperBound..<content.lowerBound
                let bodyStart = line.full.upperBound
                return isYAML
                    ? .yaml(content: extent, bodyStart: bodyStart) : .toml(content: extent, bodyStart: bodyStart)
            }
            if content.allSatisfy({ bytes[$0].isBlank }) {
                sawBlank = true
            } else if looksLikeFields != true {
                // The first line with text decides; a later one only where no blank line came before it.
                if looksLikeFields == nil || !sawBlank { looksLikeFields = startsField(bytes, content, isYAML: isYAML) }
            }
        }
        return looksLikeFields == true ? .unclosed(opening: opening.content) : .none
    }

    /// Three of a mark and nothing but blanks after them.
    private static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ mark: UInt8) -> Bool {
        line.count >= 3 && line.prefix(3).allSatisfy { bytes[$0] == mark }
            && line.dropFirst(3).allSatisfy { bytes[$0].isBlank }
    }

    /// Whether a line begins as YAML (or TOML) does and prose hardly ever: `key:`, `"key":`, a comment, a directive, a
    /// flow mapping.
    private static func startsField(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isYAML: Bool
    ) -> Bool {
        var position = line.lowerBound
        while position < line.upperBound, bytes[position].isBlank { position += 1 }
        guard position < line.upperBound else { return false }
        switch bytes[position] {
        case UInt8(ascii: "{"), UInt8(ascii: "%"): return true
        case UInt8(ascii: "?"): return position + 1 == line.upperBound || bytes[position + 1].isBlank
        case UInt8(ascii: "#"):
            // A comment; `## Heading` is more likely a heading after a thematic break.
            return position + 1 == line.upperBound || bytes[position + 1] != UInt8(ascii: "#")
        case UInt8(ascii: "["): return !isYAML
        default: break
        }
        let separator = isYAML ? UInt8(ascii: ":") : UInt8(ascii: "=")
        var words = 0
        var isInWord = false
        while position < line.upperBound, bytes[position] != separator {
            let byte = bytes[position]
            let isWord =
                byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 || byte == UInt8(ascii: "_")
                || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/")
                || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
            guard isWord || byte.isBlank else { return false }
            if isWord, !isInWord { words += 1 }
            isInWord = isWord
            position += 1
        }
        guard position < line.upperBound, (1...3).contains(words) else { return false }
        return !isYAML || position + 1 == line.upperBound || bytes[position + 1].isBlank
    }
}
