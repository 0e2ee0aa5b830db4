import Markdown

/// One function a kind of block; another kind adds its own.
extension QueryReader {
    mutating func content(_ block: GeneratedBlock, _ lines: QueryLines) -> GeneratedContent {
        switch block.kind {
        case .notes: .notes(notesQuery(lines.lines))
        case .actions: .actions(actionsQuery(lines.lines))
        case .chart: .chart(chartQuery(block, lines))
        }
    }

    private mutating func notesQuery(_ lines: [QueryLines.Line]) -> NotesQuery {
        var query = NotesQuery()
        for line in lines {
            switch line.key {
            case .type: query.types = types(line)
            case .account: query.accounts = notes(line, .account)
            case .topic: query.topics = notes(line, .topic)
            case .state: query.states = choices(line, Self.states, "state of a note")
            case .since: query.since = day(line, isEnd: false)
            case .until: query.until = day(line, isEnd: true)
            case .sort:
                guard let (name, isDescending) = order(line, NotesQuery.Order.choices) else { continue }
                query.order = NotesQuery.Order(rawValue: name) ?? .date
                query.isDescending = isDescending ?? (query.order == .date)
            case .limit: query.limit = limit(line) ?? query.limit
            case .show: query.layout = layout(line) ?? query.layout
            case .columns:
                query.columns = choices(line, NotesQuery.Column.choices, "column").compactMap { .init(rawValue: $0) }
                if !lines.contains(where: { $0.key == .show }) { query.layout = .table }
            case .owner, .metric: break
            }
        }
        return query
    }

    private mutating func actionsQuery(_ lines: [QueryLines.Line]) -> ActionsQuery {
        var query = ActionsQuery()
        for line in lines {
            switch line.key {
            case .type: query.types = types(line)
            case .account: query.accounts = notes(line, .account)
            case .topic: query.topics = notes(line, .topic)
            case .owner:
                query.owners = line.values.map { $0.text.hasPrefix("@") ? String($0.text.dropFirst()) : $0.text }
            case .state:
                query.states = choices(line, ActionsQuery.states, "state of an action").compactMap {
                    .init(rawValue: $0)
                }
            case .since: query.since = day(line, isEnd: false)
            case .until: query.until = day(line, isEnd: true)
            case .sort:
                guard let (name, isDescending) = order(line, ActionsQuery.Order.choices) else { continue }
                query.order = ActionsQuery.Order(rawValue: name) ?? .due
                query.isDescending = isDescending ?? false
            case .limit: query.limit = limit(line) ?? query.limit
            case .show: query.layout = layout(line) ?? query.layout
            case .columns, .metric: break
            }
        }
        return query
    }

    private mutating func layout(_ line: QueryLines.Line) -> QueryLayout? {
        choice(line, QueryLayout.choices, "way to show it").flatMap { QueryLayout(rawValue: $0) }
    }

    /// The values of `status`, and those that are worked out, which a word of both means.
    static let states: ChoiceList = {
        var choices: [Choice] = []
        for type in NoteType.allCases {
            guard let field = Schema.fields(of: type).declarations.first(where: { $0.name == "status" }),
                case .choice(let list) = field.kind
            else { continue }
            choices += list.choices.filter { choice in !choices.contains { $0.name == choice.name } }
        }
        choices += [
            Choice("in-force", "vigente"), Choice("upcoming", "próxima"), Choice("superseded", "sustituida"),
            Choice("expired", "vencida", "caducada"), Choice("draft", "borrador"),
            Choice("identified", "identificada"), Choice("unheeded", "desoída"), Choice("applied", "aplicada"),
            Choice("holding", "se-sostiene"), Choice("recurred", "ha-vuelto-a-ocurrir"), Choice("proven", "demostrada"),
            Choice("current", "al-día"), Choice("outdated", "desactualizada"),
            Choice("awaiting-outcome", "pendiente-de-resultado"), Choice("review-due", "toca-revisar"),
            Choice("reviewed", "revisada"), Choice("closed-without-cause", "cerrada-sin-causa"),
            Choice("closed-without-lesson", "cerrada-sin-lección"),
            Choice("closed-without-prevention", "cerrada-sin-prevención"),
        ]
        return ChoiceList(choices)
    }()
}
