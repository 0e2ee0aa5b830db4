/// `[^label]` in the text, and `[^label]: …` where it is defined.
enum Footnote {
    private static let longestLabel = 1_000

    /// Where the label ends whose `[` stands at `start`, after its `]`. It has no blanks and no brackets.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start + 3 < bytes.count, bytes[start + 1] == UInt8(ascii: "^") else { return nil }
        var position = start + 2
        while position < bytes.count, position - start <= longestLabel {
            switch bytes[position] {
            case UInt8(ascii: "]"):
                // The text of a link `[^1](address)` is only that.
                let isLink = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "(")
                return position == start + 2 || isLink ? nil : position + 1
            case 0...0x20, UInt8(ascii: "["): return nil
            default: position += 1
            }
        }
        return nil
    }

    /// If a label that ends at `end` begins a definition, all that stands before its text.
    static func definition(_ bytes: UnsafeBufferPointer<UInt8>, _ label: Range<Int>, from start: Int) -> Range<Int>? {
        guard label.upperBound < bytes.count, bytes[label.upperBound] == UInt8(ascii: ":"),
            LinePrefix.beginsText(bytes, at: label.lowerBound, from: start)
        else { return nil }
        var end = label.upperBound + 1
        while end < bytes.count, bytes[end].isBlank { end += 1 }
        return label.lowerBound..<end
    }

    /// What labels are compared by.
    static func key(_ label: some Collection<UInt8>) -> String {
        String(decoding: label.dropFirst(2).dropLast(), as: UTF8.self).lowercased()
    }
}
