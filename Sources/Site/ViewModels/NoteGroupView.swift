/// Notes of one type on an account's or topic's page.
struct NoteGroupView: Sendable {
    /// The type's name in the plural.
    var label: String
    /// For the heading's id: `issues`.
    var anchor: String
    var typeKey: String
    /// How many there are in all, formatted.
    var count: String
    /// The newest, at most 20.
    var notes: [NoteItemView] = []
    /// `All 214 issues`: the page that lists all of them, where there are more.
    var all: LinkView?
}
