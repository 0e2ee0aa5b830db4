import Insights
import KnowledgeBase

extension PageScope {
    /// Only what is missing is shown: a part without rows is left out, and a base that lacks nothing says so.
    func gaps(_ gaps: KnowledgeGaps) -> BoardContent {
        let sections = [
            section(
                "board.gaps.accounts", columns: ["account", "board.gaps.lacks"],
                rows: gaps.accounts.map { account in
                    row(
                        account.note,
                        [
                            cell(
                                account.lacks.map {
                                    line([ValueView(label: texts.word("board.gaps.lacks." + $0.rawValue))])
                                })
                        ])
                }),
            section(
                "board.gaps.causes", columns: ["choice.cause", "openIssues.all#"],
                rows: gaps.causes.map { row($0.topic, [figure($0.issues)]) }),
            section(
                "board.gaps.untrained", columns: ["type.policy", "owner"],
                rows: gaps.untrained.map { row($0, [ownerCell($0)]) }),
            section(
                "board.gaps.unfounded", columns: ["type.lesson", "owner"],
                rows: gaps.unfounded.map { row($0, [ownerCell($0)]) }),
            section(
                "board.gaps.stale", columns: ["board.gaps.translation", "board.gaps.original"],
                rows: gaps.stale.map { row($0.translation, [cell([line([value($0.original, pinned: true)])])]) }),
            section(
                "board.gaps.silent", columns: ["account", "field.metric", "board.gaps.last#", "board.gaps.interval#"],
                rows: gaps.silent.map { silent in
                    row(
                        silent.account,
                        [
                            cell([line([metricValue(silent.metric)])]), figure([value(silent.last)]),
                            figure(texts.days(silent.interval)),
                        ])
                }),
            section(
                "board.gaps.orphans", columns: ["board.note", "field.type"],
                rows: gaps.orphans.map { row($0, [cell(typeName(base.notes[$0]))]) }, most: 50),
            section(
                "board.gaps.thin", columns: ["board.note", "field.type"],
                rows: gaps.thin.map { row($0, [cell(typeName(base.notes[$0]))]) }, most: 50),
        ].filter(\.hasRows)
        var content = BoardContent(sections: { sections })
        content.headlines = [headline("board.gaps.found", gaps.count, .warn)].compactMap(\.self)
        if sections.isEmpty { content.empty = texts.word("board.gaps.none") }
        return content
    }

    private func row(_ note: Int, _ cells: [BoardCellView]) -> BoardRowView {
        BoardRowView(head: cell([line([value(note)])]), cells: cells)
    }
}
