extension KnowledgeBase {
    /// What names a note among all: `lesson/handoff`, `policy/escalation@2`.
    public func key(of index: Int) -> String {
        let note = notes[index]
        let version = note.version.map { "@\($0)" } ?? ""
        return note.type.rawValue + "/" + note.id.rawValue + version
    }

    /// Why a policy stands where it does, in words.
    public func reason(for state: PolicyState, of index: Int) -> String {
        let note = notes[index]
        switch state {
        case .draft: return "it is a draft or has no date to take effect"
        case .upcoming: return "takes effect on \(note.front.date("effective")?.description ?? "a later day")"
        case .inForce:
            if let newer = newerOriginal(of: index) { return "translates what \(key(of: newer)) has replaced" }
            return "in effect since \(note.front.date("effective")?.description ?? "an earlier day")"
        case .expired: return "held until \(note.front.date("expires")?.description ?? "an earlier day")"
        case .superseded:
            let newer = policies.family(of: index).map { key(of: $0.current) }
            let by = incoming[index].first { $0.kind == "supersedes" }.map { key(of: $0.from) }
            return "superseded by \(by ?? newer ?? "a newer version")"
        }
    }
}
