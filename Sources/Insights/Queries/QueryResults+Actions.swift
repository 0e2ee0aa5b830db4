import KnowledgeBase

extension QueryResults {
    func find(_ query: ActionsQuery) -> [ActionRecord] {
        var notes = candidates(accounts: query.accounts, topics: query.topics)
        // An account's own note holds actions about it too.
        if query.topics.isEmpty { notes = Set(notes + query.accounts).sorted() }
        let found = notes.filter { Self.admits(base.notes[$0].type, query.types) }
            .flatMap { recorded[$0] ?? [] }.filter { admits($0, query) }
        return found.sorted { left, right in
            let order = compare(left, right, query.order)
            if order != 0 { return query.isDescending ? order > 0 : order < 0 }
            return (left.note, left.number) < (right.note, right.number)
        }
    }

    private func admits(_ record: ActionRecord, _ query: ActionsQuery) -> Bool {
        guard query.states.contains(record.state) else { return false }
        let action = record.action
        if !query.owners.isEmpty {
            guard let owner = action.owner, query.owners.contains(where: { $0.lowercased() == owner.lowercased() })
            else { return false }
        }
        if let since = query.since, action.due.map({ $0 < since }) ?? true { return false }
        if let until = query.until, action.due.map({ $0 > until }) ?? true { return false }
        return true
    }

    private func compare(_ left: ActionRecord, _ right: ActionRecord, _ order: ActionsQuery.Order) -> Int {
        switch order {
        // Those without a day come last.
        case .due: sign(left.action.due?.day ?? Int.max, right.action.due?.day ?? Int.max)
        case .owner: sign(left.action.owner ?? "\u{10FFFF}", right.action.owner ?? "\u{10FFFF}")
        case .title: sign(sortKeys[left.note], sortKeys[right.note])
        }
    }
}
