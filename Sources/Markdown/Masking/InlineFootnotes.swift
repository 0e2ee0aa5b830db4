/// `^[…]`: a footnote where it is referred to. It stands on one line, and brackets in it go in pairs.
struct InlineFootnotes {
    private(set) var ranges: [Range<Int>] = []
    /// How far may still be looked for ends that aren't there, so that a text of nothing but beginnings stays linear.
    private var patience = 1_000_000

    private static let longest = 4_000

    mutating func look(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
        guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "["), start >= ranges.last?.upperBound ?? 0,
            patience > 0
        else { return }
        var depth = 1
        var position = start + 2
        let limit = min(bytes.count, start + Self.longest)
        while position < limit, !bytes[position].isLineEnd {
            switch bytes[position] {
            case UInt8(ascii: "\\"): position += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 {
                    // Nothing is no footnote.
                    let isEmpty = bytes[start + 2..<position].allSatisfy(\.isBlank)
                    if !isEmpty { ranges.append(start..<position + 1) }
                    return
                }
            default: break
            }
            position += 1
        }
        patience -= position - start
    }

    /// Those whose ends nothing lies across. All are in order.
    func ranges(among entries: [Range<Int>], _ edits: [Range<Int>]) -> [Range<Int>] {
        guard !ranges.isEmpty else { return [] }
        func clear(_ footnote: Range<Int>, of others: [Range<Int>], _ next: inout Int, mayHold: Bool) -> Bool {
            while next < others.count, others[next].upperBound <= footnote.lowerBound { next += 1 }
            var place = next
            while place < others.count, others[place].lowerBound < footnote.upperBound {
                let other = others[place]
                guard mayHold, other.lowerBound > footnote.lowerBound, other.upperBound < footnote.upperBound else {
                    return false
                }
                place += 1
            }
            return true
        }
        var (entry, edit) = (0, 0)
        return ranges.filter { footnote in
            clear(footnote, of: entries, &entry, mayHold: true) && clear(footnote, of: edits, &edit, mayHold: false)
        }
    }
}
