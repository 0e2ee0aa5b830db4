public import KnowledgeBase

/// What a standard asks of a figure on a day.
public struct Target: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable {
        case atLeast = "at-least"
        case atMost = "at-most"
    }

    public var value: Double
    public var direction: Direction
    /// The version of the standard in force on that day.
    public var standard: Int
    /// The account's own expectation stands in place of the standard's target.
    public var isOverride: Bool
    /// An exception of the standard holds for the account: what misses the target is no miss.
    public var isExcepted: Bool
    /// How many figures in a row may miss before it is a breach; at least 1.
    public var breachAfter: Int

    /// Whether a figure misses it.
    public func isMissed(by figure: Double) -> Bool {
        guard !isExcepted else { return false }
        return direction == .atMost ? figure > value : figure < value
    }
}

/// The standards of a base by the metric that they measure.
public struct Standards: Sendable {
    private let base: KnowledgeBase
    private let history: PolicyHistory
    /// Families with a version that is a standard for the metric.
    private let families: [String: [Int]]

    public init(_ base: KnowledgeBase, history: PolicyHistory) {
        self.base = base
        self.history = history
        var families: [String: [Int]] = [:]
        for (number, spans) in history.spans.enumerated() {
            let metrics = Set(spans.compactMap { base.notes[$0.policy].front.text("metric") })
            for metric in metrics.sorted() { families[metric, default: []].append(number) }
        }
        self.families = families
    }

    /// The unit of a metric, where a standard names it.
    public func unit(of metric: String) -> String? {
        for family in families[metric] ?? [] {
            for span in history.spans[family].reversed() {
                if let unit = base.notes[span.policy].front.text("unit") { return unit }
            }
        }
        return nil
    }

    /// What is asked of a metric of an account on a day. Of several standards the one that names accounts or segments
    /// counts before one for all.
    public func target(_ metric: String, of account: Int, on day: CalendarDate) -> Target? {
        var found: (isNarrow: Bool, target: Target)?
        for family in families[metric] ?? [] {
            guard let version = history.inForce(family, on: day), history.binds(version, account),
                let target = target(of: version, family, account, metric, day)
            else { continue }
            let isNarrow = history.isNarrow(version)
            if found == nil || (isNarrow && found?.isNarrow == false) { found = (isNarrow, target) }
        }
        return found?.target
    }

    private func target(
        of version: Int, _ family: Int, _ account: Int, _ metric: String, _ day: CalendarDate
    ) -> Target? {
        let note = base.notes[version]
        guard note.choice("kind") == "standard", note.front.text("metric") == metric,
            let value = note.front.number("target"),
            let direction = note.choice("direction").flatMap(Target.Direction.init(rawValue:))
        else { return nil }
        let own = expectation(of: account, family, version)
        return Target(
            value: own ?? value, direction: direction, standard: version, isOverride: own != nil,
            isExcepted: isExcepted(account, version, day), breachAfter: max(1, note.front.integer("breach_after") ?? 1))
    }

    /// The account's own target, where it has one for this standard.
    private func expectation(of account: Int, _ family: Int, _ version: Int) -> Double? {
        let edges = base.outgoing[account].filter { $0.kind == "expectations.standard" }
        guard !edges.isEmpty else { return nil }
        for record in base.notes[account].records("expectations") {
            guard let place = record["standard"]?.range, let edge = edges.first(where: { $0.range == place }) else {
                continue
            }
            let isMeant =
                edge.pinned ? edge.to == version : base.policies.families[family].versions.contains(edge.to)
            if isMeant { return record["target"]?.value.number }
        }
        return nil
    }

    private func isExcepted(_ account: Int, _ version: Int, _ day: CalendarDate) -> Bool {
        base.exceptions(of: version).contains { $0.account == account && $0.holds(on: day) }
    }
}
