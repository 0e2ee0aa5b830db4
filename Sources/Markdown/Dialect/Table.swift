/// A GFM table, found in the lines of a paragraph.
struct Table {
    enum Alignment { case none, left, center, right }

    var alignments: [Alignment]
    /// The paragraph that goes on before the header row.
    var lead: InlineUnits.Unit?
    /// The header first.
    var rows: [[InlineUnits.Unit]] = []

    /// Reads the table that a paragraph ends with: from the line before the first row of dashes on.
    init?(in lines: ParagraphLines, collecting units: inout InlineUnits) {
        let bytes = lines.bytes
        let numbers = lines.numbers
        var header = lines[numbers.lowerBound]
        for number in numbers.dropFirst() {
            let row = lines[number]
            defer { header = row }
            guard let alignments = TableRow.alignments(bytes, row) else { continue }
            let cells = TableRow.cells(bytes, header)
            let hasBar = bytes[row].contains(UInt8(ascii: "|")) || bytes[header].contains(UInt8(ascii: "|"))
            guard hasBar, cells.count == alignments.count else { continue }

            self.alignments = alignments
            lead = units.addLines((numbers.lowerBound..<number - 1).map { lines[$0] }, bytes)
            rows.append(cells.map { units.addLine($0, bytes, isCell: true) })
            for line in numbers where line > number {
                let cells = TableRow.cells(bytes, lines[line]).prefix(alignments.count)
                rows.append(cells.map { units.addLine($0, bytes, isCell: true) })
            }
            return
        }
        return nil
    }
}

/// How GFM cuts a line into cells.
enum TableRow {
    /// The trimmed content between unescaped bars.
    static func cells(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        let line = trim(bytes, line)
        var position = line.lowerBound
        if position < line.upperBound, bytes[position] == UInt8(ascii: "|") { position += 1 }
        var start = position
        while position < line.upperBound {
            switch bytes[position] {
            case UInt8(ascii: "\\") where position + 1 < line.upperBound && bytes[position + 1].isASCIIPunctuation:
                position += 2
            case UInt8(ascii: "|"):
                cells.append(trim(bytes, start..<position))
                position += 1
                start = position
            default: position += 1
            }
        }
        let rest = trim(bytes, min(start, line.upperBound)..<line.upperBound)
        // A bar alone has no cells.
        if !rest.isEmpty || (cells.isEmpty && line.count != 1) { cells.append(rest) }
        return cells
    }

    /// The columns of a delimiter row `| --- | :-: |`; nil if the line isn't one.
    static func alignments(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> [Table.Alignment]? {
        guard let first = line.first(where: { !bytes[$0].isBlank }) else { return nil }
        switch bytes[first] {
        case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"): break
        default: return nil
        }
        var alignments: [Table.Alignment] = []
        for cell in cells(bytes, line) {
            guard let first = cell.first, let last = cell.last else { return nil }
            let isLeft = bytes[first] == UInt8(ascii: ":")
            let isRight = bytes[last] == UInt8(ascii: ":")
            let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
            guard !dashes.isEmpty, dashes.allSatisfy({ bytes[$0] == UInt8(ascii: "-") }) else { return nil }
            alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
        }
        return alignments
    }

    static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, bytes[last].isWhitespace { range = range.lowerBound..<last }
        while let first = range.first, bytes[first].isWhitespace { range = first + 1..<range.upperBound }
        return range
    }
}
