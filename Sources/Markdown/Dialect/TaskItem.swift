extension BodyWriter {
    /// At the start of a paragraph: whether it is an item's first, and a task.
    mutating func beginItem(_ node: CmarkNode) {
        item = nil
        let start = source.start(of: node)
        let window = start..<max(start, source.content(ofLines: node.startLine, through: node.endLine).upperBound)
        let line = source.content(ofLines: node.startLine, through: node.startLine)
        block.spans = LinkSpans(window: window, fallback: line)
        guard style.hasTaskBoxes || style.keepsAllItems, let parent = node.parent, parent.kind == .item,
            parent.mark == 0, parent.firstChild == node
        else { return }
        let box = style.hasTaskBoxes ? Self.box(source.bytes, window) : nil
        let outer = parent.parent?.parent.flatMap { $0.kind == .item ? $0 : nil }
        item = OpenItem(
            box: box, start: start, awaitsBox: box != nil, isNested: outer != nil,
            isBelowTask: outer.map(isOuterTask) ?? false)
    }

    /// A task that stands in no other item.
    private func isOuterTask(_ node: CmarkNode) -> Bool {
        guard style.hasTaskBoxes, node.parent?.parent?.kind != .item, node.mark == 0, let first = node.firstChild,
            first.kind == .paragraph
        else { return false }
        let start = source.start(of: first)
        let line = source.content(ofLines: first.startLine, through: first.startLine)
        return Self.box(source.bytes, start..<max(start, line.upperBound)) != nil
    }

    /// The box that stands at the start of a stretch of the source.
    private static func box(_ bytes: [UInt8], _ range: Range<Int>) -> ListItem.Box? {
        guard range.count > 3, bytes[range.lowerBound] == UInt8(ascii: "["),
            bytes[range.lowerBound + 2] == UInt8(ascii: "]"), bytes[range.lowerBound + 3].isBlank
        else { return nil }
        switch bytes[range.lowerBound + 1] {
        case 0x20: return .open
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return .done
        default: return nil
        }
    }

    /// Writes the box and takes it off the text, unless cmark read it as something else (`[x]` can be a link).
    mutating func writeBox(_ literal: inout UnsafeBufferPointer<UInt8>) {
        item?.awaitsBox = false
        guard literal.count >= 3, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]") else {
            item?.box = nil
            return
        }
        append(.box(item?.box ?? .open, item: note.items.count))
        literal = UnsafeBufferPointer(rebasing: literal[3...].drop(while: \.isBlank))
        if let start = item?.start {
            let rest = source.bytes[(start + 3)...]
            item?.start = rest.firstIndex { !$0.isBlank } ?? start + 3
        }
    }

    /// At the paragraph's end: keeps the item if it is a task, says more of one, or may be a log entry, which starts with
    /// a date.
    mutating func endItem(_ node: CmarkNode, _ words: Range<Int>) {
        guard let open = item else { return }
        item = nil
        let isDated = words.first.map { note.text[$0].isASCIIDigit } ?? false
        guard open.box != nil || isDated || open.isBelowTask || style.keepsAllItems else { return }
        if open.box != nil { append(.taskEnd) }
        let end = source.content(ofLines: node.startLine, through: node.endLine).upperBound
        note.items.append(
            ListItem(
                box: open.box, range: open.start..<max(open.start, end), text: words, heading: heading,
                isNested: open.isNested, isBelowTask: open.isBelowTask))
    }
}
