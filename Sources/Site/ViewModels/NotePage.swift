/// A note of any type without a page of its own kind. Template `note.mustache`.
struct NotePage: Sendable {
    var page: PageFrame
    var text: Texts
    var note: NoteView
}
