internal import Diagnostics

extension Rule {
    static let mathVerbatim = Rule(
        "math-verbatim", .hint, "Formulas are shown as they are written; nothing here sets them.",
        remedy: "Nothing; or write the formula in words, or as a picture.")
}

/// `$…$` and `$$…$$` on one line. Money isn't math: a formula has no blank inside its signs, no letter or digit beside
/// them, and something in it that only formulas have.
enum Math {
    /// Where the formula ends that begins with the `$` at `start`.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, textStart: Int) -> Int? {
        let isDisplay = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "$")
        let first = start + (isDisplay ? 2 : 1)
        guard first < bytes.count, start == textStart || !isWord(bytes[start - 1]),
            isDisplay || (!bytes[first].isWhitespace && bytes[first] != UInt8(ascii: "{"))
        else { return nil }
        var position = first
        var isFormula = isDisplay
        var hasBlank = false
        var hasLetter = false
        while position < bytes.count, !bytes[position].isLineEnd {
            switch bytes[position] {
            case UInt8(ascii: "$"):
                let end = position + (isDisplay ? 2 : 1)
                guard position > first, end <= bytes.count, !isDisplay || bytes[position + 1] == UInt8(ascii: "$"),
                    end == bytes.count || mayFollow(bytes[end]),
                    isDisplay || !bytes[position - 1].isWhitespace
                else { return nil }
                return isFormula || (hasLetter && !hasBlank) ? (end - start >= 4 || isDisplay ? end : nil) : nil
            case UInt8(ascii: "\\"):
                isFormula = true
                position += 1
            case UInt8(ascii: "`"): return nil
            case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "="): isFormula = true
            case let byte:
                hasBlank = hasBlank || byte.isBlank
                hasLetter = hasLetter || byte.isASCIILetter
            }
            position += 1
        }
        return nil
    }

    private static func mayFollow(_ byte: UInt8) -> Bool {
        !isWord(byte) && byte != UInt8(ascii: "$") && byte != UInt8(ascii: "{") && byte != UInt8(ascii: "(")
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 }

    /// Whether the line from `$$` at `start` is nothing else.
    static func isFence(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, textStart: Int) -> Range<Int>? {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "$") else { return nil }
        var end = start + 2
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        guard end == bytes.count || bytes[end].isLineEnd, LinePrefix.beginsText(bytes, at: start, from: textStart)
        else { return nil }
        return start..<end
    }
}
