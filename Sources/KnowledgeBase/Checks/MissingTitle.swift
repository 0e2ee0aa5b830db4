import Diagnostics
import Files
import Markdown

/// A title is required, and a heading that opens the text can give it.
enum MissingTitle {
    static func check(_ note: Note, _ path: SourcePath, into sink: inout DiagnosticSink) {
        guard note.front.text("title") == nil, note.parsed.title == nil, !note.parsed.refused, !note.front.isUnread
        else { return }
        let name = Schema.fields(of: note.type)["title"]?.name(in: note.language) ?? "title"
        sink.report(
            .missingField, "\(note.type.withArticle) needs `\(name)`, or a first heading that says it",
            at: Location(path, note.fieldsPlace))
    }
}
