import Insights
import KnowledgeBase

extension PageScope {
    /// Fields that a note's page shows in other places, or that are nobody's business on a page.
    private static let shownElsewhere: Set<String> = [
        "type", "title", "id", "date", "updated", "lang", "accounts", "topics", "owner", "summary", "status", "draft",
        "publish", "audience", "translation_of", "version", "kind", "severity", "aliases", "retain_until",
    ]

    /// The fields of each type that aren't shown elsewhere, in schema order.
    private static let shownAsFacts: [NoteType: [FieldDeclaration]] = Dictionary(
        uniqueKeysWithValues: NoteType.allCases.map { type in
            (type, Schema.fields(of: type).declarations.filter { !shownElsewhere.contains($0.name) })
        })

    /// A note's fields in words, in schema order; records and lists of records apart.
    func facts(_ index: Int) -> (facts: [FactView], tables: [FactTableView]) {
        let note = base.notes[index]
        var facts: [FactView] = []
        var tables: [FactTableView] = []
        let ends = ReferenceEnds(base, index)
        let dateField = note.dateField
        for declaration in Self.shownAsFacts[note.type] ?? [] {
            // Below its text a lesson's page tells more of this.
            if declaration.name == "reused", base.stage.isInside { continue }
            guard let field = note.front[declaration.name], dateField != declaration.name else { continue }
            let label = texts.word("field." + declaration.name)
            // Who runs an account is told as of the day, here as elsewhere.
            if declaration.name == "manager" {
                let manager = ManagerPeriod.current(of: index, in: base).map { who($0.who) }
                if let manager { facts.append(FactView(label: label, values: [manager])) }
                continue
            }
            switch (field.value, declaration.kind) {
            case (.record(let entries), .record(let table)):
                let parts = parts(entries, table, declaration.name, ends)
                if !parts.isEmpty { facts.append(FactView(label: label, parts: parts)) }
            case (.list(let rows), .list(.record(let table))):
                if let view = self.table(rows, table, declaration.name, label, ends) { tables.append(view) }
            // What a field names stands among the connections.
            case _ where declaration.kind.isReference:
                continue
            default:
                let values = values(field, declaration.kind, declaration.name, ends)
                if !values.isEmpty { facts.append(FactView(label: label, values: values)) }
            }
        }
        return (facts, tables)
    }

    private func parts(
        _ entries: [RecordEntry], _ table: FieldTable, _ name: String, _ ends: ReferenceEnds
    ) -> [FactPartView] {
        table.declarations.compactMap { declaration in
            guard let entry = entries.first(where: { $0.key == declaration.name }) else { return nil }
            let values = values(entry.field, declaration.kind, name, ends)
            if values.isEmpty { return nil }
            return FactPartView(label: partLabel(name, declaration.name), values: values)
        }
    }

    private func table(
        _ rows: [Field], _ table: FieldTable, _ name: String, _ label: String, _ ends: ReferenceEnds
    ) -> FactTableView? {
        var records: [[RecordEntry]] = []
        for row in rows {
            if case .record(let entries) = row.value, !entries.isEmpty { records.append(entries) }
        }
        let columns = table.declarations.filter { declaration in
            records.contains { $0.contains { $0.key == declaration.name } }
        }
        guard !records.isEmpty, !columns.isEmpty else { return nil }
        return FactTableView(
            label: label,
            columns: columns.map { .init(label: partLabel(name, $0.name), isNumeric: $0.kind.isFigure) },
            rows: records.map { record in
                .init(
                    cells: columns.map { column in
                        let field = record.first { $0.key == column.name }?.field
                        return .init(
                            values: field.map { values($0, column.kind, name, ends) } ?? [],
                            isNumeric: column.kind.isFigure)
                    })
            })
    }

    /// A part's own label, `field.exceptions.until`, else the label of a field of its name.
    private func partLabel(_ record: String, _ part: String) -> String {
        texts["field." + record + "." + part] ?? texts["field." + part] ?? part
    }

    /// - Parameter name: the field's, or that of the record that it is a part of.
    private func values(
        _ field: Field, _ kind: FieldKind, _ name: String, _ ends: ReferenceEnds
    ) -> [ValueView] {
        switch field.value {
        case .list(let members):
            let inner: FieldKind = if case .list(let inner) = kind { inner } else { kind }
            return members.flatMap { values($0, inner, name, ends) }
        case .text(let text):
            guard !text.isEmpty else { return [] }
            switch kind {
            case .handle: return [who(text)]
            case .metric: return [metricValue(text)]
            case .text where name == "departments" || name == "applies_to":
                return [ValueView(label: text, language: site.language(ofResponsible: text).flatMap(foreign))]
            default: return [ValueView(label: text)]
            }
        case .choice(let value):
            let tone = tone(value)
            return [ValueView(label: choice(value), tone: tone == .quiet ? nil : tone)]
        case .date(let date):
            let view = texts.date(date)
            return [ValueView(label: view.label, iso: view.iso)]
        case .integer(let number):
            return [ValueView(label: measured(number, name))]
        case .number(let number):
            return [ValueView(label: texts.number(number))]
        case .period(let period):
            return [ValueView(label: texts.period(period))]
        case .window(let window):
            return [ValueView(label: texts.window(window))]
        case .flag(let flag):
            return [ValueView(label: texts.word(flag ? "flag.yes" : "flag.no"))]
        case .reference(let reference):
            switch ends[field.range] {
            case .note(let note, let pinned):
                let link = link(note, pinned: pinned)
                return [ValueView(label: link.label, address: link.address, language: link.language)]
            case .withheld: return []
            case .words: return [ValueView(label: person(reference.description))]
            }
        case .record(let entries):
            return entries.flatMap { values($0.field, .text, name, ends) }
        }
    }

    private func measured(_ number: Int, _ name: String) -> String {
        switch name {
        case "duration": texts.count("unit.minutes", number)
        case "due_within": texts.count("unit.days", number)
        case "valid_for": texts.count("unit.months", number)
        case "breach_after": texts.count("board.exceptions.periods", number)
        case "confidence": texts.filled("unit.percent", "n", texts.number(number))
        default: texts.number(number)
        }
    }
}

/// Where a note's references lead, by the place in the file that they were written at.
struct ReferenceEnds {
    enum End {
        case note(Int, pinned: Bool)
        case withheld
        case words
    }

    private var ends: [Range<Int>: End] = [:]

    init(_ base: KnowledgeBase, _ note: Int) {
        for edge in base.outgoing[note] { ends[edge.range] = .note(edge.to, pinned: edge.pinned) }
        let isHidden = !base.stage.isInside
        for loose in base.loose[note] { ends[loose.range] = isHidden || loose.reason == .withheld ? .withheld : .words }
    }

    subscript(range: Range<Int>) -> End { ends[range] ?? .words }
}

extension FieldKind {
    /// A note, or notes, and nothing else.
    var isReference: Bool {
        switch self {
        case .reference, .topic, .account: true
        case .list(let kind): kind.isReference
        default: false
        }
    }

    /// Set in tabular figures.
    var isFigure: Bool {
        switch self {
        case .date, .integer, .number, .window: true
        default: false
        }
    }
}
