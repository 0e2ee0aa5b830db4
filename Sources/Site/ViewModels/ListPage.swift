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
    /// `412 lessons`
    var count: String
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
    /// `2026` or `A`; on a later page also the group that goes on.
    var label: String
    /// For the heading's id.
    var anchor: String
    var notes: [NoteItemView] = []
}
