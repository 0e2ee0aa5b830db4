internal import Templates

/// A note whose text links to the page's note.
struct BacklinkView: Sendable {
    var note: NoteItemView
    /// The sentences that the links stand in, at most three.
    var sentences: [SentenceView] = []
}

/// A sentence with the link's words marked.
struct SentenceView: Sendable {
    /// Of an entry of an account's log.
    var date: DateView?
    /// In what way one heard of it: `Call`.
    var kind: String?
    var before: String
    var words: String
    /// The language of the link's words, where it differs from the sentence's: those of a title are the page's.
    var wordsLanguage: String?
    var after: String
    /// The language of the sentence, where it differs from the page's.
    var language: String?
}

extension BacklinkView: ViewModel {
    static let model = Model<BacklinkView>("backlink", "A note whose text links to the page's note") {
        One("note", NoteItemView.model, "The note", \.note)
        Many("sentences", SentenceView.model, "The sentences that the links stand in, at most three", \.sentences)
    }
}

extension SentenceView: ViewModel {
    static let model = Model<SentenceView>("sentence", "A sentence with the link's words marked") {
        One("date", DateView.model, "The day of an entry of an account's log") { $0.date }
        Text("kind", "In what way one heard of it: a call, a visit", \.kind)
        Text("before", "The words before the link", \.before)
        Text("words", "The link’s words", \.words)
        Text(
            "wordsLanguage", "The language of the link's words, where it differs from the sentence's", \.wordsLanguage)
        Text("after", "The words after the link", \.after)
        Text("language", "The language of the sentence, where it differs from the page's", \.language)
    }
}
