/// A note that shares accounts or topics with the page's note without being linked to it.
struct RelatedNoteView: Sendable {
    var note: NoteItemView
    /// `same account · 2 topics`
    var reason: String
}
