import Insights
import KnowledgeBase
import Templates

/// Finds the glossary's terms in the words of a text. It works on escaped HTML as it lies in a body, a byte at a time,
/// because all words of all notes go through it.
struct TermIndex: Sendable {
    private struct Name: Sendable {
        /// Escaped, in lower case unless `isExact`.
        var bytes: [UInt8]
        /// An abbreviation: written in capitals it is another word than in small letters.
        var isExact: Bool
        var topic: Int
        /// Another term that is called so by its title comes before it.
        var isAlias: Bool
    }

    /// A term in a run of text.
    struct Match {
        var range: Range<Int>
        var topic: Int
    }

    /// By the first two bytes in lower case, longest first.
    private var names: [UInt16: [Name]] = [:]
    /// Whether any name begins with two bytes: most words are told from all names by it.
    private var starts = [Bool](repeating: false, count: 65_536)

    /// nil where there are no terms.
    init?(_ glossary: Glossary) {
        for term in glossary.terms {
            for (place, name) in term.names.enumerated() {
                var written: [UInt8] = []
                written.appendEscapedHTML(name)
                let isExact = !name.contains(where: \.isLowercase) && name.contains(where: \.isUppercase)
                let bytes = isExact ? written : Self.lowered(written)
                guard bytes.count > 1 else { continue }
                let start = Self.start(Self.lower(bytes, 0), Self.lower(bytes, 1))
                starts[Int(start)] = true
                names[start, default: []].append(
                    Name(bytes: bytes, isExact: isExact, topic: term.topic, isAlias: place > 0))
            }
        }
        if names.isEmpty { return nil }
        names = names.mapValues { names in
            names.sorted { left, right in
                if left.bytes.count != right.bytes.count { return left.bytes.count > right.bytes.count }
                return (left.isAlias ? 1 : 0, left.topic) < (right.isAlias ? 1 : 0, right.topic)
            }
        }
    }

    /// The first term in a run of text from a place on, none of `passed`.
    func match(in html: [UInt8], _ run: Range<Int>, passing passed: Set<Int>) -> Match? {
        var place = run.lowerBound
        while place + 1 < run.upperBound {
            // To the start of a word.
            if !Self.isWord(html[place]) {
                // An entity, `&amp;`, is a sign and no word.
                if html[place] == UInt8(ascii: "&") {
                    while place < run.upperBound, html[place] != UInt8(ascii: ";") { place += 1 }
                }
                place += 1
                continue
            }
            if let match = match(in: html, at: place, until: run.upperBound, passing: passed) { return match }
            while place < run.upperBound, Self.isWord(html[place]) { place += 1 }
        }
        return nil
    }

    private func match(in html: [UInt8], at place: Int, until end: Int, passing passed: Set<Int>) -> Match? {
        let start = Self.start(Self.lower(html, place), Self.lower(html, place + 1))
        guard starts[Int(start)], let candidates = names[start] else { return nil }
        for name in candidates where !passed.contains(name.topic) {
            let last = place + name.bytes.count
            guard last <= end, last == end || !Self.isWord(html[last]) else { continue }
            let isEqual = name.bytes.indices.allSatisfy { offset in
                name.bytes[offset] == (name.isExact ? html[place + offset] : Self.lower(html, place + offset))
            }
            if isEqual { return Match(range: place..<last, topic: name.topic) }
        }
        return nil
    }

    /// Letters and digits; whatever isn't ASCII counts as a letter.
    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
    }

    /// In lower case, for ASCII and the letters of Western Europe.
    private static func lower(_ bytes: [UInt8], _ place: Int) -> UInt8 {
        let byte = bytes[place]
        if byte &- 65 < 26 { return byte | 0x20 }
        if byte &- 0x80 < 0x1F, byte != 0x97, place > 0, bytes[place - 1] == 0xC3 { return byte | 0x20 }
        return byte
    }

    private static func lowered(_ bytes: [UInt8]) -> [UInt8] { bytes.indices.map { lower(bytes, $0) } }

    private static func start(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }
}
