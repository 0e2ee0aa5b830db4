import Files

/// Finds out how far lessons have come.
struct LessonJudge {
    let base: KnowledgeBase
    let records: Records
    private let directions: [String: StandardRecord.Direction]

    init(_ base: KnowledgeBase, _ records: Records) {
        self.base = base
        self.records = records
        var directions: [String: StandardRecord.Direction] = [:]
        for metric in Set(records.lessons.compactMap(\.checkMetric)) {
            directions[metric] = records.direction(of: metric, in: base)
        }
        self.directions = directions
    }

    func state(of lesson: LessonRecord) -> LessonState {
        let applications = LessonApplications(base, lesson).all
        let application = applications.first
        let repeats = repeats(of: lesson)
        let applied = application.map { self.place(after: $0.day, in: repeats) } ?? repeats.endIndex
        let known = lesson.known.map { min(self.place(after: $0, in: repeats), applied) } ?? applied
        let recurrences = repeats[applied...]
        let first = recurrences.first.flatMap { records.issue($0) }
        let last = recurrences.last.flatMap { records.issue($0)?.date }
        let quiet = application.map { base.asOf.day - (last ?? $0.day).day }
        let hasImproved = application.flatMap { applied in
            lesson.checkMetric.flatMap { isMet($0, lesson, since: applied.day) }
        }
        let isChecked = lesson.checkBy.map { $0 <= base.asOf } ?? false
        let standing: LessonState.Standing
        if application == nil {
            standing = known == applied ? .identified : .unheeded
        } else if first != nil {
            standing = .recurred
        } else if isChecked, hasImproved == true, lesson.cause != nil {
            standing = .proven
        } else {
            let days = lesson.cause == nil ? 0 : quiet ?? 0
            standing = days >= LessonState.holdingAfter ? .holding : .applied
        }
        return LessonState(
            standing: standing, applications: applications, ignored: repeats[known..<applied], recurrences: recurrences,
            isOnNewAccount: first.map { isNew($0, to: lesson) } ?? false, quietDays: quiet, isMetricMet: hasImproved)
    }

    /// Issues with the lesson's cause, and those that say that they repeat what it was learnt from, by date.
    private func repeats(of lesson: LessonRecord) -> ArraySlice<Int> {
        let known = lesson.cause.map { records.issueNotes(causedBy: $0) } ?? []
        // Each is followed once, so a circle ends.
        var seen = Set(lesson.sources)
        var open = lesson.sources
        var more: [Int] = []
        while let note = open.popLast() {
            for edge in base.incoming[note] where edge.kind == "recurrence_of" && seen.insert(edge.from).inserted {
                open.append(edge.from)
                guard let issue = records.issue(edge.from), lesson.cause == nil || issue.cause != lesson.cause else {
                    continue
                }
                more.append(edge.from)
            }
        }
        if more.isEmpty { return known[...] }
        func day(_ note: Int) -> CalendarDate { records.issue(note)?.date ?? base.asOf }
        return (known + more).sorted { (day($0), $0) < (day($1), $1) }[...]
    }

    /// The place of the first issue dated after a day.
    private func place(after day: CalendarDate, in issues: ArraySlice<Int>) -> Int {
        issues.partitionPoint { issue in (records.issue(issue)?.date).map { $0 > day } ?? true }
    }

    private func isNew(_ issue: IssueRecord, to lesson: LessonRecord) -> Bool {
        var met = Set(lesson.accounts)
        for source in lesson.sources { met.formUnion(base.ends(of: source, "accounts")) }
        return !issue.accounts.isEmpty && met.isDisjoint(with: issue.accounts)
    }

    /// Whether a metric is as it should be on the lesson's accounts since a day: within the standard's target, else
    /// better than in as long a time before. Medians are compared, so one bad month decides nothing.
    private func isMet(_ metric: String, _ lesson: LessonRecord, since day: CalendarDate) -> Bool? {
        guard let direction = directions[metric] else { return nil }
        let standard = records.standards.first { $0.metric == metric }
        let start = CalendarDate(day: day.day - (base.asOf.day - day.day))
        var answers: [Bool] = []
        for account in lesson.accounts {
            let rows = records.metrics.rows(of: metric, on: account)
            guard let after = median(rows.filter { $0.date > day }.map(\.value)) else { continue }
            if let standard {
                answers.append(!standard.isMissed(by: after, on: account))
            } else if let before = median(rows.filter { $0.date > start && $0.date <= day }.map(\.value)) {
                answers.append(direction == .atMost ? after < before : after > before)
            }
        }
        return answers.isEmpty ? nil : answers.allSatisfy(\.self)
    }
}
