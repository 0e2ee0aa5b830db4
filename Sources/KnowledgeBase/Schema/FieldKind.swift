/// How the value of a field is written and what it becomes.
public indirect enum FieldKind: Sendable {
    /// Plain words. Becomes `.text`.
    case text
    /// A note's name in addresses and links: no spaces and none of `/ \ @ # | [ ] ? % : * " < >`. Becomes `.text`.
    case id
    /// One of a list, by any of its names. Becomes `.choice`, or `.text` where the list is open.
    case choice(ChoiceList)
    /// `2026-03-04`.
    case date
    /// `2026`, `2026-Q1`, `2026-H1`, `2026-03`, `2026-03-04` or two of these, `2026-01/2026-06`.
    case period
    /// A stretch of time: `90d`, `12w`, `3m`, `1y`, or a bare number.
    case window
    case integer(ClosedRange<Int>)
    /// With a decimal point.
    case number
    /// `yes`, `no`, `true`, `false`, `sí`. Becomes `.flag`.
    case flag
    /// Another note: its id, `id@version` where versioned, `type/id`. No types means any.
    case reference([NoteType], versioned: Bool)
    /// A topic; it need not have a note of its own. Becomes `.reference`.
    case topic
    /// An account note. Becomes `.reference`.
    case account
    /// A role, or a person's handle in people.csv, with or without `@`. Becomes `.text`.
    case handle
    /// A metric by its name in metrics.csv. Becomes `.text`.
    case metric
    /// What a review is about: an account, another note, or a person's handle. Becomes `.reference`.
    case subject
    /// Many of one kind; a single value is a list of one.
    case list(FieldKind)
    /// Named parts.
    case record(FieldTable)
}

extension FieldKind {
    /// A value of this kind can name an account, so staging for one customer must look at it.
    public var namesAccount: Bool {
        switch self {
        case .account, .subject: true
        case .reference(let types, _): types.isEmpty || types.contains(.account)
        case .list(let kind): kind.namesAccount
        case .record(let table): table.declarations.contains(where: \.namesAccount)
        default: false
        }
    }

    var isList: Bool {
        if case .list = self { true } else { false }
    }

    static func choice(_ choices: Choice...) -> FieldKind { .choice(ChoiceList(choices)) }

    static func openChoice(_ choices: Choice...) -> FieldKind { .choice(ChoiceList(choices, isOpen: true)) }

    static func record(_ declarations: [FieldDeclaration]) -> FieldKind { .record(FieldTable(declarations)) }

    /// A list of records.
    static func records(_ declarations: FieldDeclaration...) -> FieldKind { .list(.record(declarations)) }

    static let texts = FieldKind.list(.text)
    static let handles = FieldKind.list(.handle)
    static let topics = FieldKind.list(.topic)
    static let accounts = FieldKind.list(.account)
    /// Notes of any type, as evidence.
    static let notes = FieldKind.list(.reference([], versioned: true))
}
