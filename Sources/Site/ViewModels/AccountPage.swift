internal import Templates

/// An account with what concerns it. Template `account.mustache`.
struct AccountPage: Sendable {
    var page: PageFrame
    var text: Texts
    var note: NoteView
    /// What the notes together say about it.
    var overview = AccountOverviewView()
    /// What names the account, by type: issues, decisions, feedback, lessons, reviews, reports, policies, training.
    var concerns: [NoteGroupView] = []

    var hasConcerns: Bool { !concerns.isEmpty }
}

extension AccountPage: ViewModel {
    static let model = Model<AccountPage>("account page", "An account with what concerns it") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        One("note", NoteView.model, "The note", \.note)
        One("overview", AccountOverviewView.model, "What the notes together say about it", \.overview)
        Many(
            "concerns", NoteGroupView.model,
            "What names the account, by type: issues, decisions, feedback, lessons, reviews, reports, policies, training",
            \.concerns)
        Flag("hasConcerns", "There are concerns") { $0.hasConcerns }
    }
}
