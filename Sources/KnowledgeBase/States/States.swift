/// Where everything stands on the day of the build. Computed once, after the notes are linked; whatever is shown or
/// counted of states is taken from here, so that no two pages can disagree.
public struct States: Sendable {
    public let base: KnowledgeBase
    public let records: Records
    /// By note.
    public let lessons: [Int: LessonState]
    /// By note.
    public let trainings: [Int: TrainingState]
    /// By note; accepted decisions only.
    public let decisions: [Int: DecisionState]
    /// By note.
    public let issues: [Int: IssueState]

    public init(_ base: KnowledgeBase) {
        let records = Records(base)
        let judge = LessonJudge(base, records)
        var lessons: [Int: LessonState] = [:]
        for lesson in records.lessons { lessons[lesson.note] = judge.state(of: lesson) }
        var issues: [Int: IssueState] = [:]
        let applied = records.lessons.filter { lessons[$0.note]?.application != nil }
        let appliedNotes = Set(applied.map(\.note))
        let remedied = Set(applied.compactMap(\.cause))
        for issue in records.issues {
            issues[issue.note] = IssueState(issue, base, records, applied: appliedNotes, remedied: remedied)
        }
        var trainings: [Int: TrainingState] = [:]
        var decisions: [Int: DecisionState] = [:]
        for index in base.notes.indices {
            if let state = TrainingState(base, index) { trainings[index] = state }
            if let state = DecisionState(base, index) { decisions[index] = state }
        }
        self.base = base
        self.records = records
        self.lessons = lessons
        self.trainings = trainings
        self.decisions = decisions
        self.issues = issues
    }

    public var asOf: CalendarDate { base.asOf }

    /// The name of a note's state, as in `text.csv` and `index.json`: `in-force`, `recurred`, `outdated`; of a closed issue
    /// the first thing that it lacks. nil for a note without one.
    public func name(of note: Int) -> String? {
        switch base.notes[note].type {
        // What a translation says of a rule that has changed since isn't in force.
        case .policy:
            base.policyStates[note] == .inForce && base.newerOriginal(of: note) != nil
                ? TrainingState.Standing.outdated.rawValue : base.policyStates[note]?.rawValue
        case .lesson: lessons[note]?.standing.rawValue
        case .training: trainings[note]?.standing.rawValue
        case .decision: decisions[note]?.standing.rawValue
        case .issue: issues[note]?.gaps.first?.rawValue
        default: nil
        }
    }

    /// What a note says of its status; of an issue, as it was on the day of the build: what was resolved later is open
    /// still. What is dated later has none yet. A policy's days tell where it stands, whatever else it says.
    public func status(of note: Int) -> String? {
        let said = base.notes[note].choice("status")
        if base.notes[note].type == .policy { return nil }
        if let day = base.notes[note].front.date("date"), day > asOf { return nil }
        guard let issue = records.issue(note) else { return said }
        if issue.isOpen { return said == "resolved" ? "open" : said ?? "open" }
        return "resolved"
    }

    /// What has taken a note's place: the policy or accepted decision that says so.
    public func successor(of note: Int) -> Int? {
        base.incoming[note].first { edge in
            guard edge.kind == "supersedes", base.counts(edge.from) else { return false }
            switch base.notes[edge.from].type {
            case .policy: return base.policyStates[edge.from] == .inForce || base.policyStates[edge.from] == .superseded
            case .decision: return base.notes[edge.from].choice("status") == "accepted"
            default: return false
            }
        }?.from
    }
}
