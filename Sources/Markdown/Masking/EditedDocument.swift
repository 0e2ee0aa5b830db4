/// The bytes that cmark reads: a note's text with stand-ins and with its edits.
struct EditedDocument {
    let bytes: [UInt8]
    /// Where the text begins in them.
    let start: Int
    let lines: LineTable
    let edits: LineEdits
    /// The keys of the footnotes that are defined.
    let footnotes: Set<String>

    /// - Parameters:
    ///   - source: the file.
    ///   - masked: the same with stand-ins.
    init(_ source: [UInt8], _ masked: [UInt8], from start: Int, lines: LineTable, _ edits: LineEdits) {
        self.edits = edits
        guard !edits.isEmpty else {
            bytes = masked
            self.start = start
            self.lines = lines
            footnotes = []
            return
        }
        bytes = edits.applied(to: masked, from: start)
        self.start = 0
        self.lines = bytes.withUnsafeBufferPointer { LineTable($0, from: 0) }
        footnotes = Set(edits.edits.compactMap(\.label).map { Footnote.key(source[$0]) })
    }
}
