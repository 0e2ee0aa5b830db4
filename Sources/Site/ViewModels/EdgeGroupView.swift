internal import Templates

/// The notes at the other end of one typed edge.
struct EdgeGroupView: Sendable {
    /// The edge's name, or its reverse: `Supersedes`, `Led to lesson`. Edges with one label are one group.
    var label: String
    /// At most 20.
    var notes: [NoteItemView] = []
    /// Names that no published note bears.
    var missing: [LinkView] = []
    /// `12 more`, where there are.
    var more: String?
}

extension EdgeGroupView: ViewModel {
    static let model = Model<EdgeGroupView>("edge group", "The notes at the other end of one typed edge") {
        Text("label", "The edge's name, or its reverse: `Supersedes`, `Led to lesson`", \.label)
        Many("notes", NoteItemView.model, "At most 20", \.notes)
        Many("missing", LinkView.model, "Names that no published note bears", \.missing)
        Text("more", "`12 more`, where there are", \.more)
    }
}
