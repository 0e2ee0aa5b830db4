public import KnowledgeBase

/// What doesn't go as expected: where to step in.
public struct ExceptionsBoard: Sendable {
    /// A standard, or an account's own target of one, missed so many periods in a row that it counts.
    public struct Miss: Sendable {
        public let standard: StandardRecord
        public let account: Int
        /// The figures that miss it, up to the last one there is; at least `breachAfter`.
        public let rows: [Metric]
        /// What is being done: open actions in notes about the account that name the standard or its metric.
        public let actions: [ActionRecord]

        public var target: Double { standard.target(for: account) }
        /// The date of the first figure that missed it.
        public var since: CalendarDate { rows[0].date }
        public var last: Metric { rows[rows.count - 1] }
        /// From this day on it counts.
        public var breached: CalendarDate { rows[min(rows.count, standard.breachAfter) - 1].date }
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
        let base = states.base
        let accounts = base.openAccounts
        let actions = Dictionary(grouping: states.records.actions.filter { !$0.action.isDone }, by: \.note)
        let byMetric = Self.notesByMetric(base)
        var misses: [Miss] = []
        for standard in states.records.standards {
            let concerned = Self.notes(about: standard, byMetric, base)
            for account in accounts {
                let series = states.records.metrics.rows(of: standard.metric, on: account)
                let missed = series.reversed().prefix { standard.isMissed(by: $0.value, on: account) }
                guard missed.count >= standard.breachAfter else { continue }
                let related = concerned[account] ?? []
                misses.append(
                    Miss(
                        standard: standard, account: account, rows: missed.reversed(),
                        actions: related.flatMap { actions[$0] ?? [] }))
            }
        }
        self.misses = misses.sorted {
            ($1.rows.count, $0.account, $0.standard.note) < ($0.rows.count, $1.account, $1.standard.note)
        }
        expired = Self.expired(base)
        unanswered = Self.unanswered(base)
        isEmpty =
            states.records.standards.isEmpty
            && !base.notes.contains { $0.type == .feedback || ($0.type == .policy && $0.front["exceptions"] != nil) }
    }

    /// By account: the notes that name both it and the standard or its metric.
    private static func notes(
        about standard: StandardRecord, _ byMetric: [String: [Int]], _ base: KnowledgeBase
    ) -> [Int: [Int]] {
        let versions = base.policies.family(of: standard.note)?.versions ?? [standard.note]
        let breaches = versions.flatMap { base.incoming[$0].filter { $0.kind == "standard" }.map(\.from) }
        var byAccount: [Int: [Int]] = [:]
        for note in Set(breaches + (byMetric[standard.metric] ?? [])).sorted() {
            for edge in base.outgoing[note] where edge.kind == "accounts" {
                byAccount[edge.to, default: []].append(note)
            }
        }
        return byAccount
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

    private static func expired(_ base: KnowledgeBase) -> [Expired] {
        var expired: [Expired] = []
        for (index, note) in base.notes.enumerated() where base.policyStates[index] == .inForce {
            for entry in note.front["exceptions"]?.members ?? [] {
                guard let until = entry.value["until"]?.value.date, until < base.asOf,
                    let account = base.outgoing[index].first(where: { $0.range == entry.value["account"]?.range })?.to
                else { continue }
                expired.append(Expired(policy: index, account: account, until: until))
            }
        }
        return expired.sorted { ($0.until, $0.policy, $0.account) < ($1.until, $1.policy, $1.account) }
    }

    private static func unanswered(_ base: KnowledgeBase) -> [Unanswered] {
        var unanswered: [Unanswered] = []
        for (index, note) in base.notes.enumerated() where note.type == .feedback && base.counts(index) {
            guard note.choice("sentiment") == "negative", note.choice("voice") != "staff",
                let date = note.front.date("date"), note.front.date("answered").map({ $0 > base.asOf }) ?? true
            else { continue }
            let accounts = base.outgoing[index].filter { $0.kind == "accounts" }.map(\.to)
            unanswered.append(Unanswered(feedback: index, accounts: accounts, days: base.asOf.day - date.day))
        }
        return unanswered.sorted { ($1.days, $0.feedback) < ($0.days, $1.feedback) }
    }
}
