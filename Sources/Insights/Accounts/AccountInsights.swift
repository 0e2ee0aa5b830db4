public import KnowledgeBase

/// What the pages about accounts are worked out from, made once a build.
public struct AccountInsights: Sendable {
    public let states: States
    public var base: KnowledgeBase { states.base }
    public let accounts: AccountNotes
    public let history: PolicyHistory
    public let standards: Standards
    public let metrics: AccountMetrics
    public let board: ActionBoard
    private let lessons: MatchingLessons
    private let similar: SimilarAccounts
    private let causes: RecurringCauses

    public init(_ states: States, board: ActionBoard? = nil) {
        let base = states.base
        self.states = states
        accounts = AccountNotes(base)
        history = PolicyHistory(base)
        standards = Standards(base, history: history)
        metrics = AccountMetrics(base, accounts: accounts, standards: standards)
        self.board = board ?? ActionBoard(states)
        lessons = MatchingLessons(base, accounts: accounts)
        similar = SimilarAccounts(base, accounts: accounts)
        causes = RecurringCauses(states)
    }

    public func timeline(of account: Int) -> Timeline {
        Timeline(base, history: history, accounts: accounts, account: account)
    }

    public func perception(of account: Int) -> Perception {
        Perception(base, accounts: accounts, metrics: metrics, account: account)
    }

    public func commitments(of account: Int) -> Commitments {
        Commitments(base, board: board, account: account)
    }

    public func brief(of account: Int) -> HandoverBrief { HandoverBrief(self, account: account) }

    /// Causes that the account has met more than once or that others have met too, the most frequent first.
    public func causes(of account: Int) -> [RecurringCause] { causes.causes(of: account, accounts: accounts) }

    public func lessons(for account: Int) -> [MatchingLesson] { lessons.lessons(for: account) }

    public func accounts(like account: Int) -> [SimilarAccount] { similar.accounts(like: account) }

    public func lastVisit(to account: Int) -> FieldVisit? {
        FieldVisit.last(on: account, in: base, accounts: accounts)
    }

    /// The account's figures have a target, and it is a customer still.
    public func isWatched(_ account: Int) -> Bool {
        base.notes[account].choice("status") != "closed" && metrics.series(of: account).contains { $0.hasTarget }
    }

    /// An issue that is over.
    public func isClosed(_ issue: Int) -> Bool { states.records.issue(issue).map { !$0.isOpen } ?? false }

    /// An accepted decision whose day of judgement has come, without a judgement.
    public func isJudgementLate(_ decision: Int) -> Bool { states.decisions[decision]?.standing == .reviewDue }

    /// An accepted decision that nobody has judged yet.
    public func awaitsOutcome(_ decision: Int) -> Bool {
        states.decisions[decision].map { $0.standing != .reviewed } ?? false
    }
}
