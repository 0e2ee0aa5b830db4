/// Where a policy version stands on a day.
public enum PolicyState: String, Sendable, Hashable, CaseIterable {
    case draft
    case upcoming
    case inForce = "in-force"
    case superseded
    case expired
}

extension PolicyState {
    /// The state of each policy among `notes` as of a day; nil for other notes.
    ///
    /// A version is superseded once a newer one of its id, or a policy that names it in `supersedes`, has taken
    /// effect.
    static func all(_ notes: [Note], on day: CalendarDate) -> [PolicyState?] {
        var states = notes.map { $0.type == .policy ? ownState($0, on: day) : nil }
        var newest: [NoteID: Int] = [:]
        var replaced: Set<Reference> = []
        for (index, note) in notes.enumerated() where states[index] == .inForce || states[index] == .expired {
            newest[note.id] = max(newest[note.id] ?? 0, note.version ?? 0)
            for reference in note.front.references("supersedes").map(\.reference) { replaced.insert(reference) }
        }
        for (index, note) in notes.enumerated() where states[index] == .inForce {
            let named = Reference(name: note.id.rawValue, version: note.version)
            if let newest = newest[note.id], (note.version ?? 0) < newest || replaced.contains(named) {
                states[index] = .superseded
            }
        }
        return states
    }

    private static func ownState(_ note: Note, on day: CalendarDate) -> PolicyState {
        if note.isDraft || note.choice("status") == "draft" { return .draft }
        guard let effective = note.front.date("effective") else { return .draft }
        if effective > day { return .upcoming }
        if let expires = note.front.date("expires"), expires <= day { return .expired }
        return .inForce
    }
}
