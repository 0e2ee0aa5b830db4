/// The lines at the top of a text that are front matter in all but the opening line.
struct LostFrontMatter {
    private(set) var lines: [Range<Int>] = []

    /// More than any front matter has.
    private static let most = 8_192

    init(_ bytes: [UInt8], from start: Int) {
        var position = start
        let end = min(bytes.count, start + Self.most)
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

    private static let dashes = ["-", "—", "–", "−"].map { Array($0.utf8) }

    /// Dashes of any length, or dots.
    private static func isRule(_ text: [UInt8]) -> Bool {
        if text == Array("...".utf8) { return true }
        var rest = text[...]
        while let dash = dashes.first(where: { rest.starts(with: $0) }) { rest = rest.dropFirst(dash.count) }
        return rest.isEmpty
    }
}
