internal import Templates

/// A note of any type without a page of its own kind. Template `note.mustache`.
struct NotePage: Sendable {
    var page: PageFrame
    var text: Texts
    var note: NoteView
}

extension NotePage: ViewModel {
    static let model = Model<NotePage>("note page", "A note of any type without a page of its own kind") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        One("note", NoteView.model, "The note", \.note)
    }
}
