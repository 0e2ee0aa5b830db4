/// Lines of the file whose blocks were taken out of the tree.
struct CutLines {
    var range: Range<Int>
    /// How many block quotes they stand in.
    var quotes: Int
}

extension [CutLines] {
    /// Whether something that a link elsewhere may use is defined in these lines. cmark takes definitions out of the
    /// tree before it can be cut.
    func holdDefinitions(in bytes: [UInt8]) -> Bool {
        contains { lines in
            lines.range.dropFirst().contains { bytes[$0] == UInt8(ascii: ":") && bytes[$0 - 1] == UInt8(ascii: "]") }
        }
    }
}

extension NoteSource {
    /// The same with blanks in place of what was cut, but for line ends and the marks of quotes around it.
    func blanked(_ cut: [CutLines]) -> NoteSource {
        var bytes = bytes
        for lines in cut {
            // The first line may begin with the mark of a list item.
            var left = 0
            for position in lines.range {
                if bytes[position].isLineEnd {
                    left = lines.quotes
                } else if left > 0, bytes[position].isBlank || bytes[position] == UInt8(ascii: ">") {
                    if bytes[position] == UInt8(ascii: ">") { left -= 1 }
                } else {
                    left = 0
                    bytes[position] = 0x20
                }
            }
        }
        return NoteSource(
            bytes, from: start, dialect: dialect, quotes: usesAngleQuotes ? .angle : .curly, isKnownUTF8: isValidUTF8)
    }
}
