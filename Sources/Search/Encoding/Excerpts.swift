/// The text in which the browser finds excerpts and the section to open: one file a note, read for shown results only,
/// a list of `[anchor, heading, text]`.
enum Excerpts {
    /// Bytes of text kept of one note, so that no long note makes a query expensive.
    static let limit = 16 * 1024

    static func file(_ document: SearchDocument, number: Int) -> SearchFile {
        var room = limit
        let size = document.sections.reduce(0) { $0 + $1.text.count + $1.heading.utf8.count + 32 }
        return SearchFile("x/\(number)", size: min(size, 2 * limit)) { json in
            JSONText.appendList(document.sections, to: &json) { section, out in
                out.append(UInt8(ascii: "["))
                JSONText.append(section.anchor, to: &out)
                out.append(UInt8(ascii: ","))
                JSONText.append(section.heading, to: &out)
                out.append(UInt8(ascii: ","))
                let text = start(of: section.text, room: room)
                room -= text.count
                JSONText.append(text, to: &out)
                out.append(UInt8(ascii: "]"))
            }
        }
    }

    /// At most `room` bytes of the text, ending with a whole character.
    private static func start(of text: [UInt8], room: Int) -> [UInt8] {
        guard text.count > room else { return text }
        var end = room
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return Array(text[..<end])
    }
}
