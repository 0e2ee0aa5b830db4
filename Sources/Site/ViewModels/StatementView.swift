internal import Templates

/// Something that the notes together say, with links to those it rests on.
struct StatementView: Sendable {
    var date: DateView?
    /// Words, links, chips and dates one after the other.
    var values: [ValueView]
    /// Said beneath it.
    var details: [BoardLineView] = []
    /// `good`, `warn`, `bad`, `info`; nil for one like any other.
    var tone: ChipView.Tone?
}

/// Statements under a heading.
struct StatementGroupView: Sendable {
    var label: String
    /// For the heading's id.
    var anchor: String
    /// How many there are, formatted; nil where that says nothing.
    var count: String?
    /// What is in it and why it matters.
    var note: String?
    var statements: [StatementView] = []
    /// In place of statements: what to write to have some, or that all is well.
    var empty: String?
    /// The page with all of them, where some were left out.
    var more: LinkView?

    var hasStatements: Bool { !statements.isEmpty }
}

extension StatementView: ViewModel {
    static let model = Model<StatementView>(
        "statement", "Something that the notes together say, with links to those it rests on"
    ) {
        One("date", DateView.model, "Its day") { $0.date }
        Many("values", ValueView.model, "Words, links, chips and dates one after the other", \.values)
        Many("details", BoardLineView.model, "Said beneath it", \.details)
        Text("tone", "`good`, `warn`, `bad`, `info`; none for one like any other") { $0.tone?.rawValue }
    }
}

extension StatementGroupView: ViewModel {
    static let model = Model<StatementGroupView>("statement group", "Statements under a heading") {
        Text("label", "The heading", \.label)
        Text("anchor", "The id of the heading", \.anchor)
        Text("count", "How many there are, formatted", \.count)
        Text("note", "What is in it and why it matters", \.note)
        Many("statements", StatementView.model, "The statements", \.statements)
        Text("empty", "In place of statements: what to write to have some, or that all is well", \.empty)
        One("more", LinkView.model, "The page with all of them, where some were left out") { $0.more }
        Flag("hasStatements", "There are statements") { $0.hasStatements }
    }
}
