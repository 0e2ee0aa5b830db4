import Insights
import KnowledgeBase

extension PageScope {
    /// The terms with what they mean, A to Z.
    func glossary(_ glossary: Glossary) -> BoardContent {
        let terms = glossary.terms.sorted {
            (site.sortKeys[$0.topic], $0.topic) < (site.sortKeys[$1.topic], $1.topic)
        }
        let rows = terms.map { term in
            let note = base.notes[term.topic]
            let words = note.front.text("definition") ?? base.excerpt(of: term.topic)
            let meaning =
                words.isEmpty
                ? line(texts.sentence("board.glossary.undefined"), isQuiet: true)
                : line([ValueView(label: words, language: foreign(note.language))])
            return BoardRowView(
                head: cell([line([value(term.topic)])]),
                cells: [
                    cell([meaning]), cell(also(term)), figure(uses(of: term.topic)),
                ])
        }
        var content = BoardContent()
        content.sections = {
            [
                section(
                    "board.glossary.terms",
                    columns: ["type.topic.term", "board.glossary.meaning", "alsoCalled", "board.glossary.notes#"],
                    rows: rows)
            ]
        }
        return content
    }

    /// Its other names, without one that is the title in other letters.
    private func also(_ term: Glossary.Term) -> String {
        let title = base.notes[term.topic].title.lowercased()
        return term.names.dropFirst().filter { $0.lowercased() != title }.joined(separator: ", ")
    }

    /// How many notes name it in a field or link to it.
    private func uses(of topic: Int) -> Int {
        Set(base.incoming[topic].map(\.from) + base.backlinks[topic].map(\.from)).subtracting([topic]).count
    }
}
