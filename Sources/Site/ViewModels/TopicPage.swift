/// A topic, also one that notes name but that has no note of its own. Template `topic.mustache`.
struct TopicPage: Sendable {
    var page: PageFrame
    var text: Texts
    /// For an implicit topic only the title and type are filled.
    var note: NoteView
    /// No note defines it.
    var isImplicit = false
    var definition: String?
    /// Other words for it, in any language; without addresses.
    var aliases: [LinkView] = []
    var parent: LinkView?
    var children: [TopicCountView] = []
    /// Topics that often stand in the same notes; the count says in how many.
    var related: [TopicCountView] = []
    /// The notes that name it, by type.
    var concerns: [NoteGroupView] = []

    var hasAliases: Bool { !aliases.isEmpty }
    var hasChildren: Bool { !children.isEmpty }
    var hasRelated: Bool { !related.isEmpty }
    var hasConcerns: Bool { !concerns.isEmpty }
    /// Whether anything is known of its place among the topics.
    var hasPlace: Bool { hasAliases || hasChildren || hasRelated || parent != nil }
}
