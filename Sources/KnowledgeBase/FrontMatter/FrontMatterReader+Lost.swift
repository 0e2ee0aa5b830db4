import Diagnostics

// Lines about safety that stand where front matter doesn't read them as such.
extension FrontMatterReader {
    /// Text that begins as front matter would, but for its first line: a blank line came before that, an editor made a
    /// dash of `---`, it was lost, or a `---` too early ended what is read.
    /// - Parameter start: where the text begins.
    mutating func reportLostOpening(from start: Int) {
        let lost = LostFrontMatter(positions.bytes, from: start)
        for line in lost.lines {
            guard let (key, value) = Self.field(positions.bytes[line]) else { continue }
            let statesType = start == 0 && (key == "type" || key == "tipo") && Self.isTyped(value)
            guard statesType || SafetyKey(key)?.wouldHide(value) == true else { continue }
            report(
                .invalidFrontMatter,
                "the text begins like front matter but not with a line `---`, so `\(key)` has no effect", at: line)
            return
        }
    }

    private static func isTyped(_ name: String) -> Bool {
        if let type = NoteType(name: name) { return type != .page }
        return !NoteType.near(name).isEmpty
    }

    /// Key and value of a line `key: value`, without quotes.
    private static func field(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon - line.startIndex <= 40 else { return nil }
        func text(_ bytes: ArraySlice<UInt8>) -> String {
            trimmed(String(decoding: bytes.filter { !"'\"{}".utf8.contains($0) }, as: UTF8.self))
        }
        return (normalizedName(text(line[..<colon])), text(line[(colon + 1)...]))
    }

    /// A line `audience: …` that by its indentation belongs to the words of the field above it.
    mutating func reportSwallowedSafety() {
        for line in positions.indentedLines {
            let text = positions.bytes[line].drop { $0 == 0x20 }
            let word = text.prefix { ($0 | 0x20) &- 97 < 26 }
            guard (5...9).contains(word.count), let (key, value) = Self.field(text), key.utf8.count == word.count,
                let safety = SafetyKey(key), safety.isExact, safety.wouldHide(value)
            else { continue }
            let place = word.startIndex..<word.endIndex
            let isRead = note.entries.contains { $0.keyRange.lowerBound == place.lowerBound }
            let isReported = sink.diagnostics.contains { $0.location?.range.lowerBound == place.lowerBound }
            guard !isRead, !isReported else { continue }
            report(
                .misspeltSafety,
                "`\(safety.name)` belongs to the words of the field above it and has no effect; put it at the start of "
                    + "a line", at: place)
        }
    }
}
