/// A note's text on its way through cmark: the bytes of the file, and the same with stand-ins.
struct NoteSource {
    /// As in the file.
    let bytes: [UInt8]
    /// What cmark reads; byte for byte as long.
    let masked: [UInt8]
    let masks: Masks
    let dialect: Dialect
    /// Which constructs may occur.
    let signs: MaskScan.Signs
    /// How many `[` there are.
    let brackets: Int
    /// Where cmark's first line begins.
    let start: Int
    let lines: LineTable
    let isValidUTF8: Bool

    init(_ bytes: [UInt8], from bodyStart: Int, dialect: Dialect) {
        let start = max(min(bodyStart, bytes.count), bytes.withUnsafeBufferPointer(LineScanner.start(of:)))
        let scan = bytes.withUnsafeBufferPointer { buffer in
            var scan = MaskScan(buffer, from: start, dialect: dialect)
            scan.run()
            return scan
        }
        var masked = bytes
        masks = Masks(scan, into: &masked)
        signs = scan.signs
        brackets = scan.brackets
        self.dialect = dialect
        self.bytes = bytes
        self.masked = masked
        self.start = start
        lines = bytes.withUnsafeBufferPointer { LineTable($0, from: start) }
        isValidUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
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
        return min(line.lowerBound + max(node.startColumn - 1, 0), line.upperBound)
    }

    /// Runs `body` on the tree of the text.
    func withTree<Result>(_ body: (CmarkNode) -> Result) -> Result? {
        guard let document = CmarkDocument(masked, from: start, validatesUTF8: !isValidUTF8) else { return nil }
        return document.withRoot(body)
    }
}
