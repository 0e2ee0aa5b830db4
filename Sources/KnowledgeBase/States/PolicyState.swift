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
    /// effect. A policy that names another without a version replaces all its versions.
    static func all(_ notes: [Note], names: NameTable, on day: CalendarDate) -> [PolicyState?] {
        var states = notes.map { $0.type == .policy ? ownState($0, on: day) : nil }
        var newest: [String: Int] = [:]
        var replaced: Set<Int> = []
        for (index, note) in notes.enumerated() where states[index] == .inForce || states[index] == .expired {
            let id = nameKey(note.id.rawValue)
            newest[id] = max(newest[id] ?? 0, note.version ?? 0)
            for (reference, _) in note.front.references("supersedes") {
                let named = names.notes(named: reference.name) { notes[$0].type == .policy }
                replaced.formUnion(
                    named.filter { other in
                        // Its own bare name means its earlier versions, which are older anyway.
                        reference.version.map { notes[other].version == $0 }
                            ?? (nameKey(notes[other].id.rawValue) != id)
                    })
            }
        }
        for (index, note) in notes.enumerated() where states[index] == .inForce {
            let isOlder = (note.version ?? 0) < (newest[nameKey(note.id.rawValue)] ?? 0)
            if isOlder || replaced.contains(index) { states[index] = .superseded }
        }
        return states
    }

    private static func ownState(_ note: Note, on day: CalendarDate) -> PolicyState {
        if note.isDraft || note.choice("status") == "draft" { return .draft }
        guard let effective = note.front.date("effective") else { return .draft }
        if effective > day { return .upcoming }
        // It holds on its last day.
        if let expires = note.front.date("expires"), expires < day { return .expired }
        return .inForce
    }
}
