/// A standard that is in force on the day of the build, as far as a lesson's metric is judged by it.
public struct StandardRecord: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable {
        case atLeast = "at-least"
        case atMost = "at-most"
    }

    public let note: Int
    public let metric: String
    public let target: Double
    public let direction: Direction
    /// By account: a target of its own.
    public let overrides: [Int: Double]

    init?(_ base: KnowledgeBase, _ index: Int, overrides: [Int: Double]) {
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
    }

    public func isMissed(by value: Double, on account: Int) -> Bool {
        let target = overrides[account] ?? target
        return direction == .atMost ? value > target : value < target
    }

    /// The standards in force, by note, each with the targets that accounts have of their own.
    static func all(_ base: KnowledgeBase) -> [StandardRecord] {
        var overrides: [Int: [Int: Double]] = [:]
        for (account, note) in base.notes.enumerated() where note.type == .account && !note.isDraft {
            for entry in note.front["expectations"]?.members ?? [] {
                guard let standard = base.end(of: account, at: entry.value["standard"]?.range),
                    let target = entry.value["target"]?.value.number
                else { continue }
                overrides[standard, default: [:]][account] = target
            }
        }
        return base.notes.indices.compactMap { StandardRecord(base, $0, overrides: overrides[$0] ?? [:]) }
    }
}
