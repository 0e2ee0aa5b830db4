/// Finds tables among the tree's paragraphs, and collects what their cells hold for a second parse.
///
/// A cell is parsed as an ATX heading, which holds inlines and nothing else, in a document that has the note's own
/// text after it, so that the note's link definitions are at hand.
struct TableFinder {
    private let source: NoteSource
    private(set) var tables: [Table] = []
    /// The second document, without the note's text.
    private var text: [UInt8] = []
    /// The line in it at which each unit stands.
    private var unitLines: [Int] = []
    private var line = 1

    init(_ source: NoteSource) {
        self.source = source
    }

    /// Marks each paragraph that holds a table with the table's number from 1.
    mutating func find(in root: CmarkNode) {
        source.masked.withUnsafeBufferPointer { bytes in
            guard bytes[source.start...].contains(UInt8(ascii: "|")) else { return }
            var containers = [root]
            while let container = containers.popLast() {
                var child = container.firstChild
                while let node = child {
                    child = node.next
                    if node.kind == .paragraph {
                        if let table = table(in: node, bytes) {
                            tables.append(table)
                            node.mark = tables.count
                        }
                    } else if node.kind.isContainer {
                        containers.append(node)
                    }
                }
            }
        }
    }

    private mutating func table(in paragraph: CmarkNode, _ bytes: UnsafeBufferPointer<UInt8>) -> Table? {
        let first = paragraph.startLine
        let last = paragraph.endLine
        guard last > first else { return nil }
        let quotes = quotes(around: paragraph)
        var previous = source.start(of: paragraph)..<source.content(ofLines: first, through: first).upperBound
        for number in first + 1...last {
            let row = content(ofLine: number, quotes: quotes, bytes)
            defer { previous = row }
            guard let alignments = TableRow.alignments(bytes, row) else { continue }
            let header = TableRow.cells(bytes, previous)
            let hasBar = bytes[row].contains(UInt8(ascii: "|")) || bytes[previous].contains(UInt8(ascii: "|"))
            guard hasBar, header.count == alignments.count else { continue }

            var table = Table(alignments: alignments)
            if number - 2 >= first {
                let lines = (first...number - 2).map { line in
                    line == first
                        ? source.start(of: paragraph)..<source.content(ofLines: first, through: first).upperBound
                        : content(ofLine: line, quotes: quotes, bytes)
                }
                table.lead = addLead(lines, bytes)
            }
            table.rows.append(header.map { addCell($0, bytes) })
            for line in number + 1..<max(number + 1, last + 1) {
                var cells = TableRow.cells(bytes, content(ofLine: line, quotes: quotes, bytes))
                if cells.count > alignments.count { cells.removeLast(cells.count - alignments.count) }
                table.rows.append(cells.map { addCell($0, bytes) })
            }
            return table
        }
        return nil
    }

    private func quotes(around node: CmarkNode) -> Int {
        var quotes = 0
        var parent = node.parent
        while let container = parent {
            if container.kind == .quote { quotes += 1 }
            parent = container.parent
        }
        return quotes
    }

    /// A line after a paragraph's first without the marks of its containers; a lazy one has fewer.
    private func content(ofLine number: Int, quotes: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        var range = TableRow.trim(bytes, source.content(ofLines: number, through: number))
        var left = quotes
        while left > 0, let first = range.first, bytes[first] == UInt8(ascii: ">") {
            range = TableRow.trim(bytes, first + 1..<range.upperBound)
            left -= 1
        }
        return range
    }

    // MARK: The second document

    private mutating func addCell(_ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Table.Cell {
        text += "# ".utf8
        for position in range {
            // `\|` is a bar, in code too.
            let isEscape =
                bytes[position] == UInt8(ascii: "\\") && position + 1 < range.upperBound
                && bytes[position + 1] == UInt8(ascii: "|")
            if !isEscape { text.append(bytes[position]) }
        }
        text += " #\n".utf8
        unitLines.append(line)
        line += 1
        return Table.Cell(range: range, unit: unitLines.count - 1)
    }

    private mutating func addLead(_ lines: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>) -> Table.Cell? {
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
        return Table.Cell(range: first.lowerBound..<last.upperBound, unit: unitLines.count - 1)
    }

    /// Parses what was collected and runs `body` on the units; nil for one that turned out to hold nothing.
    func withUnits<Result>(_ body: ([CmarkNode?]) -> Result) -> Result {
        guard !unitLines.isEmpty else { return body([]) }
        var document = text
        document.append(UInt8(ascii: "\n"))
        if hasDefinitions { document += source.document[source.documentStart...] }
        guard let parsed = CmarkDocument(document, validatesUTF8: !source.isValidUTF8) else {
            return body(unitLines.map { _ in nil })
        }
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

    private var hasDefinitions: Bool {
        source.masked.withUnsafeBufferPointer { bytes in
            guard bytes.count > source.start + 1 else { return false }
            return (source.start..<bytes.count - 1).contains {
                bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: ":")
            }
        }
    }
}
