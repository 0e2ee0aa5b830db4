public import KnowledgeBase

/// Which living notes are due for a review, and why. Records of what happened never go stale.
public struct ReviewBoard: Sendable {
    public enum Reason: Sendable, Hashable {
        /// Its own day has come.
        case dated(CalendarDate)
        /// A policy that it names or links to has a newer version in force than when it was last worked on.
        case policyChanged(Int, CalendarDate)
        /// The cause that it acts on struck again since.
        case causeRecurred(Int)
        /// Its owner is no longer there.
        case ownerLeft(String, CalendarDate)
        /// A standard was missed on it since, by how many periods.
        case standardMissed(Int, CalendarDate)
    }

    public struct Due: Sendable {
        public let note: Int
        public let reasons: [Reason]
        /// How many notes lead to it: how much rests on it.
        public let inbound: Int
    }

    /// What most rests on first.
    public let due: [Due]
    /// How many living notes there are.
    public let living: Int

    public init(_ states: States, _ exceptions: ExceptionsBoard) {
        let base = states.base
        let left = Self.left(base)
        let misses = Dictionary(grouping: exceptions.misses, by: \.account)
        let living = base.notes.indices.filter { Self.isLiving($0, base) }
        var due: [Due] = []
        for note in living {
            let reasons = Self.reasons(note, states, left: left, misses: misses[note] ?? [])
            if !reasons.isEmpty { due.append(Due(note: note, reasons: reasons, inbound: base.inbound(note).count)) }
        }
        self.due = due.sorted { ($1.inbound, $0.note) < ($0.inbound, $1.note) }
        self.living = living.count
    }

    /// Of policies the version in force, of accounts those still served.
    private static func isLiving(_ index: Int, _ base: KnowledgeBase) -> Bool {
        guard base.counts(index) else { return false }
        switch base.notes[index].type {
        case .account: return base.notes[index].choice("status") != "closed"
        case .policy: return base.policyStates[index] == .inForce
        case .lesson, .training: return true
        default: return false
        }
    }

    private static func reasons(
        _ index: Int, _ states: States, left: [String: CalendarDate], misses: [ExceptionsBoard.Miss]
    ) -> [Reason] {
        let base = states.base
        let front = base.notes[index].front
        var reasons: [Reason] = []
        if let day = front.date("review_by"), day <= base.asOf { reasons.append(.dated(day)) }
        let owner = front.text("owner").map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
        if let owner, let day = left[owner] { reasons.append(.ownerLeft(owner, day)) }
        guard let touched = base.notes[index].touched else { return reasons }
        for policy in policies(namedBy: index, base) {
            if let effective = base.notes[policy].front.date("effective"), effective > touched {
                reasons.append(.policyChanged(policy, effective))
            }
        }
        if let last = states.lessons[index]?.recurrences.last, let issue = states.records.issue(last),
            issue.date > touched
        {
            reasons.append(.causeRecurred(last))
        }
        for miss in misses where miss.breached > touched {
            reasons.append(.standardMissed(miss.standard, miss.since))
        }
        return reasons
    }

    /// The versions in force of the policies that a note names in a field or links to, where it is of another one and names
    /// not that very version.
    private static func policies(namedBy index: Int, _ base: KnowledgeBase) -> [Int] {
        var named = base.outgoing[index].map { (note: $0.to, isPinned: $0.pinned) }
        for case .note(let other, let pinned, _) in base.targets[index] { named.append((other, pinned)) }
        let known = Set(named.filter(\.isPinned).map(\.note))
        let own = base.policies.family(of: index)?.current
        var current: Set<Int> = []
        for policy in named.map(\.note) where base.notes[policy].type == .policy {
            guard let family = base.policies.family(of: policy), family.current != own,
                !known.contains(family.current), base.policyStates[family.current] == .inForce
            else { continue }
            current.insert(family.current)
        }
        return current.sorted()
    }

    /// The last day of those who are in no row of people.csv any more.
    private static func left(_ base: KnowledgeBase) -> [String: CalendarDate] {
        var left: [String: CalendarDate] = [:]
        var present: Set<String> = []
        for person in base.tables.people {
            guard let to = person.to, to < base.asOf else {
                present.insert(person.handle)
                continue
            }
            left[person.handle] = max(to, left[person.handle] ?? to)
        }
        return left.filter { !present.contains($0.key) }
    }
}
