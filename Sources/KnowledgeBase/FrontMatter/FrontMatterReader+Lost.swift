import Diagnostics

// Lines about safety that stand where front matter doesn't read them as such.
extension FrontMatterReader {
    /// A note without front matter whose text begins as front matter would, but for its first line: a blank line came
    /// before it, an editor made a dash of `---`, or it was lost.
    mutating func reportLostOpening() {
        let head = LostFrontMatter(positions.bytes)
        guard let first = head.lines.first else { return }
        let scan = SafetyScan(positions.bytes, head.lines, countsWordsAlone: false)
        guard scan.hasSafetyKey || scan.statesType else { return }
        report(
            .invalidFrontMatter,
            "the text begins like front matter but not with a line `---`, so nothing that it says has an effect",
            at: first)
    }

    /// A line `audience: …` that by its indentation belongs to the words of the field above it.
    mutating func reportSwallowedSafety() {
        for line in positions.lines where positions.bytes[line].first == 0x20 {
            let text = positions.bytes[line].drop { $0 == 0x20 }
            let word = text.prefix { ($0 | 0x20) &- 97 < 26 }
            guard (5...9).contains(word.count), text.dropFirst(word.count).first == UInt8(ascii: ":"),
                let safety = SafetyKey(normalizedName(String(decoding: word, as: UTF8.self))), safety.isExact,
                safety.wouldHide(Self.value(text.dropFirst(word.count + 1)))
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

    /// What a line says after its colon, without the quote that may end there.
    private static func value(_ bytes: ArraySlice<UInt8>) -> String {
        let text = bytes.filter { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }
        return trimmed(String(decoding: text, as: UTF8.self))
    }
}

/// The lines at the top of a text that are front matter in all but the opening line.
private struct LostFrontMatter {
    private(set) var lines: [Range<Int>] = []

    /// More than any front matter has.
    private static let most = 8_192

    init(_ bytes: [UInt8]) {
        var position = 0
        let end = min(bytes.count, Self.most)
        var isOpen = false
        var hasBlank = false
        while position < end {
            while bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]) { position += 3 }
            var next = position
            while next < end, bytes[next] != 0x0A, bytes[next] != 0x0D { next += 1 }
            let line = position..<next
            position = next + 1
            let text = bytes[line].filter { $0 > 0x20 }
            if text.isEmpty {
                if !lines.isEmpty {
                    // Without an opening line the first paragraph alone may be meant.
                    guard isOpen else { break }
                    hasBlank = true
                }
                continue
            }
            if Self.isRule(text) {
                // Lines of nothing but dashes open it and close it.
                if !lines.isEmpty { return }
                isOpen = true
                continue
            }
            if lines.isEmpty, !text.contains(UInt8(ascii: ":")) { return }
            if !hasBlank { lines.append(line) }
        }
        // It never closes: with an opening line that is said of the first lines, else it is a paragraph.
        if !isOpen { lines = [] }
    }

    /// Dashes of any length, or dots.
    private static func isRule(_ text: [UInt8]) -> Bool {
        let dashes = ["—", "–", "−", "-"].map { Array($0.utf8) }
        if text == Array("...".utf8) { return true }
        var rest = text[...]
        while let dash = dashes.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(dash.count) }
        return rest.isEmpty
    }
}
