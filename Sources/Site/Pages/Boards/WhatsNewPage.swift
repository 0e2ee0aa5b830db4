import Insights
import KnowledgeBase

extension PageScope {
    /// Of notes beside policies: how many of each kind are told. The lists of their types hold all.
    private static let mostNews = 50

    func whatsNew(_ news: WhatsNew) -> BoardContent {
        var content = BoardContent()
        content.headlines = [
            headline("board.whats-new.rules.count", news.rules.count, .info),
            headline("board.whats-new.upcoming.count", news.upcoming.count, .quiet),
        ].compactMap(\.self)
        content.sections = {
            func rules(_ name: String, _ entries: [WhatsNew.Entry]) -> BoardSectionView {
                section(
                    "board.whats-new." + name,
                    columns: ["type.policy", "field.effective#", "board.whats-new.changes", "type.training"],
                    of: entries, row: rule)
            }
            var sections = news.upcoming.isEmpty ? [] : [rules("upcoming", news.upcoming)]
            // Also where there are none: it says how they come here.
            sections.append(rules("rules", news.rules))
            let others: [(String, [WhatsNew.Entry])] = [
                ("training", news.training), ("decisions", news.decisions), ("lessons", news.lessons),
                ("records", news.records), ("updated", news.updated),
            ]
            return sections
                + others.filter { !$0.1.isEmpty }.map { name, entries in
                    section(
                        "board.whats-new." + name,
                        columns: [
                            "board.note", name == "updated" ? "field.updated#" : "field.date#", "field.summary",
                            name == "training" ? "field.for" : "accounts",
                        ],
                        of: entries, most: Self.mostNews, row: other)
                }
        }
        return content
    }

    /// A version of a policy, with what it changed and why.
    private func rule(_ entry: WhatsNew.Entry) -> BoardRowView {
        let note = base.notes[entry.note]
        var head = [line([value(entry.note, pinned: true)] + stateValues(entry.note))]
        head.append(line([excerpt(entry.note)], isQuiet: true))
        var changes = note.changeSummaries.map { line([ValueView(label: $0, language: foreign(note.language))]) }
        let reasons = base.ends(of: entry.note, "changes.because").filter {
            base.counts($0) && !base.notes[$0].isPersonal
        }
        if !reasons.isEmpty {
            changes.append(line(texts.sentence("board.whats-new.because", ["notes": values(reasons)]), isQuiet: true))
        }
        let training = Set(base.incoming[entry.note].filter { $0.kind == "for" && base.counts($0.from) }.map(\.from))
            .sorted()
        return BoardRowView(
            head: cell(head),
            cells: [
                figure([value(entry.day)]), cell(changes),
                cell(training.isEmpty ? [] : [line(values(training))]),
            ])
    }

    private func other(_ entry: WhatsNew.Entry) -> BoardRowView {
        let note = base.notes[entry.note]
        let about = base.ends(of: entry.note, note.type == .training ? "for" : "accounts").filter { $0 != entry.note }
        return BoardRowView(
            head: cell([
                line([value(entry.note)] + stateValues(entry.note)),
                line([ValueView(label: typeName(note))], isQuiet: true),
            ]),
            cells: [
                figure([value(entry.day)]), cell([line([excerpt(entry.note)])]),
                cell(about.isEmpty ? [] : [line(values(about, pinned: note.type == .training))]),
            ])
    }
}
