public import KnowledgeBase

/// An action that a block lists.
public struct ListedAction: Sendable, Hashable {
    public var note: Int
    /// Which of the note's actions.
    public var number: Int
    public var state: ActionState
}

extension QueryResults {
    func find(_ query: ActionsQuery) -> [ListedAction] {
        var notes = candidates(accounts: query.accounts, topics: query.topics)
        // An account's own note holds actions about it too.
        if query.topics.isEmpty { notes = Set(notes + query.accounts).sorted() }
        var found: [ListedAction] = []
        for index in notes where !base.notes[index].actions.isEmpty && Self.admits(base.notes[index].type, query.types)
        {
            for (number, action) in base.notes[index].actions.enumerated() where admits(action, query) {
                let state = ActionState(action, on: base.asOf)
                if query.states.contains(state) {
                    found.append(ListedAction(note: index, number: number, state: state))
                }
            }
        }
        return found.sorted { left, right in
            let order = compare(left, right, query.order)
            if order != 0 { return query.isDescending ? order > 0 : order < 0 }
            return (left.note, left.number) < (right.note, right.number)
        }
    }

    private func admits(_ action: Action, _ query: ActionsQuery) -> Bool {
        if !query.owners.isEmpty {
            guard let owner = action.owner, query.owners.contains(where: { $0.lowercased() == owner.lowercased() })
            else {
                return false
            }
        }
        if let since = query.since, action.due.map({ $0 < since }) ?? true { return false }
        if let until = query.until, action.due.map({ $0 > until }) ?? true { return false }
        return true
    }

    private func compare(_ left: ListedAction, _ right: ListedAction, _ order: ActionsQuery.Order) -> Int {
        let (a, b) = (action(left), action(right))
        switch order {
        // Those without a day come last.
        case .due: return sign(a.due?.day ?? Int.max, b.due?.day ?? Int.max)
        case .owner: return sign(a.owner ?? "\u{10FFFF}", b.owner ?? "\u{10FFFF}")
        case .title: return sign(sortKeys[left.note], sortKeys[right.note])
        }
    }

    /// What is listed.
    public func action(_ listed: ListedAction) -> Action {
        base.notes[listed.note].actions[listed.number]
    }
}
