import Files
import KnowledgeBase
import Markdown

extension PageScope {
    /// A note as a part of a statement.
    func value(_ note: Int, pinned: Bool = false) -> ValueView {
        let link = link(note, pinned: pinned)
        return ValueView(label: link.label, address: link.address, language: link.language)
    }

    /// Notes with commas between; with semicolons where a title has a comma of its own.
    func values(_ notes: some Collection<Int>, most: Int = 5, pinned: Bool = false) -> [ValueView] {
        let shown = notes.prefix(most)
        let isParted = shown.count > 1 && shown.contains { label(of: $0, pinned: pinned).holds(UInt8(ascii: ",")) }
        var values: [ValueView] = []
        values.reserveCapacity(2 * shown.count)
        for note in shown {
            if !values.isEmpty { values.append(ValueView(label: isParted ? "; " : ", ")) }
            values.append(value(note, pinned: pinned))
        }
        if notes.count > most { values.append(ValueView(label: " +\(notes.count - most)")) }
        return values
    }

    /// A note's summary, or how its text begins.
    func excerpt(_ note: Int) -> ValueView {
        ValueView(label: excerpt(of: note), language: foreign(base.notes[note].language))
    }

    /// An action's words, without owner and days.
    func value(_ record: ActionRecord) -> ValueView {
        ValueView(
            label: base.words(of: record.action, in: record.note), language: foreign(base.notes[record.note].language))
    }

    func value(_ date: CalendarDate) -> ValueView {
        let view = texts.date(date, isShort: true)
        return ValueView(label: view.label, iso: view.iso)
    }

    func value(_ chip: ChipView) -> ValueView { ValueView(label: chip.label, tone: chip.tone) }

    func line(_ values: [ValueView], isQuiet: Bool = false) -> BoardLineView {
        BoardLineView(values: values, isQuiet: isQuiet)
    }

    func cell(_ lines: [BoardLineView]) -> BoardCellView { BoardCellView(lines: lines) }

    func cell(_ words: String) -> BoardCellView {
        BoardCellView(lines: words.isEmpty ? [] : [line([ValueView(label: words)])])
    }

    /// A number or date.
    func figure(_ values: [ValueView]) -> BoardCellView {
        BoardCellView(isNumeric: true, lines: values.isEmpty ? [] : [line(values)])
    }

    func figure(_ number: Int) -> BoardCellView { figure([ValueView(label: texts.number(number))]) }

    /// A part of at most so many rows; the others are only counted.
    func section<Item>(
        _ key: String, columns: [String], of items: [Item], most: Int = PagedNotes.pageSize,
        row: (Item) -> BoardRowView
    ) -> BoardSectionView {
        var section = section(key, columns: columns, rows: items.prefix(most).map(row))
        section.count = texts.number(items.count)
        if items.count > most { section.more = texts.filled("list.more", "n", texts.number(items.count - most)) }
        return section
    }

    /// A part of a board. Its words in `text.csv` begin with `key`: the heading by itself, `.note`, `.empty`.
    /// - Parameter columns: keys of words, the rows' head first; those of figures end in `#`.
    func section(
        _ key: String, columns: [String], rows: consuming [BoardRowView], most: Int = PagedNotes.pageSize
    ) -> BoardSectionView {
        let columns = columns.map { name in
            let isNumeric = name.hasSuffix("#")
            return BoardColumnView(label: texts.word(isNumeric ? String(name.dropLast()) : name), isNumeric: isNumeric)
        }
        let count = rows.count
        if count > most { rows.removeLast(count - most) }
        // In place: a copy of the rows would copy every cell that is named.
        for row in rows.indices {
            for cell in rows[row].cells.indices where cell + 1 < columns.count {
                rows[row].cells[cell].label = columns[cell + 1].label
                rows[row].cells[cell].isNumeric = columns[cell + 1].isNumeric
            }
        }
        return BoardSectionView(
            label: texts.word(key), anchor: "_" + (key.split(separator: ".").last ?? ""),
            count: texts.number(count),
            note: texts[key + ".note"], columns: columns, rows: rows,
            empty: count == 0 ? texts[key + ".empty"] : nil,
            more: count > most ? texts.filled("list.more", "n", texts.number(count - most)) : nil)
    }

    /// An anchor as the part of an address behind the `#`.
    func encoded(_ anchor: Anchor) -> String { PercentEncoding.encode(anchor.rawValue) }
}
