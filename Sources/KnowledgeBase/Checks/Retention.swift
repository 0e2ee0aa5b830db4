import Diagnostics
import Files

extension Rule {
    static let keptTooLong = Rule(
        "kept-too-long", .warning, "The day has come until which a note was to be kept: it is to be deleted.",
        remedy: "Delete the note, or move `retain_until` if there is a reason to keep it.")
}

/// From the day of `retain_until` on a note is to be deleted, which nothing but a person does.
enum Retention {
    static func check(_ note: Note, _ path: SourcePath, on day: CalendarDate, into sink: inout DiagnosticSink) {
        guard let field = note.front["retain_until"], let until = field.value.date, until <= day else { return }
        sink.report(
            .keptTooLong, "this note was to be kept until \(until); delete it", at: Location(path, field.range))
    }
}
