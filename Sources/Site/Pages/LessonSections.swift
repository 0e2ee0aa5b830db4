import Insights
import KnowledgeBase

extension PageScope {
    private static let mostStrikes = 8

    func lessonSections(_ index: Int) -> [BoardSectionView] {
        guard let lesson = site.states.records.lesson(index), let state = site.states.lessons[index] else { return [] }
        var sections = [
            section(
                "lesson.applied", columns: ["lesson.where", "board.exceptions.since#", "lesson.form"],
                rows: state.applications.map { applied in
                    BoardRowView(
                        head: cell([line([value(applied.note, pinned: true)])]),
                        cells: [figure([value(applied.day)]), cell(texts.word("lesson.form." + word(applied.form)))])
                })
        ]
        if let cause = lesson.cause, site.states.records.issueCount(causedBy: cause) > 0 {
            sections.append(strikes(cause, state))
        }
        if !lesson.reuses.isEmpty {
            sections.append(
                section(
                    "lesson.reused", columns: ["account", "field.date#", "field.effect"],
                    rows: lesson.reuses.map { reuse in
                        BoardRowView(
                            head: cell([line([value(reuse.account)])]),
                            cells: [
                                figure(reuse.date.map { [value($0)] } ?? []),
                                cell(reuse.effect.map { [line([value(chip("choice.", $0))])] } ?? []),
                            ])
                    }))
        }
        if !lesson.contradicts.isEmpty { sections.append(opposites(lesson)) }
        return sections
    }

    private func word(_ form: LessonState.Application.Form) -> String {
        switch form {
        case .policy: "policy"
        case .decision: "decision"
        case .training: "training"
        case .action: "action"
        }
    }

    /// The latest issues with its cause, each said to be before it was known, meanwhile or afterwards.
    private func strikes(_ cause: Int, _ state: LessonState) -> BoardSectionView {
        let records = site.states.records
        let ignored = Set(state.ignored.suffix(Self.mostStrikes))
        let recurred = Set(state.recurrences.suffix(Self.mostStrikes))
        let rows = records.issues(causedBy: cause, latest: Self.mostStrikes).reversed().map { issue in
            let (when, tone): (String, ChipView.Tone) =
                recurred.contains(issue.note)
                ? ("after", .bad) : ignored.contains(issue.note) ? ("meanwhile", .warn) : ("before", .quiet)
            return BoardRowView(
                head: cell([line([value(issue.note)])]),
                cells: [
                    figure([value(issue.date)]), cell(issue.accounts.isEmpty ? [] : [line(values(issue.accounts))]),
                    cell([line([ValueView(label: texts.word("lesson.strike." + when), tone: tone)])]),
                ])
        }
        var section = section(
            "lesson.strikes", columns: ["type.issue", "field.date#", "accounts", "lesson.strike"], rows: Array(rows))
        section.count = texts.number(records.issueCount(causedBy: cause))
        return section
    }

    /// This lesson and those that say otherwise, side by side.
    private func opposites(_ lesson: LessonRecord) -> BoardSectionView {
        let rows = ([lesson.note] + lesson.contradicts).compactMap { site.states.records.lesson($0) }.map { other in
            let record = other.reuses.compactMap { reuse in reuse.effect.map { (reuse.account, $0) } }
            return BoardRowView(
                head: cell([
                    line([value(other.note)] + stateValues(other.note)),
                    line(
                        [
                            ValueView(
                                label: excerpt(of: other.note), language: foreign(base.notes[other.note].language))
                        ], isQuiet: true),
                ]),
                cells: [
                    cell(other.appliesWhen.isEmpty ? [] : [line(values(other.appliesWhen))]),
                    cell(other.notWhen.isEmpty ? [] : [line(values(other.notWhen))]),
                    cell(other.evidence.map { choice($0) } ?? ""),
                    cell(record.map { line([value(chip("choice.", $0.1)), ValueView(label: " "), value($0.0)]) }),
                ])
        }
        var section = section(
            "lesson.opposites",
            columns: ["type.lesson", "field.applies_when", "field.not_when", "field.evidence", "field.reused"],
            rows: rows)
        section.count = texts.number(rows.count - 1)
        return section
    }
}
