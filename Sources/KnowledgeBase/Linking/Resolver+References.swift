extension Resolver {
    /// What a field's reference means.
    enum Meaning: Sendable {
        /// `among`: all that it could mean, the chosen one first.
        case note(Int, pinned: Bool, among: [Int])
        case withheld
        case nothing
    }

    /// - Parameters:
    ///   - types: the types that the field may name; empty for any.
    ///   - note: the note that names it, nil for a row of a table.
    func meaning(of reference: Reference, types: [NoteType], from note: Int? = nil) -> Meaning {
        if let version = reference.version {
            // Only policies have versions.
            if types.isEmpty || types.contains(.policy), let found = policy(reference.name, version: version) {
                return .note(found, pinned: true, among: [found])
            }
        } else {
            let isFit = { index in types.isEmpty || types.contains(self.notes[index].type) }
            var found = names.notes(named: reference.name, where: isFit)
            if found.isEmpty { found = named(reference.name).filter(isFit) }
            let chosen = narrowed(policies.collapsed(found), near: note)
            if let first = chosen.first { return .note(first, pinned: false, among: chosen) }
        }
        return withheld.contains(name: reference.name) ? .withheld : .nothing
    }
}
