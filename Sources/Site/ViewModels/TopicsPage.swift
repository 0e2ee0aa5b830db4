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
    /// How many notes name it, formatted.
    var count: String
    /// No note defines it.
    var isImplicit = false
}
