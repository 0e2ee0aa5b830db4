internal import Templates

/// A note that shares accounts or topics with the page's note without being linked to it either way.
struct RelatedNoteView: Sendable {
    var note: NoteItemView
    /// `same account · 2 topics`
    var reason: String
}

extension RelatedNoteView: ViewModel {
    static let model = Model<RelatedNoteView>(
        "related note", "A note that shares accounts or topics with the page's note without being linked to it"
    ) {
        One("note", NoteItemView.model, "The note", \.note)
        Text("reason", "`same account · 2 topics`", \.reason)
    }
}
