internal import Diagnostics

/// `^id` names the paragraph that it ends, or the item whose first paragraph that is; alone in a paragraph it names the
/// block before.
extension BodyWriter {
    /// At the start of a block that an id below it names.
    mutating func beginNamedBlock(_ node: CmarkNode) {
        guard source.signs.contains(.blockIDs), let next = node.next, next.kind == .paragraph,
            let trailer = loneID(next), let number = addBlock(trailer)
        else { return }
        html.freshLine()
        append(.blockStart(number))
        html.append("<div")
        appendID(number)
        html.append(">\n")
        openBlocks.append((next, number))
    }

    /// At the paragraph that is nothing but an id.
    mutating func endNamedBlock(_ node: CmarkNode) -> Bool {
        guard let open = openBlocks.last, open.node == node else { return loneID(node) != nil }
        openBlocks.removeLast()
        beginMarkup()
        html.freshLine()
        html.append("</div>\n")
        append(.blockEnd(open.number))
        return true
    }

    /// An id that stands alone and has a block before it.
    private func loneID(_ node: CmarkNode) -> Trailer? {
        Trailer(ofParagraph: node, in: source).flatMap { $0.isAlone ? $0 : nil }
    }

    mutating func addBlock(_ trailer: Trailer) -> Int? {
        guard let name = trailer.name else { return nil }
        guard blockNames.insert(name).inserted else {
            report(.repeatedAnchor, "another block of this note is called ^\(name) already", trailer.range)
            return nil
        }
        note.blocks.append(NamedBlock(name: name, range: trailer.range))
        return note.blocks.count - 1
    }

    mutating func appendID(_ block: Int) {
        html.append(" id=\"")
        html.appendEscaped(note.blocks[block].anchor.rawValue)
        html.append("\"")
    }
}
