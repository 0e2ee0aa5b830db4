/// The marks of block quotes and list items at the start of a line, read without knowing what came before: every mark
/// that could open or continue a container counts.
struct LinePrefix {
    /// How many `>`.
    var quotes = 0
    /// How many marks of either kind.
    var marks = 0
    /// The column after the last `>` (and one space) at which the text, or a list item's mark, first stands.
    var indent = 0
    /// The columns, counted likewise, at which list items' content begins; with the number of `>` before each.
    var items: [(quotes: Int, column: Int)] = []
    /// The offset of the first byte after all marks and blanks.
    var contentStart: Int
    /// The column of `contentStart`, counted as `indent` is.
    var column = 0

    /// Reads at most `limit` marks.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, limit: Int = .max) {
        var position = line.lowerBound
        var column = 0
        var sawItem = false
        contentStart = position
        while position < line.upperBound, marks <= limit {
            // Blanks.
            while position < line.upperBound, bytes[position].isBlank {
                column = bytes[position] == 0x09 ? (column / 4 + 1) * 4 : column + 1
                position += 1
            }
            if !sawItem { indent = column }
            contentStart = position
            self.column = column
            guard position < line.upperBound else { break }
            if bytes[position] == UInt8(ascii: ">") {
                quotes += 1
                marks += 1
                position += 1
                sawItem = false
                if position < line.upperBound, bytes[position] == 0x20 { position += 1 }
                column = 0
                continue
            }
            guard let width = Self.itemMark(bytes, position..<line.upperBound) else { break }
            if Self.isThematicBreak(bytes, position..<line.upperBound) { break }
            marks += 1
            sawItem = true
            position += width
            column += width
            // Content begins after one to four blanks; after five or more, or at the end of the line, after one.
            var blanks = 0
            var wide = column
            var next = position
            while next < line.upperBound, bytes[next].isBlank {
                wide = bytes[next] == 0x09 ? (wide / 4 + 1) * 4 : wide + 1
                next += 1
            }
            blanks = wide - column
            items.append((quotes, next == line.upperBound || blanks > 4 ? column + 1 : wide))
        }
    }

    /// Whether nothing but the marks of containers stands before `position` on its line, in a text that begins at
    /// `start`.
    static func beginsText(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int, from start: Int) -> Bool {
        var first = position
        while first > start, !bytes[first - 1].isLineEnd {
            switch bytes[first - 1] {
            case 0x09, 0x20, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
                UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                guard position - first < 1_000 else { return false }
            default: return false
            }
            first -= 1
        }
        return first == position
            || LinePrefix(bytes, first..<min(position + 1, bytes.count), limit: 200).contentStart == position
    }

    /// How many bytes the mark of a list item takes that stands here, nil if none does.
    private static func itemMark(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
        var end = range.lowerBound
        switch bytes[end] {
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end += 1
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while end < range.upperBound, bytes[end].isASCIIDigit, end - range.lowerBound < 9 { end += 1 }
            guard end < range.upperBound, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")") else {
                return nil
            }
            end += 1
        default: return nil
        }
        guard end == range.upperBound || bytes[end].isBlank else { return nil }
        return end - range.lowerBound
    }

    /// Whether the rest of a line is three or more of one mark and nothing else.
    private static func isThematicBreak(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        let mark = bytes[range.lowerBound]
        guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else { return false }
        // Looking at the end first keeps a line of many different marks linear.
        var count = 0
        for position in range {
            if bytes[position] == mark {
                count += 1
            } else if !bytes[position].isBlank {
                return false
            }
        }
        return count >= 3
    }
}
