/// A term on a line of its own and, on lines that begin with `: `, what it means. A line without the mark goes on with
/// the meaning before it.
struct DefinitionList {
    var term: InlineUnits.Unit
    var meanings: [InlineUnits.Unit] = []

    init?(in lines: ParagraphLines, collecting units: inout InlineUnits) {
        let first = lines.numbers.lowerBound
        guard Self.isMeaning(lines.bytes, lines[first + 1]), !Self.isMeaning(lines.bytes, lines[first]) else {
            return nil
        }
        term = units.addLine(TableRow.trim(lines.bytes, lines[first]), lines.bytes, isCell: false)
        var meaning: [Range<Int>] = []
        for number in first + 1...lines.numbers.upperBound {
            var line = lines[number]
            if Self.isMeaning(lines.bytes, line) {
                if let unit = units.addLines(meaning, lines.bytes) { meanings.append(unit) }
                line = TableRow.trim(lines.bytes, line.dropFirst())
                meaning = []
            }
            meaning.append(line)
        }
        if let unit = units.addLines(meaning, lines.bytes) { meanings.append(unit) }
    }

    private static func isMeaning(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard let first = line.first, first + 1 < line.upperBound else { return false }
        return bytes[first] == UInt8(ascii: ":") && bytes[first + 1].isBlank
    }
}
