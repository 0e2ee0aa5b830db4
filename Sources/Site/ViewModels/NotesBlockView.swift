internal import Templates

/// The notes that a generated block lists. Template `blocks/notes.mustache`.
struct NotesBlockView: Sendable {
    var text: Texts
    /// Exactly one of the three is set, if there are notes.
    var isList = false
    var isTable = false
    var isCards = false
    var notes: [NoteItemView] = []
    /// Of a table.
    var columns: [FactColumnView] = []
    var rows: [FactRowView] = []
    /// `12 more`, where the block has a limit.
    var more: String?
    var isEmpty = false
}

extension NotesBlockView: ViewModel {
    static let model = Model<NotesBlockView>("notes block", "The notes that a generated block lists") {
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Flag("isList", "Show them as a list", \.isList)
        Flag("isTable", "Show them as a table", \.isTable)
        Flag("isCards", "Show them as cards", \.isCards)
        Many("notes", NoteItemView.model, "The notes of a list or cards", \.notes)
        Many("columns", FactColumnView.model, "The columns of a table", \.columns)
        Many("rows", FactRowView.model, "The rows of a table, one a note", \.rows)
        Text("more", "`12 more`, where the block has a limit", \.more)
        Flag("isEmpty", "There is nothing to list", \.isEmpty)
    }
}
