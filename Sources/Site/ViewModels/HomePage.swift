/// The site's first page. Template `home.mustache`.
struct HomePage: Sendable {
    var page: PageFrame
    var text: Texts
    /// The root's `index.md` or `README.md`: its title and summary; nil where there is none.
    var title: String
    var summary: String?
    /// Its text as HTML; empty where there is none.
    var introduction: [UInt8] = []
    /// The language of the introduction, where it differs from the page's.
    var introductionLanguage: String?
    /// How many notes of each type there are, in the order of the schema.
    var counts: [CountView] = []
    /// The accounts, those at risk first, at most 30.
    var accounts: [AccountItemView] = []
    /// `All 140 accounts`, where there are more.
    var allAccounts: LinkView?
    /// The notes that changed last, newest first, at most 12.
    var latest: [NoteItemView] = []
    /// The topics that most notes name, at most 24.
    var topics: [TopicCountView] = []
    var allTopics: LinkView?
    /// There isn't a single note: says what to write.
    var isEmpty = false

    var hasIntroduction: Bool { !introduction.isEmpty }
    var hasCounts: Bool { !counts.isEmpty }
    var hasAccounts: Bool { !accounts.isEmpty }
    /// At least one account states its health.
    var hasHealth: Bool { accounts.contains { $0.health != nil } }
    var hasLatest: Bool { !latest.isEmpty }
    var hasTopics: Bool { !topics.isEmpty }
}

/// A type with its number of notes.
struct CountView: Sendable {
    /// The type's name in the plural; the number stands behind it.
    var label: String
    var count: String
    var address: String
    var typeKey: String
}

/// An account on the home page.
struct AccountItemView: Sendable {
    var title: String
    var address: String
    var language: String?
    /// Its status.
    var status: ChipView?
    /// The stated health; nil where none is stated or the audience may not see it.
    var health: ChipView?
    var manager: String?
    /// The day of the newest note that names it.
    var latest: DateView?
    /// Open issues that name it, formatted; nil for none.
    var openIssues: String?
}

/// A topic with the number of notes that name it.
struct TopicCountView: Sendable {
    var title: String
    var address: String
    var language: String?
    var count: String
}
