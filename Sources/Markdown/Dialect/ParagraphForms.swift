/// Paragraphs that the dialect reads as something else, found by their lines.
struct ParagraphForms {
    enum Form {
        case table(Table)
        case definitions(DefinitionList)
    }

    private let source: NoteSource
    private(set) var forms: [Form] = []
    private(set) var units: InlineUnits

    init(_ source: NoteSource) {
        self.source = source
        units = InlineUnits(source)
        // They come first, so that each has its own number.
        for text in source.masks.inlineFootnotes {
            text.withUnsafeBufferPointer { _ = units.addLine($0.indices, $0, isCell: false) }
        }
    }

    /// Marks each such paragraph with the number of its form, from 1.
    mutating func find(in root: CmarkNode) {
        source.masked.withUnsafeBufferPointer { bytes in
            let mayHoldTables = source.dialect[.tables] && source.signs.contains(.tables)
            let mayHoldDefinitions = source.dialect[.definitionLists] && source.signs.contains(.definitions)
            guard mayHoldTables || mayHoldDefinitions else { return }
            var containers = [root]
            while let container = containers.popLast() {
                var child = container.firstChild
                while let node = child {
                    child = node.next
                    if node.kind.isContainer {
                        containers.append(node)
                    } else if node.kind == .paragraph, node.endLine > node.startLine {
                        let lines = ParagraphLines(node, source, bytes)
                        if mayHoldTables, let table = Table(in: lines, collecting: &units) {
                            forms.append(.table(table))
                        } else if mayHoldDefinitions, let list = DefinitionList(in: lines, collecting: &units) {
                            forms.append(.definitions(list))
                        } else {
                            continue
                        }
                        node.mark = forms.count
                    }
                }
            }
        }
    }
}

/// The lines of a paragraph without the marks of the containers that it stands in.
struct ParagraphLines {
    let bytes: UnsafeBufferPointer<UInt8>
    private let source: NoteSource
    private let node: CmarkNode
    private let quotes: Int

    init(_ node: CmarkNode, _ source: NoteSource, _ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        self.source = source
        self.node = node
        var quotes = 0
        var parent = node.parent
        while let container = parent {
            if container.kind == .quote { quotes += 1 }
            parent = container.parent
        }
        self.quotes = quotes
    }

    /// Counted as cmark does.
    var numbers: ClosedRange<Int> { node.startLine...max(node.startLine, node.endLine) }

    /// Trimmed; a lazy line has fewer marks than its containers.
    subscript(number: Int) -> Range<Int> {
        let line = source.content(ofLines: number, through: number)
        guard number > node.startLine else {
            return source.start(of: node)..<max(source.start(of: node), line.upperBound)
        }
        var range = TableRow.trim(bytes, line)
        var left = quotes
        while left > 0, let first = range.first, bytes[first] == UInt8(ascii: ">") {
            range = TableRow.trim(bytes, first + 1..<range.upperBound)
            left -= 1
        }
        return range
    }
}
