public import KnowledgeBase

/// What needs somebody on the day of the build, and how much is as it should be.
public struct Today: Sendable {
    /// Standards that are missed, those missed longest first.
    public let breaches: [TrackedMetric]
    /// Words of customers that nobody has answered, the oldest first.
    public let unanswered: [Int]
    /// The oldest first.
    public let overdue: [ActionRecord]
    public let checksDue: [ActionRecord]
    /// Decisions to judge by now, the oldest first.
    public let judgements: [Int]
    /// Policy versions that take effect within `ahead` days, the next first.
    public let upcoming: [PolicyHistory.Span]
    /// Policy exceptions that have run out and still stand in the version in force.
    public let expired: [PolicyException]
    /// Accounts with standards to meet, those closed left out.
    public let watched: [Int]
    /// Of them, those that are in no breach.
    public let withinStandards: [Int]

    public static let ahead = 30

    public init(_ insights: AccountInsights) {
        let base = insights.base
        let closed = Set(insights.accounts.accounts.filter { base.notes[$0].choice("status") == "closed" })
        watched = insights.accounts.accounts.filter { insights.isWatched($0) }
        withinStandards = watched.filter { insights.metrics.openBreaches(of: $0).isEmpty }
        breaches = watched.flatMap { insights.metrics.openBreaches(of: $0) }.sorted { left, right in
            func key(_ series: TrackedMetric) -> (Int, Int, String) {
                (-(series.openBreach?.points.count ?? 0), series.account, series.metric)
            }
            return key(left) < key(right)
        }
        unanswered = base.notes.indices.filter { note in
            guard base.notes[note].type == .feedback, base.daysUnanswered(note) != nil else { return false }
            return !base.outgoing[note].contains { $0.kind == "accounts" && closed.contains($0.to) }
        }
        .sorted { (base.notes[$0].day?.day ?? 0, $0) < (base.notes[$1].day?.day ?? 0, $1) }
        overdue = insights.board.actions(.overdue)
        checksDue = insights.board.actions(.checkDue)
        judgements = base.notes.indices.filter { note in
            insights.isJudgementLate(note)
        }
        .sorted {
            let a = base.notes[$0].front.date("review_on")?.day ?? 0
            return (a, $0) < (base.notes[$1].front.date("review_on")?.day ?? 0, $1)
        }
        let last = CalendarDate(day: base.asOf.day + Self.ahead)
        upcoming = insights.history.spans.joined().filter { $0.start > base.asOf && $0.start <= last }
            .sorted { ($0.start, $0.policy) < ($1.start, $1.policy) }
        expired = base.notes.indices.filter { base.policyStates[$0] == .inForce }
            .flatMap { base.exceptions(of: $0) }
            .filter { $0.state(on: base.asOf) == .expired && !closed.contains($0.account) }
    }

    /// Nothing needs anybody.
    public var isQuiet: Bool {
        breaches.isEmpty && unanswered.isEmpty && overdue.isEmpty && checksDue.isEmpty && judgements.isEmpty
            && expired.isEmpty
    }
}
