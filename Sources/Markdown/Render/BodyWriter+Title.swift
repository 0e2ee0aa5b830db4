/// The title isn't part of the body, and yet what it links to is linked to.
extension BodyWriter {
    static func links(ofTitle heading: CmarkNode, in source: NoteSource) -> [Link] {
        let line = source.content(ofLines: heading.startLine, through: heading.endLine)
        guard source.bytes[line].contains(where: mayLink) else { return [] }
        var writer = BodyWriter(
            source, style: Style(), forms: [], units: [], footnotes: FootnoteTable(in: heading, of: source))
        writer.writeTree(heading)
        return writer.note.links
    }

    /// The signs of links and bare addresses.
    private static func mayLink(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "."): true
        default: false
        }
    }
}

extension ParsedNote {
    mutating func add(linksOfTitle titleLinks: [Link]) {
        let end = text.count..<text.count
        links += titleLinks.map { link in
            var link = link
            (link.blockText, link.wordsText, link.heading) = (end, end, nil)
            link.isInTitle = true
            return link
        }
    }
}
