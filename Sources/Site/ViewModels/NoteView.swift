/// A note on its own page: the content between breadcrumbs and footer. In templates `note`.
struct NoteView: Sendable {
    var title: String
    /// The type's name in the singular, or what says more: `Standard`, `After-action review`.
    var type: String
    /// The type as a class and icon name: `account`, `issue`, …, `page`.
    var typeKey: String
    /// The list of the type's notes; nil for pages.
    var typeAddress: String?
    /// Status, computed state, severity, version: what must be seen at first sight.
    var chips: [ChipView] = []
    /// What must be known before reading: superseded, upcoming, draft, outdated translation, not rendered.
    var banners: [BannerView] = []
    var summary: String?
    /// The date that the type counts by, with what it is called ("Date", "Effective").
    var date: DateView?
    var dateLabel: String?
    var updated: DateView?
    /// The accountable role or person.
    var owner: String?
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
