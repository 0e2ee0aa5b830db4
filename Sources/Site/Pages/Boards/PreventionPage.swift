import Insights
import KnowledgeBase

extension PageScope {
    /// Of lessons or issues in one cell, the latest.
    private static let mostLines = 8
    private static let mostRows = 50

    func prevention(_ board: PreventionBoard) -> BoardContent {
        let states = site.states.lessons
        let recurred = states.values.count { $0.standing == .recurred }
        var content = BoardContent()
        content.headlines = [
            headline("board.prevention.recurred", recurred, .bad),
            headline("board.prevention.repeated", board.unheeded.count, .bad),
            headline("board.prevention.never", board.idle.count, .warn),
        ].compactMap(\.self)
        content.sections = {
            [
                section(
                    "board.prevention.causes",
                    columns: [
                        "field.cause", "board.prevention.lessons", "board.prevention.before#",
                        "board.prevention.after#", "board.prevention.spread", "board.prevention.check#",
                    ], of: board.causes, most: Self.mostRows, row: row),
                section(
                    "board.prevention.unheeded", columns: ["type.lesson", "board.prevention.repeats", "state"],
                    of: board.unheeded, most: Self.mostRows, row: row),
                section(
                    "board.prevention.idle", columns: ["type.lesson", "board.prevention.since#", "owner"],
                    of: board.idle, most: Self.mostRows, row: row),
            ]
        }
        return content
    }

    private func row(_ cause: PreventionBoard.Cause) -> BoardRowView {
        let lessons = cause.lessons.suffix(Self.mostLines).flatMap { lesson -> [BoardLineView] in
            [line([value(lesson)] + stateValues(lesson)), line(lessonReason(lesson), isQuiet: true)]
        }
        let none = line([ValueView(label: texts.word("board.prevention.noLesson"))])
        var cells: [BoardCellView] = []
        cells.append(cell(lessons.isEmpty ? [none] : lessons))
        cells.append(cause.fix == nil ? figure(cause.issues.count) : figure(cause.before))
        cells.append(cause.fix == nil ? figure([]) : figure(cause.after))
        cells.append(cell(cause.spread.isEmpty ? [] : [line(values(cause.spread))]))
        let isDue = cause.check.map { $0 <= base.asOf && cause.after > 0 } ?? false
        var check = cause.check.map { [line([value($0)])] } ?? []
        if isDue { check.append(line([ValueView(label: texts.word("board.prevention.notHeld"), tone: .bad)])) }
        cells.append(cell(check))
        let accounts = Set(cause.issues.flatMap(\.accounts)).count
        let size = texts.count("count.issue", cause.issues.count) + " · " + texts.count("count.account", accounts)
        var head = cell([line([value(cause.topic)]), line([ValueView(label: size)], isQuiet: true)])
        head.strip = strip(cause.issues, fixes: fixes(cause.lessons))
        return BoardRowView(head: head, cells: cells, tone: cause.after > 0 ? .bad : nil)
    }

    private func fixes(_ lessons: [Int]) -> [(day: CalendarDate, label: String)] {
        lessons.compactMap { lesson in
            site.states.lessons[lesson]?.application.map { ($0.day, label(of: $0.note, pinned: true)) }
        }
    }

    private func row(_ unheeded: PreventionBoard.Unheeded) -> BoardRowView {
        BoardRowView(
            head: cell([line([value(unheeded.lesson)])]),
            cells: [
                cell(
                    unheeded.repeats.suffix(Self.mostLines).compactMap { site.states.records.issue($0) }
                        .flatMap(issueLines)),
                cell([line(stateValues(unheeded.lesson)), line(lessonReason(unheeded.lesson), isQuiet: true)]),
            ])
    }

    private func row(_ idle: PreventionBoard.Idle) -> BoardRowView {
        let owner = base.notes[idle.lesson].front.text("owner").map { person($0) }
        return BoardRowView(
            head: cell([
                line([value(idle.lesson)]), line([excerpt(idle.lesson)], isQuiet: true),
            ]),
            cells: [figure(texts.days(idle.days)), cell(owner ?? texts.word("board.noOwner"))])
    }

    /// An issue with what it did: its day, severity and accounts, then its summary.
    func issueLines(_ issue: IssueRecord) -> [BoardLineView] {
        var values = [value(issue.date), ValueView(label: " "), value(issue.note)]
        if let severity = issue.severity {
            values += [
                ValueView(label: " "),
                ValueView(label: choice("severity.\(severity)"), tone: severity == 1 ? .bad : .quiet),
            ]
        }
        if !issue.accounts.isEmpty { values += [ValueView(label: " ")] + self.values(issue.accounts) }
        let summary = excerpt(issue.note)
        return [line(values)] + (summary.label.isEmpty ? [] : [line([summary], isQuiet: true)])
    }
}
