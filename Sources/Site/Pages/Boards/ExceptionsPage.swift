import Insights
import KnowledgeBase

extension PageScope {
    func exceptions(_ board: ExceptionsBoard) -> BoardContent {
        var content = BoardContent()
        content.headlines = [
            headline("board.exceptions.missed", board.misses.count, .bad),
            headline("board.exceptions.ranOut", board.expired.count, .warn),
            headline("board.exceptions.waiting", board.unanswered.count, .bad),
        ].compactMap(\.self)
        content.sections = {
            [
                section(
                    "board.exceptions.standards",
                    columns: [
                        "account", "field.standard", "board.exceptions.since#", "board.exceptions.last#",
                        "board.exceptions.target#", "owner", "board.exceptions.doing",
                    ], rows: board.misses.map(row)),
                section(
                    "board.exceptions.expired",
                    columns: ["type.policy", "account", "board.exceptions.until#", "owner"],
                    rows: board.expired.map(row)),
                section(
                    "board.exceptions.unanswered",
                    columns: ["type.feedback", "account", "board.exceptions.waitingFor#", "owner"],
                    rows: board.unanswered.map(row)),
            ]
        }
        return content
    }

    private func row(_ miss: ExceptionsBoard.Miss) -> BoardRowView {
        let unit = miss.unit.map { " " + $0 } ?? ""
        func measured(_ value: Double) -> ValueView { ValueView(label: texts.number(value) + unit) }
        let manager =
            ManagerPeriod.current(of: miss.account, in: base)?.who ?? base.notes[miss.standard].front.text("owner")
        var target = [line([measured(miss.target.value)])]
        if miss.target.isOverride {
            target.append(line([ValueView(label: texts.word("board.exceptions.own"))], isQuiet: true))
        }
        let since = line([ValueView(label: texts.count("board.exceptions.periods", miss.points.count))], isQuiet: true)
        return BoardRowView(
            head: cell([line([value(miss.account)])]),
            cells: [
                cell([line([value(miss.standard)])]), cell([line([value(miss.since)]), since]),
                figure([measured(miss.last.value)]), cell(target),
                cell(manager.map { person($0) } ?? texts.word("board.noOwner")),
                cell(miss.actions.isEmpty ? [line([value(noAction)])] : miss.actions.prefix(5).flatMap(actionLines)),
            ], tone: miss.actions.isEmpty ? .bad : nil)
    }

    private var noAction: ChipView { ChipView(label: texts.word("board.exceptions.noAction"), tone: .bad) }

    /// An action in its words, with where it stands and the note that it is in.
    func actionLines(_ record: ActionRecord) -> [BoardLineView] {
        // An action that is in time is nothing bad.
        let state = chip("state.", record.state.rawValue)
        let tone = record.state == .open ? .info : state.tone
        var details: [ValueView] = [ValueView(label: state.label, tone: tone), ValueView(label: " ")]
        if let due = record.action.due { details += [value(due), ValueView(label: " · ")] }
        if let owner = record.action.owner { details += [who(owner), ValueView(label: " · ")] }
        return [line([value(record)]), line(details + [value(record.note)], isQuiet: true)]
    }

    private func row(_ expired: ExceptionsBoard.Expired) -> BoardRowView {
        BoardRowView(
            head: cell([line([value(expired.policy, pinned: true)])]),
            cells: [cell([line([value(expired.account)])]), figure([value(expired.until)]), ownerCell(expired.policy)])
    }

    private func row(_ unanswered: ExceptionsBoard.Unanswered) -> BoardRowView {
        BoardRowView(
            head: cell([
                line([value(unanswered.feedback)]), line([excerpt(unanswered.feedback)], isQuiet: true),
            ]),
            cells: [
                cell([line(values(unanswered.accounts))]), figure(texts.days(unanswered.days)),
                ownerCell(unanswered.feedback),
            ])
    }

    func ownerCell(_ note: Int) -> BoardCellView {
        cell(base.notes[note].front.text("owner").map { person($0) } ?? texts.word("board.noOwner"))
    }
}
