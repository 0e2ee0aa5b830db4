/// A standard that is in force on the day of the build: a metric with a target.
public struct StandardRecord: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable {
        case atLeast = "at-least"
        case atMost = "at-most"
    }

    /// An account's own target.
    public struct Override: Sendable, Hashable {
        public let account: Int
        public let target: Double
        /// The note that gave the reason, if the account names one.
        public let because: Int?
    }

    public let note: Int
    public let metric: String
    public let unit: String?
    public let target: Double
    public let direction: Direction
    /// So many periods in a row must miss the target before it counts as missed; at least 1.
    public let breachAfter: Int
    /// By account.
    public let overrides: [Int: Override]

    init?(_ base: KnowledgeBase, _ index: Int, overrides: [Int: Override]) {
        let front = base.notes[index].front
        guard base.policyStates[index] == .inForce, front.choice("kind") == "standard",
            let metric = front.text("metric"), let target = front.number("target"),
            let direction = front.choice("direction").flatMap(Direction.init)
        else { return nil }
        note = index
        self.metric = metric
        self.target = target
        self.direction = direction
        self.overrides = overrides
        unit = front.text("unit")
        breachAfter = max(1, front.integer("breach_after") ?? 1)
    }

    public func target(for account: Int) -> Double { overrides[account]?.target ?? target }

    public func isMissed(by value: Double, on account: Int) -> Bool {
        let target = target(for: account)
        return direction == .atMost ? value > target : value < target
    }

    /// The standards in force, by note, each with the targets that accounts have of their own.
    static func all(_ base: KnowledgeBase) -> [StandardRecord] {
        var overrides: [Int: [Int: Override]] = [:]
        for (account, note) in base.notes.enumerated() where note.type == .account && !note.isDraft {
            for entry in note.front["expectations"]?.members ?? [] {
                guard let standard = base.end(of: account, at: entry.value["standard"]?.range),
                    let target = entry.value["target"]?.value.number
                else { continue }
                let because = base.outgoing[account].first { edge in
                    edge.kind == "expectations.because"
                        && (entry.value["because"]?.members.contains { $0.range == edge.range } ?? false)
                }
                overrides[standard, default: [:]][account] = Override(
                    account: account, target: target, because: because?.to)
            }
        }
        return base.notes.indices.compactMap { StandardRecord(base, $0, overrides: overrides[$0] ?? [:]) }
    }
}
