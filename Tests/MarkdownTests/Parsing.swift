import Diagnostics
import Files

@testable import Markdown

/// A note parsed from a string, with what tests ask about it.
struct Parsed {
    var source: String
    var note: ParsedNote
    var findings: [Diagnostic]

    init(_ source: String, from start: Int = 0, _ change: (inout ParseOptions) -> Void = { _ in }) {
        var options = ParseOptions()
        change(&options)
        var sink = DiagnosticSink()
        self.source = source
        note = parseNote(Array(source.utf8), from: start, of: SourcePath("a.md"), options: options, into: &sink)
        findings = sink.diagnostics
    }

    var html: String { String(decoding: note.rendered(policy: nil), as: UTF8.self) }
    var text: String { String(decoding: note.text, as: UTF8.self) }
    var ids: [String] { note.outline.map(\.anchor.rawValue) }

    /// What the file says at a range.
    func at(_ range: Range<Int>) -> String { String(decoding: Array(source.utf8)[range], as: UTF8.self) }
}

extension Parsed {
    /// All that is done to a note's bytes, audience blocks included, with the whole dialect.
    init(_ bytes: [UInt8]) {
        var sink = DiagnosticSink()
        let staged = AudienceBlocks.cut(
            bytes, from: FrontMatterExtent(scanning: bytes).bodyStart, of: SourcePath("a.md"), keeps: { $0 == "x" },
            into: &sink)
        self.init(String(decoding: staged, as: UTF8.self)) {
            $0.dialect = Dialect(Construct.allCases)
            $0.quotes = .angle
        }
    }
}
