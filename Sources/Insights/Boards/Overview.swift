public import KnowledgeBase

/// What all notes together say: the values of the pages about the whole base, made once.
public struct Overview: Sendable {
    public let prevention: PreventionBoard
    public let exceptions: ExceptionsBoard
    public let reviews: ReviewBoard
    public let knownErrors: KnownErrors
    public let finder: LessonFinder
    public let gaps: KnowledgeGaps
    public let actions: ActionBoard
    public let departments: Departments
    public let glossary: Glossary
    /// By cause or symptom.
    public let scopes: [Int: ProblemScope]

    public init(_ states: States) {
        prevention = PreventionBoard(states)
        exceptions = ExceptionsBoard(states)
        reviews = ReviewBoard(states, exceptions)
        knownErrors = KnownErrors(states)
        finder = LessonFinder(states)
        gaps = KnowledgeGaps(states)
        let actions = ActionBoard(states)
        self.actions = actions
        departments = Departments(states, board: actions)
        glossary = Glossary(states.base)
        scopes = ProblemScope.all(states)
    }
}
