/// Inlines that don't stand in a block of cmark's tree of their own (the cells of a table, the terms of a definition
/// list), collected for a parse of their own.
///
/// One line is parsed as an ATX heading, which holds inlines and nothing else; the document has the note's own text
/// after it, so that the note's link definitions are at hand.
struct InlineUnits {
    private let source: NoteSource
    /// The second document, without the note's text.
    private var text: [UInt8] = []
    /// The line in it at which each unit stands.
    private var unitLines: [Int] = []
    private var line = 1

    init(_ source: NoteSource) {
        self.source = source
    }

    /// A stretch of one line.
    struct Unit {
        /// In the file.
        var range: Range<Int>
        var number: Int
    }

    mutating func addLine(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, isCell: Bool) -> Unit {
        text += "# ".utf8
        for position in range {
            // `\|` is a bar in a cell, in code too.
            let isEscape =
                isCell && bytes[position] == UInt8(ascii: "\\") && position + 1 < range.upperBound
                && bytes[position + 1] == UInt8(ascii: "|")
            if !isEscape { text.append(bytes[position]) }
        }
        text += " #\n".utf8
        unitLines.append(line)
        line += 1
        return Unit(range: range, number: unitLines.count - 1)
    }

    /// Lines of one paragraph.
    mutating func addLines(_ lines: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> Unit? {
        guard let first = lines.first, let last = lines.last else { return nil }
        unitLines.append(line)
        for (index, range) in lines.enumerated() {
            // Indented so far, a line can only go on with the paragraph.
            if index > 0 { text += "    ".utf8 }
            text += bytes[range]
            text.append(UInt8(ascii: "\n"))
        }
        text.append(UInt8(ascii: "\n"))
        line += lines.count + 1
        return Unit(range: first.lowerBound..<last.upperBound, number: unitLines.count - 1)
    }

    /// Parses what was collected and runs `body` on the units; nil for one that turned out to hold nothing.
    func withParsed<Result>(_ body: ([CmarkNode?]) -> Result) -> Result {
        guard !unitLines.isEmpty else { return body([]) }
        var document = text
        document.append(UInt8(ascii: "\n"))
        if source.signs.contains(.linkDefinitions) { document += source.document.bytes[source.document.start...] }
        guard let parsed = source.parsed(document, from: 0) else { return body(unitLines.map { _ in nil }) }
        return parsed.withRoot { root in
            var units = [CmarkNode?](repeating: nil, count: unitLines.count)
            var unit = 0
            var child = root.firstChild
            while let node = child, unit < units.count {
                while unit < units.count, unitLines[unit] < node.startLine { unit += 1 }
                if unit < units.count, unitLines[unit] == node.startLine { units[unit] = node }
                child = node.next
            }
            return body(units)
        }
    }
}
