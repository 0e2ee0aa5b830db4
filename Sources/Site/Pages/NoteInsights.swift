import Insights
import KnowledgeBase

extension PageScope {
    /// What the notes together say about a note, as parts of its page below its text.
    func insights(_ index: Int) -> [BoardSectionView] {
        // What is judged is for those who run the accounts.
        guard base.stage.isInside else { return [] }
        switch base.notes[index].type {
        case .lesson: return lessonSections(index)
        case .issue: return issueSections(index)
        case .topic: return site.overview.scopes[index].map { scopeSections($0) } ?? []
        default: return []
        }
    }

    /// Issues before and after a lesson was put into practice.
    func strip(_ index: Int) -> StripView? {
        guard base.stage.isInside, let lesson = site.states.records.lesson(index),
            let cause = lesson.cause,
            let state = site.states.lessons[index]
        else { return nil }
        let issues = site.states.records.issues(causedBy: cause, latest: Self.mostInStrip)
        return strip(issues, fixes: state.applications.map { ($0.day, label(of: $0.note, pinned: true)) })
    }

    /// Of policies that act on a problem, those whose versions are told.
    private static let mostPolicies = 4
    /// The page of a cause lists all of its issues.
    private static let mostIssues = 6

    private func issueSections(_ index: Int) -> [BoardSectionView] {
        guard let issue = site.states.records.issue(index) else { return [] }
        // Of one whose cause isn't known yet, what it showed.
        let problem = issue.cause ?? issue.topics.first { base.notes[$0].choice("kind") == "symptom" }
        return problem.flatMap { site.overview.scopes[$0] }.map { scopeSections($0) } ?? []
    }

    /// How far a problem reaches: a line of figures and the latest issues.
    func scopeSections(_ scope: ProblemScope) -> [BoardSectionView] {
        let rows = scope.issues.suffix(Self.mostIssues).reversed().map { issue in
            let versions = scope.policies.prefix(Self.mostPolicies)
                .compactMap { base.version(of: $0, inForceOn: issue.date) }
            var about = joined([value(issue.date)], values(issue.accounts))
            if let number = issue.severity {
                let severity = ValueView(label: choice("severity.\(number)"), tone: number == 1 ? .bad : .quiet)
                about += [ValueView(label: " "), severity]
            }
            return BoardRowView(
                head: cell([line([value(issue.note)]), line(about, isQuiet: true)]),
                cells: [cell(versions.isEmpty ? [] : [line(values(versions, pinned: true))])])
        }
        var section = section("scope.howFar", columns: ["type.issue", "scope.inForce"], rows: Array(rows))
        section.count = texts.number(scope.issues.count)
        let left = scope.issues.count - section.rows.count
        if left > 0 { section.more = texts.filled("list.more", "n", texts.number(left)) }
        section.statements = scopeStatements(scope).map { line($0) }
        return [section]
    }

    private func scopeStatements(_ scope: ProblemScope) -> [[ValueView]] {
        let share =
            scope.allAccounts > 0 ? (200 * scope.accounts.count + scope.allAccounts) / (2 * scope.allAccounts) : 0
        var statements = [
            texts.sentence(
                "scope.reach",
                [
                    "topic": [value(scope.topic)],
                    "issues": [ValueView(label: texts.count("count.issue", scope.issues.count))],
                    "n": [ValueView(label: texts.number(scope.accounts.count))],
                    "all": [ValueView(label: texts.count("count.account", scope.allAccounts))],
                    "share": [ValueView(label: texts.filled("unit.percent", "n", String(share)))],
                    "accounts": values(scope.accounts),
                ])
        ]
        if !scope.departments.isEmpty {
            var names: [ValueView] = []
            for department in scope.departments {
                if !names.isEmpty { names.append(ValueView(label: ", ")) }
                names.append(departmentValue(department.name))
                names.append(ValueView(label: " (\(department.issues))"))
            }
            statements.append(texts.sentence("scope.departments", ["names": names]))
        }
        if !scope.workarounds.isEmpty {
            statements.append(texts.sentence("scope.workarounds", ["notes": values(scope.workarounds)]))
        }
        if !scope.feedback.isEmpty {
            statements.append(texts.sentence("scope.feedback", ["notes": values(scope.feedback)]))
        }
        statements.append(
            scope.lessons.isEmpty
                ? texts.sentence("scope.noLesson")
                : texts.sentence("scope.lessons", ["notes": values(scope.lessons)]))
        return statements
    }
}
