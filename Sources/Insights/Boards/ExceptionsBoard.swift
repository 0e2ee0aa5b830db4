public import KnowledgeBase

/// What doesn't go as expected: where to step in.
public struct ExceptionsBoard: Sendable {
    /// A standard, or an account's own target of one, missed so many periods in a row that it counts.
    public struct Miss: Sendable {
        public let series: TrackedMetric
        /// It goes on.
        public let breach: TrackedMetric.Breach
        /// What the last figure should have been.
        public let target: Target
        /// What is being done: open actions in notes about the account that name the standard or its metric, the next
        /// that is due first.
        public let actions: [ActionRecord]

        public var account: Int { series.account }
        /// The version of the standard that asks for it.
        public var standard: Int { target.standard }
        public var unit: String? { series.unit }
        /// The figures that miss it, up to the last one there is.
        public var points: ArraySlice<TrackedMetric.Point> { series.points[breach.points] }
        /// The date of the first figure that missed it.
        public var since: CalendarDate { points[points.startIndex].date }
        public var last: TrackedMetric.Point { points[points.endIndex - 1] }
        /// From this day on it counts.
        public var breached: CalendarDate {
            points[points.startIndex + min(points.count, target.breachAfter) - 1].date
        }
    }

    /// An exception of a policy in force that has run out and still stands there.
    public struct Expired: Sendable {
        public let policy: Int
        public let account: Int
        public let until: CalendarDate
    }

    /// A client's complaint without an answer.
    public struct Unanswered: Sendable {
        public let feedback: Int
        public let accounts: [Int]
        public let days: Int
    }

    /// By how many periods they last, the longest first.
    public let misses: [Miss]
    /// The oldest first.
    public let expired: [Expired]
    /// The oldest first.
    public let unanswered: [Unanswered]
    /// There is nothing that it could be about.
    public let isEmpty: Bool

    public init(_ states: States) {
        let insights = AccountInsights(states)
        self.init(insights, Today(insights))
    }

    /// What the home page counts, with more about each.
    public init(_ insights: AccountInsights, _ today: Today) {
        let base = insights.base
        let records = insights.states.records
        let open = Dictionary(grouping: records.actions.filter { !$0.action.isDone }, by: \.note)
        let byMetric = Self.notesByMetric(base)
        misses = today.breaches.compactMap { series in
            guard let breach = series.openBreach, let target = series.points[breach.points].last?.target else {
                return nil
            }
            let related = Self.notes(about: target.standard, series, byMetric, base)
            return Miss(
                series: series, breach: breach, target: target,
                actions: related.flatMap { open[$0] ?? [] }.sorted { ActionBoard.precedes($0, $1) })
        }
        expired = today.expired.compactMap { exception in
            exception.until.map { Expired(policy: exception.policy, account: exception.account, until: $0) }
        }
        .sorted { ($0.until, $0.policy, $0.account) < ($1.until, $1.policy, $1.account) }
        unanswered = today.unanswered.map { note in
            let accounts = base.outgoing[note].filter { $0.kind == "accounts" }.map(\.to)
            return Unanswered(feedback: note, accounts: accounts, days: base.daysUnanswered(note) ?? 0)
        }
        isEmpty =
            today.watched.isEmpty
            && !base.notes.contains { $0.type == .feedback || ($0.type == .policy && $0.front["exceptions"] != nil) }
    }

    /// The notes that name an account, and the standard or its metric.
    private static func notes(
        about standard: Int, _ series: TrackedMetric, _ byMetric: [String: [Int]], _ base: KnowledgeBase
    ) -> [Int] {
        let versions = base.policies.family(of: standard)?.versions ?? [standard]
        let breaches = versions.flatMap { base.incoming[$0].filter { $0.kind == "standard" }.map(\.from) }
        return Set(breaches + (byMetric[series.metric] ?? [])).sorted().filter { note in
            base.outgoing[note].contains { $0.kind == "accounts" && $0.to == series.account }
        }
    }

    /// The decisions and reports that name a metric.
    private static func notesByMetric(_ base: KnowledgeBase) -> [String: [Int]] {
        var byMetric: [String: [Int]] = [:]
        for (index, note) in base.notes.enumerated() where note.type == .decision || note.type == .report {
            let named = (note.front["metrics"]?.members ?? []).compactMap {
                ($0.value["metric"]?.value ?? $0.value).text
            }
            for metric in Set(named) { byMetric[metric, default: []].append(index) }
        }
        return byMetric
    }
}
