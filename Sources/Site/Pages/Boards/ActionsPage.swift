import Insights
import KnowledgeBase

extension PageScope {
    /// Everything that somebody said they would do, by how it stands.
    func actions(_ board: ActionBoard) -> BoardContent {
        var content = BoardContent()
        content.headlines = [
            headline("board.actions.overdue.count", board.actions(.overdue).count, .bad),
            headline("board.actions.check-due.count", board.actions(.checkDue).count, .warn),
        ].compactMap(\.self)
        content.sections = {
            [ActionState.overdue, .checkDue, .open].map { state in
                section(
                    "board.actions." + state.rawValue,
                    columns: ["board.actions.what", "owner", "board.actions.day#", "board.actions.where", "accounts"],
                    rows: board.actions(state).map(row))
            }
        }
        return content
    }

    private func row(_ record: ActionRecord) -> BoardRowView {
        var head = [line([value(record)])]
        if let reference = record.action.reference { head.append(line([ValueView(label: reference)], isQuiet: true)) }
        var day: [BoardLineView] = []
        if let due = record.state == .checkDue ? record.action.check : record.action.due { day = [line([value(due)])] }
        if let late = record.daysLate(on: base.asOf) {
            day.append(line(texts.sentence("action.late", ["days": texts.days(late)]), isQuiet: true))
        }
        let owner = record.action.owner.map { [line([roleValue($0)])] } ?? []
        let accounts = base.ends(of: record.note, "accounts").filter { $0 != record.note }
        return BoardRowView(
            head: cell(head),
            cells: [
                cell(owner.isEmpty ? [line([ValueView(label: texts.word("board.noOwner"))], isQuiet: true)] : owner),
                cell(day), cell([line([value(record.note)])]),
                cell(accounts.isEmpty ? [] : [line(values(accounts))]),
            ], tone: record.state == .overdue ? .bad : nil)
    }
}
