import Insights
import KnowledgeBase

extension PageScope {
    func knownErrors(_ board: KnownErrors) -> BoardContent {
        var content = BoardContent()
        content.headlines = [
            headline("board.known-errors.uncured", board.known.count(where: \.isOpen), .warn)
        ].compactMap(\.self)
        content.sections = {
            [
                section(
                    "board.known-errors.list",
                    columns: ["choice.symptom", "board.known-errors.workaround", "board.known-errors.fix"],
                    rows: board.known.map(row))
            ]
        }
        return content
    }

    private func row(_ known: KnownErrors.Known) -> BoardRowView {
        var head: [BoardLineView] = []
        var workaround: [BoardLineView] = []
        if let symptom = known.symptom {
            let note = base.notes[symptom]
            head.append(line([value(symptom)]))
            if let definition = note.front.text("definition") {
                head.append(line([ValueView(label: definition, language: foreign(note.language))], isQuiet: true))
            }
            if !note.aliases.isEmpty {
                let also = [ValueView(label: note.aliases.prefix(6).joined(separator: ", "))]
                head.append(line(texts.sentence("board.known-errors.also", ["names": also]), isQuiet: true))
            }
        } else if let issue = known.issues.first {
            head.append(line([value(issue.note)]))
        }
        var told: Set<String> = []
        for issue in known.workarounds.prefix(5) {
            guard let section = base.section("Workaround", of: issue), told.insert(section.words).inserted else {
                continue
            }
            workaround.append(
                line([ValueView(label: section.words, language: foreign(base.notes[issue].language))]))
            var place = value(issue)
            place.address = address(of: issue) + "#" + encoded(section.anchor)
            workaround.append(line([place], isQuiet: true))
        }
        if known.workarounds.isEmpty, let symptom = known.symptom {
            workaround.append(
                line([ValueView(label: excerpt(of: symptom), language: foreign(base.notes[symptom].language))]))
        }
        let fix = known.issues.prefix(4).flatMap { issue -> [BoardLineView] in
            var values = [value(issue.date), ValueView(label: " "), value(issue.note), ValueView(label: " ")]
            values.append(value(chip("choice.", site.states.status(of: issue.note) ?? "open")))
            return [line(values)]
        }
        return BoardRowView(
            head: cell(head), cells: [cell(workaround), cell(fix + known.actions.prefix(4).flatMap(actionLines))],
            tone: known.isOpen ? .warn : nil)
    }
}
