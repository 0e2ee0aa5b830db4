import Insights
import KnowledgeBase

extension PageScope {
    func reviews(_ board: ReviewBoard) -> BoardContent {
        var content = BoardContent()
        content.headlines = [headline("board.reviews.due", board.due.count, .warn)].compactMap(\.self)
        content.sections = {
            [
                section(
                    "board.reviews.list", columns: ["board.note", "board.why", "owner", "board.reviews.inbound#"],
                    rows: board.due.map(row))
            ]
        }
        return content
    }

    private func row(_ due: ReviewBoard.Due) -> BoardRowView {
        let note = base.notes[due.note]
        var meta = [ValueView(label: typeName(note))]
        if let touched = note.touched { meta += [ValueView(label: " · "), value(touched)] }
        return BoardRowView(
            head: cell([line([value(due.note)]), line(meta, isQuiet: true)]),
            cells: [cell(due.reasons.map { line(words(of: $0)) }), ownerCell(due.note), figure(due.inbound)])
    }

    /// Why a note is due, in words.
    func words(of reason: ReviewBoard.Reason) -> [ValueView] {
        switch reason {
        case .dated(let day): texts.sentence("board.reviews.dated", ["date": [value(day)]])
        case .policyChanged(let policy, let day):
            texts.sentence(
                "board.reviews.policyChanged", ["policy": [value(policy, pinned: true)], "date": [value(day)]])
        case .causeRecurred(let issue): texts.sentence("board.reviews.causeRecurred", ["issue": [value(issue)]])
        case .ownerLeft(let owner, let day):
            texts.sentence(
                "board.reviews.ownerLeft", ["owner": [who(owner)], "date": [value(day)]])
        case .standardMissed(let standard, let day):
            texts.sentence("board.reviews.standardMissed", ["standard": [value(standard)], "date": [value(day)]])
        }
    }
}
