import Insights
import KnowledgeBase
import Templates

/// Generated blocks, one function a kind.
extension PageScope {
    /// Writes a block; false where it can't be generated and its code is to be shown.
    /// - Parameter prefix: stands before its ids, where its note is embedded in the page.
    func block(_ number: Int, of note: Int, prefix: String, into out: inout [UInt8]) -> Bool {
        guard let blocks, let contents = base.generated[note], contents.indices.contains(number),
            let content = contents[number]
        else { return false }
        switch content {
        case .notes(let query): blocks.notes.render(notesBlock(query, of: note), into: &out)
        case .actions(let query): blocks.actions.render(actionsBlock(query), into: &out)
        case .chart(let query):
            blocks.chart.render(chartBlock(query, of: note, id: prefix + "_chart-b\(number + 1)"), into: &out)
        }
        return true
    }

    private func notesBlock(_ query: NotesQuery, of note: Int) -> NotesBlockView {
        let (shown, count) = site.queries.notes(query, without: note)
        var view = NotesBlockView(text: texts)
        view.isEmpty = shown.isEmpty
        view.more = more(count - shown.count)
        guard !shown.isEmpty else { return view }
        view.isList = query.layout == .list
        view.isTable = query.layout == .table
        view.isCards = query.layout == .cards
        if view.isTable {
            view.columns = query.columns.map {
                FactColumnView(label: texts.word("block.column." + $0.rawValue), isNumeric: $0 == .date)
            }
            view.rows = shown.map { note in
                FactRowView(
                    cells: query.columns.map { FactCellView(values: values($0, of: note), isNumeric: $0 == .date) })
            }
        } else {
            view.notes = shown.map { item($0, isDetailed: view.isCards) }
        }
        return view
    }

    private func values(_ column: NotesQuery.Column, of index: Int) -> [ValueView] {
        let note = base.notes[index]
        switch column {
        case .title:
            let link = link(index)
            return [ValueView(label: link.label, address: link.address, language: link.language)]
        case .date:
            return note.day.map { texts.date($0, isShort: true) }.map { [ValueView(label: $0.label, iso: $0.iso)] }
                ?? []
        case .type: return [ValueView(label: typeName(note))]
        case .state: return chips(index).map { ValueView(label: $0.label, tone: $0.tone) }
        case .accounts, .topics:
            return base.ends(of: index, column.rawValue).map {
                let link = link($0)
                return ValueView(label: link.label, address: link.address, language: link.language)
            }
        case .owner: return note.front.text("owner").map { [who($0)] } ?? []
        case .summary:
            let excerpt = self.excerpt(of: index)
            return excerpt.isEmpty ? [] : [ValueView(label: excerpt, language: foreign(note.language))]
        }
    }

    private func actionsBlock(_ query: ActionsQuery) -> ActionsBlockView {
        let (shown, count) = site.queries.actions(query)
        var view = ActionsBlockView(text: texts)
        view.isEmpty = shown.isEmpty
        view.more = more(count - shown.count)
        view.isTable = !shown.isEmpty && query.layout == .table
        view.isList = !shown.isEmpty && !view.isTable
        view.actions = shown.map { listed in
            let action = listed.action
            var item = ActionItemView(
                words: base.words(of: action, in: listed.note), isDone: action.isDone, note: link(listed.note))
            item.language = foreign(base.notes[listed.note].language)
            item.owner = action.owner.map { who($0) }
            item.due = action.due.map { texts.date($0, isShort: true) }
            item.check = action.check.map { texts.date($0, isShort: true) }
            item.reference = action.reference
            if listed.state == .overdue || listed.state == .checkDue {
                item.state = chip("state.", listed.state.rawValue)
            }
            return item
        }
        return view
    }

    private func more(_ count: Int) -> String? {
        count > 0 ? texts.filled("block.more", "n", texts.number(count)) : nil
    }
}
