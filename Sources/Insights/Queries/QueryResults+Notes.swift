import KnowledgeBase

extension QueryResults {
    func find(_ query: NotesQuery) -> [Int] {
        let found = candidates(accounts: query.accounts, topics: query.topics).filter { admits($0, query) }
        let sorted = found.sorted { left, right in
            let order = compare(left, right, query.order)
            if order != 0 { return query.isDescending ? order > 0 : order < 0 }
            return (sortKeys[left], left) < (sortKeys[right], right)
        }
        // Notes without a day come last in either direction.
        guard query.order == .date else { return sorted }
        return sorted.filter { base.notes[$0].day != nil } + sorted.filter { base.notes[$0].day == nil }
    }

    private func admits(_ index: Int, _ query: NotesQuery) -> Bool {
        let note = base.notes[index]
        guard Self.admits(note.type, query.types), !base.isLater(index) else { return false }
        // A topic that nobody has written is only a name, and of a policy the version that counts is meant.
        if query.types.isEmpty, note.path == nil { return false }
        let states = states(of: index)
        if query.states.isEmpty {
            guard base.policies.isCurrent(index) else { return false }
        } else if !query.states.contains(where: states.contains) {
            return false
        }
        if let since = query.since, note.day.map({ $0 < since }) ?? true { return false }
        if let until = query.until, note.day.map({ $0 > until }) ?? true { return false }
        return true
    }

    private func compare(_ left: Int, _ right: Int, _ order: NotesQuery.Order) -> Int {
        switch order {
        case .date: sign(base.notes[left].day?.day ?? 0, base.notes[right].day?.day ?? 0)
        case .title: sign(sortKeys[left], sortKeys[right])
        case .type: sign(place(of: left), place(of: right))
        case .state: sign(states(of: left).first ?? "", states(of: right).first ?? "")
        }
    }

    /// What is said of where a note stands: what is worked out, then its own `status`.
    private func states(of index: Int) -> [String] {
        var names: [String] = []
        if let state = states.name(of: index) { names.append(state) }
        if base.notes[index].isDraft { names.append("draft") }
        if let status = base.notes[index].choice("status") { names.append(status) }
        return names + (states.issues[index]?.gaps ?? []).map(\.rawValue)
    }

    private func place(of note: Int) -> Int {
        NoteType.allCases.firstIndex(of: base.notes[note].type) ?? 0
    }
}

func sign<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left < right ? -1 : left > right ? 1 : 0
}
