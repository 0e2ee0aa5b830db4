import Insights
import KnowledgeBase

extension PageScope {
    /// The terms with what they mean, A to Z, each in the reader's language where it is written in it.
    func glossary(_ glossary: Glossary) -> BoardContent {
        var content = BoardContent()
        content.sections = {
            let entries = glossary.entries.map(inReadersLanguage).sorted {
                (site.sortKeys[$0[0].topic], $0[0].topic) < (site.sortKeys[$1[0].topic], $1[0].topic)
            }
            return [
                section(
                    "board.glossary.terms",
                    columns: ["type.topic.term", "board.glossary.meaning", "alsoCalled", "board.glossary.notes#"],
                    rows: entries.map(row))
            ]
        }
        return content
    }

    private func inReadersLanguage(_ entry: [Glossary.Term]) -> [Glossary.Term] {
        guard let own = entry.firstIndex(where: { base.notes[$0.topic].language == language }) else { return entry }
        return [entry[own]] + entry.indices.filter { $0 != own }.map { entry[$0] }
    }

    private func row(_ entry: [Glossary.Term]) -> BoardRowView {
        let topic = entry[0].topic
        let note = base.notes[topic]
        let words = note.front.text("definition") ?? excerpt(of: topic)
        let meaning =
            words.isEmpty
            ? line(texts.sentence("board.glossary.undefined"), isQuiet: true)
            : line([ValueView(label: words, language: foreign(note.language))])
        return BoardRowView(
            head: cell([line([value(topic)])]),
            cells: [cell([meaning]), cell(also(entry)), figure(uses(of: entry))])
    }

    /// Its other names, without one that is the title in other letters, and its translations.
    private func also(_ entry: [Glossary.Term]) -> [BoardLineView] {
        let title = base.notes[entry[0].topic].title.lowercased()
        let names = site.metricTopics.spoken(Array(entry[0].names.dropFirst()))
            .filter { $0.lowercased() != title }.joined(separator: ", ")
        return (names.isEmpty ? [] : [line([ValueView(label: names)])])
            + entry.dropFirst().map { line([value($0.topic)]) }
    }

    /// How many notes name it in a field, link to it or mention it in their words.
    private func uses(of entry: [Glossary.Term]) -> Int {
        let topics = entry.map(\.topic)
        return Set(topics.flatMap { base.inbound($0).union(site.mentions[$0] ?? []) }).subtracting(topics).count
    }
}
