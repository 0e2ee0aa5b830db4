/// An account with what concerns it. Template `account.mustache`.
struct AccountPage: Sendable {
    var page: PageFrame
    var text: Texts
    var note: NoteView
    /// What names the account, by type: issues, decisions, feedback, lessons, reviews, reports, policies, training.
    var concerns: [NoteGroupView] = []

    var hasConcerns: Bool { !concerns.isEmpty }
}
