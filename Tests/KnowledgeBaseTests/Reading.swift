import Diagnostics
import Files
import KnowledgeBase

/// Reads front matter given as its YAML lines, as if it stood between two `---`.
func read(_ yaml: String, folder: NoteType? = nil) -> (note: FrontMatter, report: String) {
    let file = "---\n\(yaml)\n---\nText.\n"
    let start = 4
    return read(Array(file.utf8), .yaml(start..<start + yaml.utf8.count + 1), folder: folder)
}

func read(
    _ bytes: [UInt8], _ form: FrontMatterForm, folder: NoteType? = nil
) -> (note: FrontMatter, report: String) {
    var sink = DiagnosticSink()
    let note = FrontMatter.read(bytes, form, path: SourcePath("a.md"), folderType: folder, into: &sink)
    return (note, printed(sink, bytes))
}

/// One line a diagnostic: `3:7 stops unknown-type: message (lesson?)`, then its notes, indented.
func printed(_ sink: DiagnosticSink, _ bytes: [UInt8]) -> String {
    sink.diagnostics.sorted().map { diagnostic in
        let level = diagnostic.rule.stops ? "stops" : "\(diagnostic.severity)"
        let meant = diagnostic.suggestions.isEmpty ? "" : " (\(diagnostic.suggestions.joined(separator: ", "))?)"
        let place = diagnostic.location.map { position($0.range.lowerBound, bytes) + " " } ?? ""
        let notes = diagnostic.notes.map { note in
            "\n  " + (note.location.map { position($0.range.lowerBound, bytes) + " " } ?? "") + note.message
        }
        return "\(place)\(level) \(diagnostic.rule.id): \(diagnostic.message)\(meant)" + notes.joined()
    }.joined(separator: "\n")
}

/// Line and column, counting Unicode scalars from 1.
func position(_ offset: Int, _ bytes: [UInt8]) -> String {
    let before = bytes[..<min(offset, bytes.count)]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = bytes[start..<min(offset, bytes.count)].count { $0 & 0xC0 != 0x80 } + 1
    return "\(line):\(column)"
}

/// The text that a range of the YAML covers, given as `read` takes it.
func text(_ range: Range<Int>?, of yaml: String) -> String? {
    range.map { String(decoding: Array("---\n\(yaml)\n---\nText.\n".utf8)[$0], as: UTF8.self) }
}
