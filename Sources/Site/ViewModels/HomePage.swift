internal import Templates

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
    /// What needs somebody; nil where the notes hold nothing that could.
    var today: TodayView?
    /// How many notes of each type there are, in the order of the schema.
    var counts: [CountView] = []
    /// The accounts, those at risk first, at most 30.
    var accounts: [AccountItemView] = []
    /// `All 140 accounts`, where there are more.
    var allAccounts: LinkView?
    /// The notes that changed last, newest first, at most 12.
    var latest: [NoteItemView] = []
    /// The page that tells what is new, where there is one.
    var allLatest: LinkView?
    /// The topics that most notes name, at most 24.
    var topics: [TopicCountView] = []
    var allTopics: LinkView?
    /// The folders of plain pages at the top.
    var folders: [FolderItemView] = []
    /// The plain pages at the top, at most 200.
    var pages: [NoteItemView] = []
    /// `All 412 pages`, where there are more.
    var allPages: LinkView?
    /// There isn't a single note: says what to write.
    var isEmpty = false

    var hasFolders: Bool { !folders.isEmpty }
    var hasLoosePages: Bool { !pages.isEmpty }
    var hasPages: Bool { hasFolders || hasLoosePages }

    var hasIntroduction: Bool { !introduction.isEmpty }
    var hasCounts: Bool { !counts.isEmpty }
    var hasAccounts: Bool { !accounts.isEmpty }
    /// At least one account states its health.
    var hasStatus: Bool { accounts.contains { $0.status != nil } }
    var hasHealth: Bool { accounts.contains { $0.health != nil } }
    var hasOpenIssues: Bool { accounts.contains { $0.openIssues != nil } }
    var hasLatestNote: Bool { accounts.contains { $0.latest != nil } }
    var hasLatest: Bool { !latest.isEmpty }
    var hasTopics: Bool { !topics.isEmpty }
}

/// A type with its number of notes.
struct CountView: Sendable {
    /// What is counted, as it stands behind the number.
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

extension HomePage: ViewModel {
    static let model = Model<HomePage>("home page", "The site's first page") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text(
            "title", "The root's `index.md` or `README.md`: its title and summary; none where there is none", \.title)
        Text("summary", "The summary", \.summary)
        HTML(
            "introduction", "Its text as HTML; empty where there is none", isEmpty: { $0.introduction.isEmpty }
        ) { $1 += $0.introduction }
        Text(
            "introductionLanguage", "The language of the introduction, where it differs from the page's",
            \.introductionLanguage)
        One("today", TodayView.model, "What needs somebody; none where the notes hold nothing that could") { $0.today }
        Many(
            "counts", CountView.model, "How many notes of each type there are, in the order of the schema", \.counts)
        Many("accounts", AccountItemView.model, "The accounts, those at risk first, at most 30", \.accounts)
        One("allAccounts", LinkView.model, "`All 140 accounts`, where there are more") { $0.allAccounts }
        Many("latest", NoteItemView.model, "The notes that changed last, newest first, at most 12", \.latest)
        One("allLatest", LinkView.model, "The page that tells what is new; none in builds for customers") {
            $0.allLatest
        }
        Many("topics", TopicCountView.model, "The topics that most notes name, at most 24", \.topics)
        One("allTopics", LinkView.model, "The list of all topics, where there are more") { $0.allTopics }
        Many("folders", FolderItemView.model, "The folders of plain pages at the top", \.folders)
        Flag("hasFolders", "There are folders of plain pages") { $0.hasFolders }
        Many("pages", NoteItemView.model, "The plain pages at the top, at most 200", \.pages)
        One("allPages", LinkView.model, "`All 412 pages`, where there are more") { $0.allPages }
        Flag("hasLoosePages", "There are plain pages at the top") { $0.hasLoosePages }
        Flag("hasPages", "There are plain pages, at the top or in folders") { $0.hasPages }
        Flag("isEmpty", "There isn't a single note: says what to write", \.isEmpty)
        Flag("hasIntroduction", "The root has an introduction") { $0.hasIntroduction }
        Flag("hasCounts", "There are counts") { $0.hasCounts }
        Flag("hasAccounts", "There are accounts") { $0.hasAccounts }
        Flag("hasStatus", "At least one account states its status") { $0.hasStatus }
        Flag("hasHealth", "At least one account states its health") { $0.hasHealth }
        Flag("hasOpenIssues", "At least one account has an open issue") { $0.hasOpenIssues }
        Flag("hasLatestNote", "At least one account is named by a dated note") { $0.hasLatestNote }
        Flag("hasLatest", "There are changes") { $0.hasLatest }
        Flag("hasTopics", "There are topics") { $0.hasTopics }
    }
}

extension CountView: ViewModel {
    static let model = Model<CountView>("count", "A type with its number of notes") {
        Text("label", "What is counted, as it stands behind the number: `lessons`", \.label)
        Text("count", "How many", \.count)
        Text("address", "Where it leads", \.address)
        Text("typeKey", "The type as a class", \.typeKey)
    }
}

extension AccountItemView: ViewModel {
    static let model = Model<AccountItemView>("account item", "An account on the home page") {
        Text("title", "The title", \.title)
        Text("address", "Where it leads", \.address)
        Text("language", "The language, where it differs from the page’s", \.language)
        One("status", ChipView.model, "Its status") { $0.status }
        One(
            "health", ChipView.model, "The stated health; none where none is stated or the audience may not see it"
        ) { $0.health }
        Text("manager", "Who runs it", \.manager)
        One("latest", DateView.model, "The day of the newest note that names it") { $0.latest }
        Text("openIssues", "Open issues that name it, formatted; none for none", \.openIssues)
    }
}

extension TopicCountView: ViewModel {
    static let model = Model<TopicCountView>("topic count", "A topic with the number of notes that name it") {
        Text("title", "The title", \.title)
        Text("address", "Where it leads", \.address)
        Text("language", "The language, where it differs from the page’s", \.language)
        Text("count", "How many", \.count)
    }
}
