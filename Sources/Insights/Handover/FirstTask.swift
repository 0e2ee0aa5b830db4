public import KnowledgeBase

/// Something to do in the first thirty days with an account, with the day it is for.
public struct FirstTask: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case action(ActionRecord)
        /// A decision to judge.
        case judge(Int)
        /// A review that is due after an earlier one.
        case review(Int)
        /// The account's own note is to be read again.
        case reread
        /// Words of a customer that nobody has answered.
        case answer(Int)
        /// A policy version takes effect.
        case policy(Int)
        case exceptionEnds(PolicyException)
        case renewal
        /// Go and see them.
        case visit(FieldVisit?)
    }

    public var kind: Kind
    /// nil for what is best done at once.
    public var day: CalendarDate?

    public static let days = 30
    /// A renewal is prepared for this long.
    public static let renewalLead = 180

    /// By day; what has none, and so is best done at once, first. Broken commitments, which the brief tells before, are
    /// left out.
    static func all(
        _ insights: AccountInsights, _ commitments: Commitments, account: Int
    ) -> [FirstTask] {
        let base = insights.base
        let accounts = insights.accounts
        let last = CalendarDate(day: base.asOf.day + days)
        let note = base.notes[account]
        var tasks: [FirstTask] = []
        func add(_ kind: Kind, _ day: CalendarDate?) {
            if let day, day > last { return }
            tasks.append(FirstTask(kind: kind, day: day))
        }
        for action in insights.board.actions(on: account, accounts: accounts) where !commitments.broken.contains(action)
        {
            switch action.state {
            case .overdue: add(.action(action), action.action.due)
            case .open: if let due = action.action.due { add(.action(action), due) }
            case .checkDue: add(.action(action), action.action.check)
            case .done: break
            }
        }
        for decision in accounts.notes(.decision, on: account) where insights.awaitsOutcome(decision) {
            if let day = base.notes[decision].front.date("review_on") { add(.judge(decision), day) }
        }
        var reviewed: Set<String> = []
        for review in accounts.notes(.review, on: account) {
            // Only the newest of a kind says when the next is due.
            guard reviewed.insert(base.notes[review].choice("kind") ?? "").inserted else { continue }
            if let day = base.notes[review].front.date("next_review") { add(.review(review), day) }
        }
        if let day = note.front.date("review_by") { add(.reread, day) }
        for feedback in accounts.notes(.feedback, on: account) where base.daysUnanswered(feedback) != nil {
            add(.answer(feedback), base.notes[feedback].day)
        }
        let ahead = CalendarDate(day: base.asOf.day + 1)...last
        for span in insights.history.changes(for: account, within: ahead, latest: .max) {
            add(.policy(span.policy), span.start)
        }
        for exception in base.exceptions(for: account) {
            if let until = exception.until { add(.exceptionEnds(exception), until) }
        }
        if let day = note.front.date("renewal"), day >= base.asOf, day.day - base.asOf.day <= renewalLead {
            tasks.append(FirstTask(kind: .renewal, day: day))
        }
        let visit = FieldVisit.last(on: account, in: base, accounts: accounts)
        if visit.map({ base.asOf.day - $0.day.day > FieldVisit.longest }) ?? true { add(.visit(visit), nil) }
        return tasks.enumerated().sorted {
            ($0.element.day?.day ?? Int.min, $0.offset) < ($1.element.day?.day ?? Int.min, $1.offset)
        }
        .map(\.element)
    }
}
