extension BodyWriter {
    /// Whether nothing would be left of a paragraph without its comments and attribute lists.
    func holdsOnlyComments(_ node: CmarkNode) -> Bool {
        guard source.signs.contains(.comments) else { return false }
        var child = node.firstChild
        while let inline = child {
            child = inline.next
            switch inline.kind {
            case .softBreak, .lineBreak: continue
            case .text: guard inline.withLiteral({ isOnlyComments($0) }) else { return false }
            default: return false
            }
        }
        return true
    }

    private func isOnlyComments(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        for segment in source.masks.segments(of: text) {
            switch segment {
            case .masked(let entry) where entry.meaning == .comment || entry.meaning == .attributes(.alone): continue
            case .text(let words) where words.allSatisfy(\.isWhitespace): continue
            default: return false
            }
        }
        return true
    }
}
