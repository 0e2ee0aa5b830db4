/// What notes say in their fields that states and derived pages rest on, read once: nothing that is a draft, and nothing
/// dated after the day of the build.
public struct Records: Sendable {
    /// By date, of one day in order of the notes.
    public let issues: [IssueRecord]
    /// By note.
    public let lessons: [LessonRecord]
    /// By note. Those of reviews of persons are nobody else's business and aren't here.
    public let actions: [ActionRecord]
    public let standards: [StandardRecord]
    public let metrics: MetricSeries
    private let issueNumbers: [Int: Int]
    private let lessonNumbers: [Int: Int]
    private let issuesByCause: [Int: [Int]]
    private let issuesByAccount: [Int: [Int]]
    private let lessonsByCause: [Int: [Int]]
    private let lessonsBySource: [Int: [Int]]

    init(_ base: KnowledgeBase) {
        var issues: [IssueRecord] = []
        var lessons: [LessonRecord] = []
        var actions: [ActionRecord] = []
        for (index, note) in base.notes.enumerated() where base.counts(index) {
            if note.type == .issue, let issue = IssueRecord(base, index) { issues.append(issue) }
            if note.type == .lesson { lessons.append(LessonRecord(base, index)) }
            if !note.isPersonal {
                for (number, action) in note.actions.enumerated() {
                    actions.append(ActionRecord(index, number, action, on: base.asOf))
                }
            }
        }
        issues.sort { ($0.date, $0.note) < ($1.date, $1.note) }
        var byCause: [Int: [Int]] = [:]
        var byAccount: [Int: [Int]] = [:]
        var issueNumbers: [Int: Int] = [:]
        for (number, issue) in issues.enumerated() {
            issueNumbers[issue.note] = number
            if let cause = issue.cause { byCause[cause, default: []].append(issue.note) }
            for account in issue.accounts { byAccount[account, default: []].append(number) }
        }
        var lessonsByCause: [Int: [Int]] = [:]
        var lessonsBySource: [Int: [Int]] = [:]
        var lessonNumbers: [Int: Int] = [:]
        for (number, lesson) in lessons.enumerated() {
            lessonNumbers[lesson.note] = number
            if let cause = lesson.cause { lessonsByCause[cause, default: []].append(number) }
            for source in lesson.sources { lessonsBySource[source, default: []].append(number) }
        }
        self.issues = issues
        self.lessons = lessons
        self.actions = actions
        self.issueNumbers = issueNumbers
        self.lessonNumbers = lessonNumbers
        issuesByCause = byCause
        issuesByAccount = byAccount
        self.lessonsByCause = lessonsByCause
        self.lessonsBySource = lessonsBySource
        standards = StandardRecord.all(base)
        metrics = MetricSeries(base)
    }

    /// The record of an issue's note; nil for other notes, drafts and what is dated later.
    public func issue(_ note: Int) -> IssueRecord? { issueNumbers[note].map { issues[$0] } }

    public func lesson(_ note: Int) -> LessonRecord? { lessonNumbers[note].map { lessons[$0] } }

    /// The causes that issues have, sorted.
    public var causes: [Int] { issuesByCause.keys.sorted() }

    /// The issues that have a topic as their cause, by date. Contributing causes aren't meant.
    public func issues(causedBy cause: Int) -> [IssueRecord] { issueNotes(causedBy: cause).compactMap { issue($0) } }

    /// The latest of them, by date, for where all would be too many to show.
    public func issues(causedBy cause: Int, latest: Int) -> [IssueRecord] {
        issueNotes(causedBy: cause).suffix(latest).compactMap { issue($0) }
    }

    public func issueCount(causedBy cause: Int) -> Int { issueNotes(causedBy: cause).count }

    func issueNotes(causedBy cause: Int) -> [Int] { issuesByCause[cause] ?? [] }

    /// By date.
    public func issues(on account: Int) -> [IssueRecord] { (issuesByAccount[account] ?? []).map { issues[$0] } }

    /// The lessons that act on a cause, by note.
    public func lessons(on cause: Int) -> [LessonRecord] { (lessonsByCause[cause] ?? []).map { lessons[$0] } }

    public func hasLessons(on cause: Int) -> Bool { lessonsByCause[cause] != nil }

    /// The lessons learnt from a note.
    public func lessons(from source: Int) -> [LessonRecord] { (lessonsBySource[source] ?? []).map { lessons[$0] } }
}

extension Records {
    /// Whether less of a metric is better: as a standard says, else as a decision expects; nil where neither does.
    func direction(of metric: String, in base: KnowledgeBase) -> StandardRecord.Direction? {
        if let standard = standards.first(where: { $0.metric == metric }) { return standard.direction }
        for note in base.notes where note.type == .decision && !note.isDraft {
            for entry in note.front["metrics"]?.members ?? [] where entry.value["metric"]?.value.text == metric {
                switch entry.value["direction"]?.value.text {
                case "down": return .atMost
                case "up": return .atLeast
                default: continue
                }
            }
        }
        return nil
    }
}
