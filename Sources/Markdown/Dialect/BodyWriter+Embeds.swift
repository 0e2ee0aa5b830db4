/// `![[…]]` shows what it names. Whether that is a note or a file isn't known here, so the writer only says what may
/// stand in its place.
extension BodyWriter {
    mutating func writeEmbed(_ entry: Masks.Entry, in parent: CmarkNode?) {
        let here = note.text.count..<note.text.count
        var link = link(WikiLink(source.bytes, entry.range), .embed, words: here)
        (link.text, link.size) = PictureSize.split(link.text, needsWords: false)
        append(.embed(note.links.count, surroundings(in: parent)))
        note.links.append(link)
    }

    private func surroundings(in parent: CmarkNode?) -> Body.Surroundings {
        guard openTags.isEmpty, let parent, !parent.kind.isSpan else { return .line }
        if let surroundings { return surroundings }
        guard parent.kind == .paragraph else { return .line }
        return isTight(parent) ? .block : .paragraph
    }

    /// Whether a paragraph is nothing but a picture with a title, which becomes its caption.
    func holdsOnlyFigure(_ node: CmarkNode) -> Bool {
        guard style.isPage, style.plainLinks == nil, let only = node.firstChild, only.kind == .image, only.next == nil
        else { return false }
        return only.withTitle { !$0.isEmpty }
    }
}
