/// The notes at the other end of one typed edge.
struct EdgeGroupView: Sendable {
    /// The edge's name, or its reverse: `Supersedes`, `Led to lesson`.
    var label: String
    /// At most 20.
    var notes: [NoteItemView] = []
    /// Names that no published note bears.
    var missing: [LinkView] = []
    /// `12 more`, where there are.
    var more: String?
}
