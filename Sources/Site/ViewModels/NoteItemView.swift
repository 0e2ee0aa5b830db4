internal import Templates

/// A note as other pages list it.
struct NoteItemView: Sendable {
    /// What is the same of a note wherever it is listed. Shared, as thousands of pages list the same notes.
    final class Face: Sendable {
        let title: String
        /// Set only where the title is in another language than the page.
        let language: String?
        /// The type's name in the singular, or what says more: `Standard`, `After-action review`.
        let type: String
        /// The type as a class and icon name: `account`, `issue`, …, `page`.
        let typeKey: String
        /// A record's date, a policy's effective date, else when it was last updated.
        let date: DateView?
        /// Status and computed state; at most two in lists.
        let chips: [ChipView]

        init(
            title: String, language: String? = nil, type: String, typeKey: String, date: DateView? = nil,
            chips: [ChipView] = []
        ) {
            self.title = title
            self.language = language
            self.type = type
            self.typeKey = typeKey
            self.date = date
            self.chips = chips
        }
    }

    /// What only lists with room for it show.
    final class Details: Sendable {
        let summary: String?
        /// At most three.
        let accounts: [LinkView]
        /// `+4`
        let moreAccounts: String?
        /// At most three.
        let topics: [LinkView]
        let moreTopics: String?

        init(
            summary: String?, accounts: [LinkView], moreAccounts: String?, topics: [LinkView], moreTopics: String?
        ) {
            self.summary = summary
            self.accounts = accounts
            self.moreAccounts = moreAccounts
            self.topics = topics
            self.moreTopics = moreTopics
        }
    }

    let face: Face
    let address: String
    var details: Details?

    var withoutChips: NoteItemView {
        let bare = Face(
            title: face.title, language: face.language, type: face.type, typeKey: face.typeKey, date: face.date)
        return NoteItemView(face: bare, address: address, details: details)
    }
}

extension NoteItemView: ViewModel {
    // By closures where a shared part is asked: a key path into a class is followed anew each time.
    static let model = Model<NoteItemView>("note item", "A note as other pages list it") {
        Text("title", "The title") { $0.face.title }
        Text("address", "Where it leads", \.address)
        Text("language", "Set only where the title is in another language than the page") {
            $0.face.language
        }
        Text("type", "The type's name in the singular, or what says more: `Standard`, `After-action review`") {
            $0.face.type
        }
        Text("typeKey", "The type as a class and icon name: `account`, `issue`, …, `page`") { $0.face.typeKey }
        One(
            "date", DateView.model, "A record's date, a policy's effective date, else when it was last updated"
        ) { $0.face.date }
        Text("summary", "The summary") { $0.details?.summary }
        Many("chips", ChipView.model, "Status and computed state; at most two in lists") { $0.face.chips }
        Many("accounts", LinkView.model, "At most three; `moreAccounts` says how many were left out") {
            $0.details?.accounts ?? []
        }
        Text("moreAccounts", "`+4`") { $0.details?.moreAccounts }
        Many("topics", LinkView.model, "At most three") { $0.details?.topics ?? [] }
        Text("moreTopics", "`+4`, where topics were left out") { $0.details?.moreTopics }
    }
}
