/// A note's text on its way through cmark: the bytes of the file, the same with stand-ins, and what cmark reads.
struct NoteSource {
    /// As in the file.
    let bytes: [UInt8]
    /// With stand-ins, and blanks for what no reader may see; byte for byte as long.
    let masked: [UInt8]
    let masks: Masks
    let dialect: Dialect
    /// Smart punctuation sets « » for " ".
    let usesAngleQuotes: Bool
    /// Which constructs may occur.
    let signs: MaskScan.Signs
    /// The opening of a comment that never ends.
    let unclosedComment: Range<Int>?
    /// How many `[` there are.
    let brackets: Int
    /// Where cmark's first line begins.
    let start: Int
    let lines: LineTable
    let isValidUTF8: Bool
    private(set) var edits: LineEdits
    /// What cmark reads, from `documentStart` on: `masked` with its edits. It has the same lines.
    private(set) var document: [UInt8] = []
    private(set) var documentStart = 0
    private(set) var documentLines: LineTable
    /// The labels of footnotes that are defined.
    private(set) var footnotes: Set<String> = []

    init(_ bytes: [UInt8], from bodyStart: Int, dialect: Dialect, quotes: ParseOptions.Quotes = .curly) {
        let start = max(min(bodyStart, bytes.count), bytes.withUnsafeBufferPointer(LineScanner.start(of:)))
        let scan = bytes.withUnsafeBufferPointer { buffer in
            var scan = MaskScan(buffer, from: start, dialect: dialect)
            scan.run()
            return scan
        }
        var masked = bytes
        masks = Masks(scan, into: &masked)
        for edit in scan.edits where edit.kind == .comment {
            for position in edit.range { masked[position] = 0x20 }
        }
        signs = scan.signs
        brackets = scan.brackets
        unclosedComment = scan.unclosedComment
        self.dialect = dialect
        usesAngleQuotes = dialect[.smartPunctuation] && quotes == .angle
        self.bytes = bytes
        self.masked = masked
        self.start = start
        lines = bytes.withUnsafeBufferPointer { LineTable($0, from: start) }
        documentLines = lines
        isValidUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
        edits = bytes.withUnsafeBufferPointer { LineEdits(scan.edits, in: $0, from: start) }
        edit()
    }

    /// The lines from one to another, counted by cmark, without the last line end.
    func content(ofLines first: Int, through last: Int) -> Range<Int> {
        var range = lines.range(from: first, through: last)
        while let last = range.last, bytes[last].isLineEnd { range = range.lowerBound..<last }
        return range
    }

    /// Where a block begins, after the marks of its containers.
    func start(of node: CmarkNode) -> Int {
        let line = lines.range(node.startLine)
        let column = max(node.startColumn - 1, 0)
        return edits.isEmpty
            ? min(line.lowerBound + column, line.upperBound) : edits.offset(ofColumn: column, in: line)
    }

    /// Parses the text and runs `body` on its tree, with the source as it was then read.
    func withTree<Result>(_ body: (CmarkNode, NoteSource) -> Result) -> Result? {
        var source = self
        // Taking an edit back can hardly make another fail, so the second parse is nearly always the last.
        for attempt in 1...3 {
            guard let document = parsed(source.document, from: source.documentStart) else { return nil }
            let failed = document.withRoot { source.edits.judge($0, of: source) }
            if failed.isEmpty { return document.withRoot { body($0, source) } }
            source.takeBack(failed, orAll: attempt == 2)
        }
        return nil
    }

    /// A document in the note's dialect.
    func parsed(_ document: [UInt8], from start: Int) -> CmarkDocument? {
        CmarkDocument(document, from: start, validatesUTF8: !isValidUTF8, isSmart: dialect[.smartPunctuation])
    }

    private mutating func takeBack(_ failed: Set<Int>, orAll: Bool) {
        edits.remove(orAll ? edits.judged : failed)
        edit()
    }

    private mutating func edit() {
        document = edits.isEmpty ? masked : edits.applied(to: masked, from: start)
        documentStart = edits.isEmpty ? start : 0
        documentLines = edits.isEmpty ? lines : document.withUnsafeBufferPointer { LineTable($0, from: 0) }
        footnotes = []
        for edit in edits.edits {
            if case .footnote(let label) = edit.kind { footnotes.insert(Footnote.key(bytes[label])) }
        }
    }

    /// Runs `body` on what cmark gave back, with the source in place of stand-ins.
    ///
    /// It is the source's and not the writer's: a method of the writer would hold a copy of it, and so make every
    /// append of `body` copy all that was written before.
    func withOriginal(
        _ bytes: UnsafeBufferPointer<UInt8>, as form: Masks.Restoring, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard !masks.isEmpty else { return body(bytes) }
        masks.restored(bytes, from: self.bytes, as: form).withUnsafeBufferPointer(body)
    }
}
