/// `[[target]]`, `[[target|words]]`, and with `!` before it an embed.
struct WikiLink: Equatable {
    /// All before `|`, trimmed.
    var target: Range<Int>
    /// What is shown, trimmed; empty if the link has no words of its own.
    var words: Range<Int>

    /// Reads the link that lies at `range` of the file, `!` included.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        let opening = bytes[range.lowerBound] == UInt8(ascii: "!") ? 3 : 2
        let inner = range.lowerBound + opening..<max(range.lowerBound + opening, range.upperBound - 2)
        guard let bar = inner.first(where: { bytes[$0] == UInt8(ascii: "|") }) else {
            target = Self.trim(bytes, inner)
            words = inner.upperBound..<inner.upperBound
            return
        }
        // `\|` is how the bar is written in a table's cell.
        let isEscaped = bar > inner.lowerBound && bytes[bar - 1] == UInt8(ascii: "\\")
        target = Self.trim(bytes, inner.lowerBound..<(isEscaped ? bar - 1 : bar))
        words = Self.trim(bytes, bar + 1..<inner.upperBound)
    }

    private static func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, bytes[first].isBlank { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last].isBlank { range = range.lowerBound..<last }
        return range
    }

    /// Where the link ends whose `[[` stands at `start`; nil if there is none. It stays on its line, holds no brackets
    /// and isn't the text of a link `[[1]](address)`.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + 4 < bytes.count, bytes[start + 1] == UInt8(ascii: "[") else { return nil }
        var position = start + 2
        var isEmpty = true
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "]"):
                let next = position + 2
                guard !isEmpty, next <= bytes.count, bytes[position + 1] == UInt8(ascii: "]") else { return nil }
                return next < bytes.count && bytes[next] == UInt8(ascii: "(") ? nil : next
            case UInt8(ascii: "["), 0x0A, 0x0D, 0x00: return nil
            case UInt8(ascii: "|") where isEmpty: return nil
            case let byte:
                if !byte.isBlank { isEmpty = false }
                position += 1
            }
        }
        return nil
    }
}
