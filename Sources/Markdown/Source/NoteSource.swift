/// A note's text on its way through cmark: the bytes of the file, the same with stand-ins, and what cmark reads.
///
/// It never changes; it is a class so that handing it on costs one reference count and not one for each of its parts.
final class NoteSource {
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
    /// Opening lines of directives that nothing closes.
    let unclosedDirectives: [Range<Int>]
    /// How many `[` there are.
    let brackets: Int
    /// Where cmark's first line begins.
    let start: Int
    let lines: LineTable
    let isValidUTF8: Bool
    /// What cmark reads. It has the same lines.
    let document: EditedDocument

    init(
        _ bytes: [UInt8], from bodyStart: Int, dialect: Dialect, quotes: ParseOptions.Quotes = .curly,
        isKnownUTF8: Bool = false
    ) {
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
        unclosedDirectives = []
        self.dialect = dialect
        usesAngleQuotes = dialect[.smartPunctuation] && quotes == .angle
        self.bytes = bytes
        self.masked = masked
        self.start = start
        lines = bytes.withUnsafeBufferPointer { LineTable($0, from: start) }
        isValidUTF8 = isKnownUTF8 || (try? UTF8Span(validating: bytes.span)) != nil
        let edits = bytes.withUnsafeBufferPointer { LineEdits(scan.edits, in: $0, from: start) }
        document = EditedDocument(bytes, masked, from: start, lines: lines, edits)
    }

    private init(_ other: NoteSource, _ document: EditedDocument, unclosed: [Range<Int>]) {
        unclosedDirectives = other.unclosedDirectives + unclosed
        bytes = other.bytes
        masked = other.masked
        masks = other.masks
        dialect = other.dialect
        usesAngleQuotes = other.usesAngleQuotes
        signs = other.signs
        unclosedComment = other.unclosedComment
        brackets = other.brackets
        start = other.start
        lines = other.lines
        isValidUTF8 = other.isValidUTF8
        self.document = document
    }

    var edits: LineEdits { document.edits }

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

    // MARK: Parsing

    /// Parses the text and runs `body` on its tree, with the source as it was then read.
    func withTree<Result>(_ body: (CmarkNode, NoteSource) -> Result) -> Result? {
        var source = self
        // Taking an edit back can hardly make another fail, so the second parse is nearly always the last.
        for attempt in 1...3 {
            guard let parsed = source.parsed(source.document.bytes, from: source.document.start) else { return nil }
            let (failed, unclosed) = parsed.withRoot { source.edits.judge($0, of: source) }
            if failed.isEmpty { return parsed.withRoot { body($0, source) } }
            source = source.without(attempt == 1 ? failed : source.edits.judged, unclosed: unclosed)
        }
        return nil
    }

    /// A document in the note's dialect.
    func parsed(_ document: [UInt8], from start: Int) -> CmarkDocument? {
        CmarkDocument(document, from: start, validatesUTF8: !isValidUTF8, isSmart: dialect[.smartPunctuation])
    }

    private func without(_ numbers: Set<Int>, unclosed: [Range<Int>]) -> NoteSource {
        NoteSource(
            self, EditedDocument(bytes, masked, from: start, lines: lines, edits.without(numbers)), unclosed: unclosed)
    }
}
