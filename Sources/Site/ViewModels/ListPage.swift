internal import Templates

/// Notes in a long list: all of a type, those of a type on an account or topic. Template `list.mustache`.
///
/// Records are grouped by year, newest first; living notes by letter. More than 200 notes are split in pages.
struct ListPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// What the list is limited to: the account or topic.
    var scope: LinkView?
    /// What notes of this type are for, in a sentence.
    var summary: String?
    /// `412 lessons`, none dated after the day of the build.
    var count: String
    /// `3 dated later`
    var later: String?
    /// `Newest first` or `A to Z`
    var order: String
    var typeKey: String
    /// Columns that at least one note of the list fills.
    var hasDates = false
    var hasStates = false
    var hasAccounts = false
    var hasTopics = false
    /// What the dates are ("Date", "Effective", "Updated").
    var dateLabel: String
    var jumps: [JumpView] = []
    var groups: [ListGroupView] = []
    var pager: PagerView?

    var hasJumps: Bool { !jumps.isEmpty }
    /// How many columns the table has.
    var columns: Int {
        1 + [hasDates, hasStates, hasAccounts, hasTopics].count { $0 }
    }
}

/// The notes of a year or letter.
struct ListGroupView: Sendable {
    /// `2026`, `A` or `Dated after 1 March 2025`; on a later page also the group that goes on.
    var label: String
    /// For the heading's id.
    var anchor: String
    var notes: [NoteItemView] = []
}

extension ListPage: ViewModel {
    static let model = Model<ListPage>(
        "list page", "Notes in a long list: all of a type, those of a type on an account or topic"
    ) {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        One("scope", LinkView.model, "What the list is limited to: the account or topic") { $0.scope }
        Text("summary", "What notes of this type are for, in a sentence", \.summary)
        Text("count", "`412 lessons`, none dated after the day of the build", \.count)
        Text("later", "`3 dated later`, where there are any: they are listed last", \.later)
        Text("order", "`Newest first` or `A to Z`", \.order)
        Text("typeKey", "The type as a class", \.typeKey)
        Flag("hasDates", "Columns that at least one note of the list fills", \.hasDates)
        Flag("hasStates", "There are states", \.hasStates)
        Flag("hasAccounts", "There are accounts", \.hasAccounts)
        Flag("hasTopics", "There are topics", \.hasTopics)
        Text("dateLabel", "What the dates are (\"Date\", \"Effective\", \"Updated\")", \.dateLabel)
        Many("jumps", JumpView.model, "Letters, years or kinds to jump to", \.jumps)
        Many("groups", ListGroupView.model, "The groups", \.groups)
        One("pager", PagerView.model, "The way to the other pages of a long list") { $0.pager }
        Flag("hasJumps", "There are jumps") { $0.hasJumps }
        Number("columns", "How many columns the table has") { $0.columns }
    }
}

extension ListGroupView: ViewModel {
    static let model = Model<ListGroupView>("list group", "The notes of a year or letter") {
        Text("label", "`2026`, `A` or `Dated after 1 March 2025`; on a later page also the group that goes on", \.label)
        Text("anchor", "For the heading's id", \.anchor)
        Many("notes", NoteItemView.model, "The notes", \.notes)
    }
}
