internal import Files

/// What results show: for each note a file `n/12` with the first `words` positions of its text, and `n/12-1`, `n/12-2`
/// and so on with the further ones, so that an excerpt from a long note costs no more than one from a short one.
///
/// A file is `[title, address, type, accounts, state, [[anchor, heading, text]]]`: the sections that lie in it, one that
/// began in an earlier file with its heading again. The state is empty for what is current.
enum NoteFiles {
    /// Positions of a note's stream of words in one file.
    static let words = 320
    /// Bytes of one file's text: what has no spaces is cut.
    static let limit = 12 * 1024

    private struct Piece {
        var section: Int
        var text: Range<Int>
    }

    static func files(_ document: SearchDocument, number: Int, cuts: [Analysis.Cut]) -> [SearchFile] {
        pieces(document, cuts).enumerated().map { part, pieces in
            let size = pieces.reduce(200) { $0 + $1.text.count + 64 }
            return SearchFile(part == 0 ? "n/\(number)" : "n/\(number)-\(part)", size: min(size, 2 * limit)) { json in
                json.append(UInt8(ascii: "["))
                let label = document.typeLabel.isEmpty ? document.type.english : document.typeLabel
                let accounts = document.accounts.joined(separator: ", ")
                for text in [document.title, document.address.rawValue, label, accounts, document.state] {
                    JSONText.append(text, to: &json)
                    json.append(UInt8(ascii: ","))
                }
                var room = limit
                JSONText.appendList(pieces, to: &json) { piece, out in
                    let section = document.sections[piece.section]
                    out.append(UInt8(ascii: "["))
                    JSONText.append(section.anchor, to: &out)
                    out.append(UInt8(ascii: ","))
                    JSONText.append(section.heading, to: &out)
                    out.append(UInt8(ascii: ","))
                    let text = start(of: section.text[piece.text], room: room)
                    room -= text.count
                    JSONText.append(text, to: &out)
                    out.append(UInt8(ascii: "]"))
                }
                json.append(UInt8(ascii: "]"))
            }
        }
    }

    /// The sections' texts cut into the files' parts.
    private static func pieces(_ document: SearchDocument, _ cuts: [Analysis.Cut]) -> [[Piece]] {
        var parts: [[Piece]] = [[]]
        var next = cuts[...]
        for (number, section) in document.sections.enumerated() {
            var start = 0
            while let cut = next.first, cut.section == number {
                next = next.dropFirst()
                parts[parts.count - 1].append(Piece(section: number, text: start..<cut.offset))
                parts.append([])
                start = cut.offset
            }
            parts[parts.count - 1].append(Piece(section: number, text: start..<section.text.count))
        }
        return parts
    }

    /// At most `room` bytes of the text, ending with a whole character.
    private static func start(of text: ArraySlice<UInt8>, room: Int) -> ArraySlice<UInt8> {
        guard text.count > room else { return text }
        var end = text.startIndex + room
        while end > text.startIndex, text[end] & 0xC0 == 0x80 { end -= 1 }
        return text[..<end]
    }
}
