/// Finds in a block's source where its links' addresses stand. cmark tells the address, not the place: so the places
/// where one may stand are listed once and matched in order.
struct LinkSpans {
    /// The block in the file.
    private(set) var window: Range<Int> = 0..<0
    /// What to underline where an address isn't found: the block's first line.
    private(set) var fallback: Range<Int> = 0..<0
    private var candidates: [Range<Int>]?
    private var next = 0

    /// Where the search for words goes on, and how often it found nothing.
    private var position = 0
    private var failures = 0

    /// How many candidates past the next are looked at; those skipped stood in code or were escaped.
    private static let lookahead = 16
    /// Longer addresses aren't looked for, so that many that never end stay linear.
    private static let longest = 4_096

    init() {}

    init(window: Range<Int>, fallback: Range<Int>) {
        self.window = window
        self.fallback = fallback
    }

    mutating func find(_ url: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        let candidates = self.candidates ?? Self.candidates(bytes, window)
        self.candidates = candidates
        for index in next..<min(next + Self.lookahead, candidates.count)
        where Self.matches(bytes, candidates[index], url) {
            next = index + 1
            return candidates[index]
        }
        return nil
    }

    /// Where words stand that cmark gives back as they are written; found in order.
    mutating func findWords(_ words: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard let first = words.first, failures < Self.lookahead else { return nil }
        var start = max(position, window.lowerBound)
        while start + words.count <= window.upperBound {
            if bytes[start] == first, bytes[start..<start + words.count].elementsEqual(words) {
                position = start + words.count
                return start..<position
            }
            start += 1
        }
        failures += 1
        return nil
    }

    /// Where `](address` or `<address>` stands.
    private static func candidates(_ bytes: UnsafeBufferPointer<UInt8>, _ window: Range<Int>) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var position = window.lowerBound
        while position < window.upperBound {
            let byte = bytes[position]
            if byte == UInt8(ascii: "]"), position + 1 < window.upperBound, bytes[position + 1] == UInt8(ascii: "(") {
                var start = position + 2
                while start < window.upperBound, bytes[start].isWhitespace || bytes[start] == UInt8(ascii: ">") {
                    start += 1
                }
                let end = min(window.upperBound, start + longest)
                if let range = inlineAddress(bytes, start..<end) { found.append(range) }
                position += 2
            } else if byte == UInt8(ascii: "<") {
                var end = position + 1
                while end < window.upperBound, !bytes[end].isWhitespace, bytes[end] != UInt8(ascii: "<"),
                    bytes[end] != UInt8(ascii: ">")
                {
                    end += 1
                }
                if end > position + 1, end < window.upperBound, bytes[end] == UInt8(ascii: ">") {
                    found.append(position + 1..<end)
                }
                position = end
            } else {
                position += 1
            }
        }
        return found
    }

    /// The address of `](address "title")`, without angle brackets.
    private static func inlineAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>? {
        guard let first = range.first else { return nil }
        if bytes[first] == UInt8(ascii: "<") {
            let inner = first + 1..<range.upperBound
            for position in inner {
                switch bytes[position] {
                case UInt8(ascii: ">") where bytes[position - 1] != UInt8(ascii: "\\"):
                    return first + 1..<position
                case 0x0A, 0x0D: return nil
                default: continue
                }
            }
            return nil
        }
        var depth = 0
        var position = first
        while position < range.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { return first..<position }
                depth -= 1
            case let byte where byte.isWhitespace: return first..<position
            default: break
            }
            position += 1
        }
        return nil
    }

    /// Whether what is written decodes to the address: escapes are followed, a character reference may be anything.
    private static func matches(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ url: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var position = range.lowerBound
        var index = 0
        // cmark puts `mailto:` before an address of mail in angle brackets.
        if url.starts(with: "mailto:".utf8), !bytes[range].starts(with: "mailto:".utf8) { index = 7 }
        while position < range.upperBound, index < url.count {
            if bytes[position] == UInt8(ascii: "\\"), position + 1 < range.upperBound,
                bytes[position + 1].isASCIIPunctuation, bytes[position + 1] == url[index]
            {
                position += 1
            }
            if bytes[position] == UInt8(ascii: "&"), bytes[range].contains(UInt8(ascii: ";")),
                bytes[position] != url[index]
                    || !bytes[position..<range.upperBound].starts(with: url[index...].prefix(2))
            {
                return endsAlike(bytes, range, url)
            }
            guard bytes[position] == url[index] else { return false }
            position += 1
            index += 1
        }
        return position == range.upperBound && index == url.count
    }

    /// Whether what is written after its last character reference ends the address.
    private static func endsAlike(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ url: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let last = bytes[range].lastIndex(of: UInt8(ascii: ";")) else { return false }
        let tail = bytes[last + 1..<range.upperBound]
        return tail.count <= url.count && url.suffix(tail.count).elementsEqual(tail)
    }
}
