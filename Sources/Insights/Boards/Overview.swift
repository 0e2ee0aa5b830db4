public import Diagnostics
public import KnowledgeBase

/// What all notes together say: the values of the pages about the whole base, made once.
public struct Overview: Sendable {
    public let prevention: PreventionBoard
    public let exceptions: ExceptionsBoard
    public let reviews: ReviewBoard
    public let news: WhatsNew
    public let knownErrors: KnownErrors
    public let finder: LessonFinder
    public let gaps: KnowledgeGaps
    /// By cause or symptom.
    public let scopes: [Int: ProblemScope]
    public let actions: ActionBoard
    public let accounts: AccountInsights
    public let today: Today
    public let departments: Departments
    public let glossary: Glossary

    public init(_ states: States) {
        let actions = ActionBoard(states)
        let accounts = AccountInsights(states, board: actions)
        self.actions = actions
        self.accounts = accounts
        today = Today(accounts)
        prevention = PreventionBoard(states)
        exceptions = ExceptionsBoard(accounts, today)
        reviews = ReviewBoard(states, exceptions)
        news = WhatsNew(states)
        knownErrors = KnownErrors(states)
        finder = LessonFinder(states)
        gaps = KnowledgeGaps(states)
        scopes = ProblemScope.all(states)
        departments = Departments(states, board: actions)
        glossary = Glossary(states.base)
    }

    /// The checks that need an insight.
    public func check(_ states: States, into sink: inout DiagnosticSink) {
        gaps.check(states, into: &sink)
        CurrentManagers.check(states.base, into: &sink)
    }
}
