internal import Templates

/// Notes of one type on an account's or topic's page.
struct NoteGroupView: Sendable {
    /// The type's name in the plural.
    var label: String
    /// For the heading's id: `issues`.
    var anchor: String
    var typeKey: String
    /// How many there are on the day of the build, formatted.
    var count: String
    /// The newest, at most 20.
    var notes: [NoteItemView] = []
    /// `Dated after 1 March 2025`, where there are any.
    var laterLabel: String?
    /// Those dated after the day of the build, at most 20.
    var later: [NoteItemView] = []
    /// `All 214 issues`: the page that lists all of them, where there are more.
    var all: LinkView?
}

extension NoteGroupView: ViewModel {
    static let model = Model<NoteGroupView>("note group", "Notes of one type on an account's or topic's page") {
        Text("label", "The type's name in the plural", \.label)
        Text("anchor", "For the heading's id: `issues`", \.anchor)
        Text("typeKey", "The type as a class", \.typeKey)
        Text("count", "How many there are on the day of the build, formatted", \.count)
        Many("notes", NoteItemView.model, "The newest, at most 20", \.notes)
        Text("laterLabel", "`Dated after 1 March 2025`, where there are any", \.laterLabel)
        Many("later", NoteItemView.model, "Those dated after the day of the build, at most 20", \.later)
        One("all", LinkView.model, "`All 214 issues`: the page that lists all of them, where there are more") { $0.all }
    }
}
