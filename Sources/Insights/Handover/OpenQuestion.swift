public import KnowledgeBase

/// What the notes on an account cannot answer: what to ask whoever ran it before they are gone.
public enum OpenQuestion: Sendable, Hashable {
    /// A known section of the account that is missing or empty, by its English heading.
    case section(String)
    case contacts
    case renewal
    case healthReason
    /// Nobody has been there, as far as the notes know, or not for `FieldVisit.longest` days.
    case visit(FieldVisit?)
    /// No customer has been heard of late.
    case words
    /// A promise that was not kept: why, and what the customer believes now.
    case brokenPromise(ActionRecord)
    /// A promise that nobody has to keep.
    case ownerlessPromise(ActionRecord)
    /// A promise without a day.
    case datelessPromise(ActionRecord)
    /// An issue that was closed without a cause.
    case cause(Int)
    /// A decision whose day of judgement has passed.
    case outcome(Int)
    /// An exception without a reason.
    case exception(PolicyException)
    /// Nobody ran the account between two managers.
    case managerGap(CalendarDate, CalendarDate)
    /// A metric that has gone silent: its last figure's day.
    case silentMetric(String, CalendarDate)

    /// Of a kind of question at most so many are asked.
    static let most = 3

    static func all(
        _ insights: AccountInsights, _ commitments: Commitments, perception: Perception, account: Int
    ) -> [OpenQuestion] {
        let base = insights.base
        let accounts = insights.accounts
        let note = base.notes[account]
        var questions: [OpenQuestion] = []
        func ask(_ more: some Sequence<OpenQuestion>) { questions += more.prefix(most) }
        ask(commitments.broken.map { .brokenPromise($0) })
        for section in ["Goals", "Expectations", "Sensitivities", "Who's who", "Field reality"]
        where !note.says(section) {
            questions.append(.section(section))
        }
        if note.records("contacts").isEmpty { questions.append(.contacts) }
        if note.front.date("renewal") == nil { questions.append(.renewal) }
        if note.choice("health", "value") != nil, note.record("health")?["why"] == nil {
            questions.append(.healthReason)
        }
        let visit = FieldVisit.last(on: account, in: base, accounts: accounts)
        if visit.map({ base.asOf.day - $0.day.day > FieldVisit.longest }) ?? true { questions.append(.visit(visit)) }
        if perception.feedback.isEmpty { questions.append(.words) }
        let open = commitments.broken + commitments.pending
        ask(open.filter { $0.action.owner == nil }.map { .ownerlessPromise($0) })
        ask(open.filter { $0.action.due == nil }.map { .datelessPromise($0) })
        let issues = accounts.notes(.issue, on: account)
        ask(issues.filter { insights.isClosed($0) && base.notes[$0].front["cause"] == nil }.map { .cause($0) })
        ask(
            accounts.notes(.decision, on: account).filter { insights.isJudgementLate($0) }.map { .outcome($0) })
        ask(base.exceptions(for: account).filter { $0.reason == nil }.map { .exception($0) })
        ask(gaps(ManagerPeriod.all(of: account, in: base)))
        ask(
            insights.metrics.series(of: account).compactMap { series in
                guard note.choice("status") != "closed", let last = series.latest?.date,
                    Silence.interval(of: series.points.map(\.date), on: base.asOf) != nil
                else { return nil }
                return .silentMetric(series.metric, last)
            })
        return questions
    }

    private static func gaps(_ periods: [ManagerPeriod]) -> [OpenQuestion] {
        let dated = periods.filter { $0.from != nil }.sorted { ($0.from?.day ?? 0) < ($1.from?.day ?? 0) }
        return zip(dated, dated.dropFirst()).compactMap { earlier, later in
            guard let end = earlier.to, let start = later.from, start.day - end.day > 1 else { return nil }
            return .managerGap(end, start)
        }
    }
}

extension KnowledgeBase {
    /// Days that words of a customer have gone without an answer; nil where they need none.
    public func daysUnanswered(_ feedback: Int) -> Int? {
        let note = notes[feedback]
        guard note.front.date("answered").map({ $0 > asOf }) ?? true, let day = note.day, day <= asOf,
            note.choice("voice") == "client", ["negative", "mixed"].contains(note.choice("sentiment") ?? "")
        else { return nil }
        return asOf.day - day.day
    }
}
