public import KnowledgeBase

/// What somebody who takes an account over must know, from the notes alone.
public struct HandoverBrief: Sendable {
    /// What to know first, the most pressing before the others.
    public enum Headline: Sendable, Hashable {
        case broken([ActionRecord])
        case breach(TrackedMetric, TrackedMetric.Breach)
        case cause(RecurringCause)
        case unanswered(Int)
        case openIssue(Int)
        case gap(Perception.Gap)
        case renewal(CalendarDate)
    }

    public struct Missed: Sendable, Hashable {
        public var series: TrackedMetric
        public var breach: TrackedMetric.Breach
    }

    /// At most three.
    public let headlines: [Headline]
    public let commitments: Commitments
    public let attempts: [Attempt]
    /// The customer's own words, newest first.
    public let words: [Int]
    public let openIssues: [Int]
    public let causes: [RecurringCause]
    /// Breaches that go on, then those that ended within a year, newest first.
    public let missed: [Missed]
    public let awaiting: [Int]
    public let exceptions: [PolicyException]
    public let tasks: [FirstTask]
    public let questions: [OpenQuestion]

    /// Breaches that ended before this many days are history.
    public static let memory = 366

    init(_ insights: AccountInsights, account: Int) {
        let base = insights.base
        let accounts = insights.accounts
        let perception = insights.perception(of: account)
        let commitments = insights.commitments(of: account)
        self.commitments = commitments
        attempts = Attempt.all(of: account, in: base, accounts: accounts, metrics: insights.metrics)
        words = accounts.notes(.feedback, on: account).filter { base.notes[$0].choice("voice") == "client" }
        openIssues = accounts.notes(.issue, on: account).filter { !insights.isClosed($0) }
        causes = insights.causes(of: account)
        missed = insights.metrics.series(of: account).flatMap { series in
            // What goes on is told however long ago the last figure came.
            series.breaches.filter {
                $0.isOpen || base.asOf.day - series.points[$0.points.upperBound - 1].date.day <= Self.memory
            }
            .map { Missed(series: series, breach: $0) }
        }
        .sorted { left, right in
            func key(_ missed: Missed) -> (Int, Int, String) {
                let last = missed.series.points[missed.breach.points.upperBound - 1].date.day
                return (missed.breach.isOpen ? 0 : 1, -last, missed.series.metric)
            }
            return key(left) < key(right)
        }
        awaiting = accounts.notes(.decision, on: account).filter { insights.awaitsOutcome($0) }
        exceptions = base.exceptions(for: account)
        tasks = FirstTask.all(insights, commitments, account: account)
        questions = OpenQuestion.all(insights, commitments, perception: perception, account: account)
        headlines = Self.headlines(
            base, account, commitments, missed, causes, words, openIssues, perception: perception)
    }

    /// What is broken comes before what is worrying, and that before what is only to be kept in mind.
    private static func headlines(
        _ base: KnowledgeBase, _ account: Int, _ commitments: Commitments, _ missed: [Missed],
        _ causes: [RecurringCause], _ words: [Int], _ issues: [Int], perception: Perception
    ) -> [Headline] {
        var ranked: [Headline] = []
        if let open = missed.first, open.breach.isOpen { ranked.append(.breach(open.series, open.breach)) }
        if !commitments.broken.isEmpty { ranked.append(.broken(commitments.broken)) }
        if let words = words.first(where: { base.daysUnanswered($0) != nil }) { ranked.append(.unanswered(words)) }
        if let cause = causes.first, cause.here.count > 1 { ranked.append(.cause(cause)) }
        if let issue = issues.first(where: { (base.notes[$0].front.integer("severity") ?? 4) <= 2 }) {
            ranked.append(.openIssue(issue))
        }
        if let past = missed.first, !past.breach.isOpen { ranked.append(.breach(past.series, past.breach)) }
        if let gap = perception.gap { ranked.append(.gap(gap)) }
        if let cause = causes.first, cause.here.count == 1 { ranked.append(.cause(cause)) }
        if let day = base.notes[account].front.date("renewal"), day >= base.asOf,
            day.day - base.asOf.day <= FirstTask.renewalLead
        {
            ranked.append(.renewal(day))
        }
        return Array(ranked.prefix(3))
    }
}
