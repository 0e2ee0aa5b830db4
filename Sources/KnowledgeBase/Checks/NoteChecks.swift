import Diagnostics
import Files

/// The checks of a note that need nothing but it and the day.
enum NoteChecks {
    static func check(_ note: Note, on day: CalendarDate, into sink: inout DiagnosticSink) {
        guard let path = note.path else { return }
        Retention.check(note, path, on: day, into: &sink)
        guard note.type != .page else { return }
        MissingTitle.check(note, path, into: &sink)
        MissingSection.check(note, path, into: &sink)
        ReviewAudience.check(note, path, into: &sink)
    }
}

extension Note {
    /// Where to point for something that isn't there: at the type, else at the first field, else at the file's start.
    var fieldsPlace: Range<Int> {
        (front.entries.first { $0.name == "type" } ?? front.entries.first)?.keyRange ?? 0..<0
    }
}
