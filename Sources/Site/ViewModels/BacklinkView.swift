/// A note whose text links to the page's note.
struct BacklinkView: Sendable {
    var note: NoteItemView
    /// The sentences that the links stand in, at most three.
    var sentences: [SentenceView] = []
}

/// A sentence with the link's words marked.
struct SentenceView: Sendable {
    var before: String
    var words: String
    var after: String
    /// The language of the sentence, where it differs from the page's.
    var language: String?
}
