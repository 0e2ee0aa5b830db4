internal import Templates

/// The actions that a generated block lists. Template `blocks/actions.mustache`.
struct ActionsBlockView: Sendable {
    var text: Texts
    /// One of the two is set, if there are actions.
    var isList = false
    var isTable = false
    var actions: [ActionItemView] = []
    /// `12 more`, where the block has a limit.
    var more: String?
    var isEmpty = false
}

/// An action as blocks list it.
struct ActionItemView: Sendable {
    /// Its words without owner and days.
    var words: String
    /// The language of its words, where it differs from the page's.
    var language: String?
    var isDone: Bool
    /// Whose it is, by name.
    var owner: ValueView?
    var due: DateView?
    var check: DateView?
    /// What it is called elsewhere: `OPS-12`.
    var reference: String?
    /// Overdue, check due; none for one that is only open or done.
    var state: ChipView?
    /// The note that it stands in.
    var note: LinkView
}

extension ActionsBlockView: ViewModel {
    static let model = Model<ActionsBlockView>("actions block", "The actions that a generated block lists") {
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Flag("isList", "Show them as a list", \.isList)
        Flag("isTable", "Show them as a table", \.isTable)
        Many("actions", ActionItemView.model, "The actions", \.actions)
        Text("more", "`12 more`, where the block has a limit", \.more)
        Flag("isEmpty", "There is nothing to list", \.isEmpty)
    }
}

extension ActionItemView: ViewModel {
    static let model = Model<ActionItemView>("action item", "An action as blocks list it") {
        Text("words", "Its words without owner and days", \.words)
        Text("language", "The language of its words, where it differs from the page's", \.language)
        Flag("isDone", "It is done", \.isDone)
        One("owner", ValueView.model, "Whose it is, by name") { $0.owner }
        One("due", DateView.model, "The day by which it is to be done") { $0.due }
        One("check", DateView.model, "The day to look whether it helped") { $0.check }
        Text("reference", "What it is called elsewhere: `OPS-12`", \.reference)
        One("state", ChipView.model, "Overdue, check due; none for one that is only open or done") { $0.state }
        One("note", LinkView.model, "The note that it stands in") { $0.note }
    }
}
