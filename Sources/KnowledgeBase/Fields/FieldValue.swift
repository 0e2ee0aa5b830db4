/// A value of a front-matter field, read by its declaration in the schema, with the place it was written at.
public struct Field: Sendable, Hashable {
    public var value: FieldValue
    /// The value in the file, bytes.
    public var range: Range<Int>

    public init(_ value: FieldValue, at range: Range<Int>) {
        self.value = value
        self.range = range
    }
}

public indirect enum FieldValue: Sendable, Hashable {
    case text(String)
    /// A value of a closed list, by its canonical English name.
    case choice(String)
    case date(CalendarDate)
    case period(Period)
    case window(Window)
    case integer(Int)
    case number(Double)
    case flag(Bool)
    /// Names other notes; the declaration says of which types.
    case reference(Reference)
    case list([Field])
    /// Keys by canonical English name, in schema order.
    case record([RecordEntry])
}

public struct RecordEntry: Sendable, Hashable {
    public var key: String
    public var field: Field

    public init(_ key: String, _ field: Field) {
        self.key = key
        self.field = field
    }
}

/// A name of another note as written: `escalation`, `escalation@2`, `issue/some-id`.
public struct Reference: Sendable, Hashable {
    public var name: String
    /// The version after `@`, for policies.
    public var version: Int?

    public init(name: String, version: Int? = nil) {
        self.name = name
        self.version = version
    }
}
