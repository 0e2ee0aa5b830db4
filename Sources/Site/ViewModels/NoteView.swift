internal import Templates

/// A note on its own page: the content between breadcrumbs and footer. In templates `note`.
struct NoteView: Sendable {
    var title: String
    /// The type's name in the singular, or what says more: `Standard`, `After-action review`.
    var type: String
    /// The type as a class and icon name: `account`, `issue`, …, `page`.
    var typeKey: String
    /// The list of the type's notes; nil for pages.
    var typeAddress: String?
    /// Status, computed state, severity: what must be seen at first sight. A version only where `versions` is empty.
    var chips: [ChipView] = []
    /// What must be known before reading: superseded, upcoming, draft, outdated translation, not rendered.
    var banners: [BannerView] = []
    var summary: String?
    /// The date that the type counts by, with what it is called ("Date", "Effective").
    var date: DateView?
    var dateLabel: String?
    var updated: DateView?
    /// The accountable role or person.
    var owner: ValueView?
    /// Accounts that the note names; empty on an account's own page.
    var accounts: [LinkView] = []
    var topics: [LinkView] = []
    /// The note's fields but those shown above, in schema order.
    var facts: [FactView] = []
    /// Lists of records (`changes`, `criteria`, `exceptions`, …), which need a table.
    var tables: [FactTableView] = []
    /// The other versions of a policy, newest first, this one marked; empty if there is only one.
    var versions: [VersionView] = []
    /// Rendered HTML; empty for a note without text.
    var body: [UInt8] = []
    /// The note was not rendered, because a guard refused it.
    var isRefused = false
    /// The headings of levels 2 and 3; empty if there are fewer than three, so that it is worth its place.
    var outline: [OutlineEntryView] = []
    /// What the notes together say about it: parts below its text.
    var insights: [BoardSectionView] = []
    /// Of a lesson: when its cause struck, and when the lesson was put into practice.
    var strip: StripView?
    /// What the note names in its fields, one group an edge, in schema order. Accounts and topics are left to
    /// `accounts` and `topics`.
    var edgesOut: [EdgeGroupView] = []
    /// What names the note in its fields. On account and topic pages without the edges that their groups show.
    var edgesIn: [EdgeGroupView] = []
    /// Notes whose text links here, at most 50.
    var backlinks: [BacklinkView] = []
    /// `12 more`, where there are.
    var moreBacklinks: String?
    /// At most eight.
    var related: [RelatedNoteView] = []

    var hasChips: Bool { !chips.isEmpty }
    var hasVersions: Bool { !versions.isEmpty }
    var hasAccounts: Bool { !accounts.isEmpty }
    var hasTopics: Bool { !topics.isEmpty }
    /// Whether there is anything for the list of facts.
    var hasFacts: Bool {
        date != nil || updated != nil || owner != nil || hasAccounts || hasTopics || !facts.isEmpty
    }
    var hasTables: Bool { !tables.isEmpty }
    var hasOutline: Bool { !outline.isEmpty }
    /// Whether there is anything beside the text.
    var hasRail: Bool { hasFacts || hasOutline }
    var hasBody: Bool { !body.isEmpty }
    var hasEdges: Bool { !(edgesOut.isEmpty && edgesIn.isEmpty) }
    var hasBacklinks: Bool { !backlinks.isEmpty }
    var hasRelated: Bool { !related.isEmpty }
    /// Whether there is anything for the section "Connections".
    var hasConnections: Bool { hasEdges || hasBacklinks || hasRelated }
}

extension NoteView: ViewModel {
    static let model = Model<NoteView>("note", "A note on its own page: the content between breadcrumbs and footer") {
        Text("title", "The title", \.title)
        Text(
            "type", "The type's name in the singular, or what says more: `Standard`, `After-action review`", \.type)
        Text("typeKey", "The type as a class and icon name: `account`, `issue`, …, `page`", \.typeKey)
        Text("typeAddress", "The list of the type's notes; none for pages", \.typeAddress)
        Many(
            "chips", ChipView.model, "Status, computed state, severity, version: what must be seen at first sight",
            \.chips)
        Many(
            "banners", BannerView.model,
            "What must be known before reading: superseded, upcoming, draft, outdated translation, not rendered",
            \.banners)
        Text("summary", "The summary", \.summary)
        One(
            "date", DateView.model, "The date that the type counts by"
        ) { $0.date }
        Text("dateLabel", "What `date` is called: \"Date\", \"Effective\"", \.dateLabel)
        One("updated", DateView.model, "When it was last updated") { $0.updated }
        One("owner", ValueView.model, "The accountable role or person") { $0.owner }
        Many("accounts", LinkView.model, "Accounts that the note names; none on an account's own page", \.accounts)
        Many("topics", LinkView.model, "The topics", \.topics)
        Many("facts", FactView.model, "The note's fields but those shown above, in schema order", \.facts)
        Many(
            "tables", FactTableView.model,
            "Lists of records (`changes`, `criteria`, `exceptions`, …), which need a table", \.tables)
        Many(
            "versions", VersionView.model,
            "The other versions of a policy, newest first, this one marked; empty if there is only one", \.versions)
        HTML("body", "Rendered HTML; empty for a note without text", isEmpty: { $0.body.isEmpty }) { $1 += $0.body }
        Flag("isRefused", "The note was not rendered, because a guard refused it", \.isRefused)
        Many(
            "outline", OutlineEntryView.model,
            "The headings of levels 2 and 3; empty if there are fewer than three, so that it is worth its place",
            \.outline)
        Many(
            "insights", BoardSectionView.model, "What the notes together say about it: parts below its text", \.insights
        )
        One(
            "strip", StripView.model,
            "Of a lesson: when its cause struck, and when the lesson was put into practice"
        ) { $0.strip }
        Many(
            "edgesOut", EdgeGroupView.model,
            "What the note names in its fields, one group an edge, in schema order. Accounts and topics are left to `accounts` and `topics`",
            \.edgesOut)
        Many(
            "edgesIn", EdgeGroupView.model,
            "What names the note in its fields. On account and topic pages without the edges that their groups show",
            \.edgesIn)
        Many("backlinks", BacklinkView.model, "Notes whose text links here, at most 50", \.backlinks)
        Text("moreBacklinks", "`12 more`, where there are", \.moreBacklinks)
        Many("related", RelatedNoteView.model, "Notes that share accounts or topics, at most eight", \.related)
        Flag("hasChips", "There are chips") { $0.hasChips }
        Flag("hasVersions", "There are versions") { $0.hasVersions }
        Flag("hasAccounts", "There are accounts") { $0.hasAccounts }
        Flag("hasTopics", "There are topics") { $0.hasTopics }
        Flag("hasFacts", "There is anything for the list of facts") { $0.hasFacts }
        Flag("hasTables", "There are tables") { $0.hasTables }
        Flag("hasOutline", "The outline is worth showing") { $0.hasOutline }
        Flag("hasRail", "There is anything beside the text") { $0.hasRail }
        Flag("hasBody", "The note has a text") { $0.hasBody }
        Flag("hasEdges", "There are edges") { $0.hasEdges }
        Flag("hasBacklinks", "There are backlinks") { $0.hasBacklinks }
        Flag("hasRelated", "There are related notes") { $0.hasRelated }
        Flag("hasConnections", "There is anything for the section \"Connections\"") { $0.hasConnections }
    }
}
