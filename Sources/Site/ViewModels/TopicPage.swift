internal import Templates

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

extension TopicPage: ViewModel {
    static let model = Model<TopicPage>(
        "topic page", "A topic, also one that notes name but that has no note of its own"
    ) {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        One("note", NoteView.model, "For an implicit topic only the title and type are filled", \.note)
        Flag("isImplicit", "No note defines it", \.isImplicit)
        Text("definition", "What it means", \.definition)
        Many("aliases", LinkView.model, "Other words for it, in any language; without addresses", \.aliases)
        One("parent", LinkView.model, "The wider topic") { $0.parent }
        Many("children", TopicCountView.model, "Narrower topics", \.children)
        Many(
            "related", TopicCountView.model, "Topics that often stand in the same notes; the count says in how many",
            \.related)
        Many("concerns", NoteGroupView.model, "The notes that name it, by type", \.concerns)
        Flag("hasAliases", "There are aliases") { $0.hasAliases }
        Flag("hasChildren", "There are children") { $0.hasChildren }
        Flag("hasRelated", "There are related notes") { $0.hasRelated }
        Flag("hasConcerns", "There are concerns") { $0.hasConcerns }
        Flag("hasPlace", "Anything is known of its place among the topics") { $0.hasPlace }
    }
}
