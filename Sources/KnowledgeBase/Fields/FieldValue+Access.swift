extension FieldValue {
    /// The words of `.text`, or the canonical name of `.choice`.
    public var text: String? {
        switch self {
        case .text(let text), .choice(let text): text
        default: nil
        }
    }

    public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }

    public var period: Period? { if case .period(let period) = self { period } else { nil } }

    public var window: Window? { if case .window(let window) = self { window } else { nil } }

    public var integer: Int? { if case .integer(let number) = self { number } else { nil } }

    /// `.number`, or an `.integer` as one.
    public var number: Double? {
        switch self {
        case .number(let number): number
        case .integer(let number): Double(number)
        default: nil
        }
    }

    public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

    public var reference: Reference? { if case .reference(let reference) = self { reference } else { nil } }

    /// The members of a list, or the value itself in a list of one.
    public var members: [Field]? { if case .list(let members) = self { members } else { nil } }

    public var record: [RecordEntry]? { if case .record(let entries) = self { entries } else { nil } }

    /// A part of a record.
    public subscript(_ key: String) -> Field? {
        guard case .record(let entries) = self else { return nil }
        return entries.first { $0.key == key }?.field
    }
}

extension Field {
    /// The members of a list; a field that holds one value is a list of one.
    public var members: [Field] { value.members ?? [self] }
}
