internal import Templates

/// All topics. Template `topics.mustache`.
struct TopicsPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// `34 topics`
    var count: String
    var jumps: [JumpView] = []
    /// By kind (causes, situations, symptoms, terms, topics) or, in a large base, by letter.
    var groups: [TopicGroupView] = []
    var pager: PagerView?

    var hasJumps: Bool { !jumps.isEmpty }
}

/// Topics of one kind.
struct TopicGroupView: Sendable {
    var label: String
    var anchor: String
    var topics: [TopicItemView] = []
}

/// A topic in the list of topics.
struct TopicItemView: Sendable {
    var title: String
    var address: String
    var language: String?
    var definition: String?
    var parent: LinkView?
    /// How many notes name it, formatted; nil for none.
    var count: String?
    /// No note defines it.
    var isImplicit = false
}

extension TopicsPage: ViewModel {
    static let model = Model<TopicsPage>("topics page", "All topics") {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        Text("count", "`34 topics`", \.count)
        Many("jumps", JumpView.model, "Letters, years or kinds to jump to", \.jumps)
        Many(
            "groups", TopicGroupView.model,
            "By kind (causes, situations, symptoms, terms, topics) or, in a large base, by letter", \.groups)
        One("pager", PagerView.model, "The way to the other pages of a long list") { $0.pager }
        Flag("hasJumps", "There are jumps") { $0.hasJumps }
    }
}

extension TopicGroupView: ViewModel {
    static let model = Model<TopicGroupView>("topic group", "Topics of one kind") {
        Text("label", "The words shown", \.label)
        Text("anchor", "The id of the heading", \.anchor)
        Many("topics", TopicItemView.model, "The topics", \.topics)
    }
}

extension TopicItemView: ViewModel {
    static let model = Model<TopicItemView>("topic item", "A topic in the list of topics") {
        Text("title", "The title", \.title)
        Text("address", "Where it leads", \.address)
        Text("language", "The language, where it differs from the page’s", \.language)
        Text("definition", "What it means", \.definition)
        One("parent", LinkView.model, "The wider topic") { $0.parent }
        Text("count", "How many notes name it, formatted; nothing for none", \.count)
        Flag("isImplicit", "No note defines it", \.isImplicit)
    }
}
