internal import Templates

/// A note as other pages list it.
struct NoteItemView: Sendable {
    var title: String
    var address: String
    /// Set only where the title is in another language than the page.
    var language: String?
    /// The type's name in the singular, or what says more: `Standard`, `After-action review`.
    var type: String
    /// The type as a class and icon name: `account`, `issue`, …, `page`.
    var typeKey: String
    /// A record's date, a policy's effective date, else when it was last updated.
    var date: DateView?
    var summary: String?
    /// Status and computed state; at most two in lists.
    var chips: [ChipView] = []
    /// At most three; `moreAccounts` says how many were left out.
    var accounts: [LinkView] = []
    /// `+4`
    var moreAccounts: String?
    /// At most three.
    var topics: [LinkView] = []
    var moreTopics: String?
}

extension NoteItemView: ViewModel {
    static let model = Model<NoteItemView>("note item", "A note as other pages list it") {
        Text("title", "The title", \.title)
        Text("address", "Where it leads", \.address)
        Text("language", "Set only where the title is in another language than the page", \.language)
        Text(
            "type", "The type's name in the singular, or what says more: `Standard`, `After-action review`", \.type)
        Text("typeKey", "The type as a class and icon name: `account`, `issue`, …, `page`", \.typeKey)
        One(
            "date", DateView.model, "A record's date, a policy's effective date, else when it was last updated"
        ) { $0.date }
        Text("summary", "The summary", \.summary)
        Many("chips", ChipView.model, "Status and computed state; at most two in lists", \.chips)
        Many("accounts", LinkView.model, "At most three; `moreAccounts` says how many were left out", \.accounts)
        Text("moreAccounts", "`+4`", \.moreAccounts)
        Many("topics", LinkView.model, "At most three", \.topics)
        Text("moreTopics", "`+4`, where topics were left out", \.moreTopics)
    }
}
