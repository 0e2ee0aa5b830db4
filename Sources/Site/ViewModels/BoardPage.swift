internal import Templates

/// A page made from an insight: tables whose cells hold statements, each with links to the notes that it rests on.
/// Template `board.mustache`.
struct BoardPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// What it is for, in a sentence.
    var purpose: String
    /// What it comes to, in a few words each.
    var headlines: [ChipView] = []
    var sections: [BoardSectionView] = []
    /// Where there is nothing to show: what to write to fill it, or that all is well.
    var empty: String?
    /// The same as data.
    var data: LinkView?

    var hasHeadlines: Bool { !headlines.isEmpty }
    /// Sections to jump to, where there are so many that the headlines don't show the way.
    var hasJumps: Bool { sections.count > 3 }
}

/// A part of a board: a heading, a word on what is in it and a table.
struct BoardSectionView: Sendable {
    var label: String
    var anchor: String
    /// How many rows there are, formatted.
    var count: String
    /// What is in it and why it matters.
    var note: String?
    /// What it comes to, above the table.
    var statements: [BoardLineView] = []
    var columns: [BoardColumnView] = []
    var rows: [BoardRowView] = []
    /// In place of rows: what to write to have some, or that all is well.
    var empty: String?
    /// `12 more`, where rows were left out.
    var more: String?

    var hasRows: Bool { !rows.isEmpty }
    var hasStatements: Bool { !statements.isEmpty }
}

struct BoardColumnView: Sendable {
    var label: String
    /// Numbers and dates: set in tabular figures.
    var isNumeric = false
}

struct BoardRowView: Sendable {
    /// What the row is about.
    var head: BoardCellView
    /// One for each further column.
    var cells: [BoardCellView] = []
    /// `bad`, `warn`, `good`, `info`; nil for a row like any other.
    var tone: ChipView.Tone?
}

struct BoardCellView: Sendable {
    /// Its column's name, for narrow screens, where a row is a card.
    var label = ""
    var isNumeric = false
    var lines: [BoardLineView] = []
    var strip: StripView?

    var isEmpty: Bool { lines.isEmpty && strip == nil }
}

/// A statement: words, links, chips and dates one after the other.
struct BoardLineView: Sendable {
    var values: [ValueView]
    /// Said beside something more important.
    var isQuiet = false
}

extension BoardPage: ViewModel {
    static let model = Model<BoardPage>(
        "board page",
        "A page made from an insight: tables whose cells hold statements, each with links to the notes that it rests on"
    ) {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        Text("purpose", "What it is for, in a sentence", \.purpose)
        Many("headlines", ChipView.model, "What it comes to, in a few words each", \.headlines)
        Many("sections", BoardSectionView.model, "Its parts", \.sections)
        Text("empty", "Where there is nothing to show: what to write to fill it", \.empty)
        One("data", LinkView.model, "The same as data, for other programs") { $0.data }
        Flag("hasHeadlines", "There are headlines") { $0.hasHeadlines }
        Flag("hasJumps", "There are so many parts that jumps to them serve") { $0.hasJumps }
    }
}

extension BoardSectionView: ViewModel {
    static let model = Model<BoardSectionView>("board section", "A part of a board: a heading and a table") {
        Text("label", "The heading", \.label)
        Text("anchor", "The id of the heading", \.anchor)
        Text("count", "How many rows there are, formatted", \.count)
        Text("note", "What is in it and why it matters", \.note)
        Many("statements", BoardLineView.model, "What it comes to, above the table", \.statements)
        Many("columns", BoardColumnView.model, "The columns; the first is the rows' head", \.columns)
        Many("rows", BoardRowView.model, "The rows", \.rows)
        Text("empty", "In place of rows: what to write to have some, or that all is well", \.empty)
        Text("more", "`12 more`, where rows were left out", \.more)
        Flag("hasRows", "There are rows") { $0.hasRows }
        Flag("hasStatements", "There are statements") { $0.hasStatements }
    }
}

extension BoardColumnView: ViewModel {
    static let model = Model<BoardColumnView>("board column", "A column of a board") {
        Text("label", "Its name", \.label)
        Flag("isNumeric", "It holds numbers or dates", \.isNumeric)
    }
}

extension BoardRowView: ViewModel {
    static let model = Model<BoardRowView>("board row", "A row of a board") {
        One("head", BoardCellView.model, "What the row is about", \.head)
        Many("cells", BoardCellView.model, "One for each further column", \.cells)
        Text("tone", "`bad`, `warn`, `good` or `info`; none for a row like any other") { $0.tone?.rawValue }
    }
}

extension BoardCellView: ViewModel {
    static let model = Model<BoardCellView>("board cell", "A cell of a board") {
        Text("label", "Its column's name, for narrow screens", \.label)
        Flag("isNumeric", "It holds numbers or dates", \.isNumeric)
        Many("lines", BoardLineView.model, "Statements, each on a line", \.lines)
        One("strip", StripView.model, "A strip of time") { $0.strip }
        Flag("isEmpty", "There is nothing in it") { $0.isEmpty }
    }
}

extension BoardLineView: ViewModel {
    static let model = Model<BoardLineView>("board line", "A statement: words, links, chips and dates in turn") {
        Many("values", ValueView.model, "Its parts, to be written one after the other", \.values)
        Flag("isQuiet", "It is said beside something more important", \.isQuiet)
    }
}
