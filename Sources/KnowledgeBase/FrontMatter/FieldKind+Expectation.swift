extension FieldKind {
    /// What a value of this kind must be, to follow "must be".
    func expectation(in language: Language) -> String {
        switch self {
        case .text: "text"
        case .id: "a name without spaces or any of / \\ @ # | [ ] ? % : * \" < >"
        case .choice(let list): list.described(in: language)
        case .date: "a day like 2026-03-04"
        case .period: "a time like 2026, 2026-Q1, 2026-03 or 2026-01/2026-06"
        case .window: "a length of time like 90d, 12w, 3m or 1y"
        case .integer(let range):
            range.upperBound <= 100
                ? "a whole number from \(range.lowerBound) to \(range.upperBound)"
                : "a whole number, at least \(range.lowerBound)"
        case .number: "a number like 4 or 4.5"
        case .flag: "yes or no"
        case .reference(_, let versioned):
            versioned ? "the id of a note, or id@version" : "the id of a note"
        case .topic: "the name of a topic"
        case .account: "the id of an account"
        case .handle: "one role or person"
        case .metric: "the name of a metric"
        case .subject: "the id of an account or note, or a person"
        case .list(let kind): "a list, each \(kind.expectation(in: language))"
        case .record(let table):
            "`key: value` pairs of \(table.declarations.map { $0.name(in: language) }.joined(separator: ", "))"
        }
    }
}

/// A value as it can be shown within a line.
func shown(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars.prefix(60) {
        out.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
    }
    return text.unicodeScalars.count > 60 ? out + "…" : out
}
