/// Writes JSON (RFC 8259) straight to bytes: no values in between, no spaces, members in the order of the calls.
///
/// ```swift
/// var json = JSONWriter()
/// json.object { json in
///     json.member("title", "Olivar")
///     json.member("notes") { $0.array(ids) { json, id in json.string(id) } }
/// }
/// ```
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8] = []
    /// Whether a value stands before the next one in the same object or array.
    private var needsComma = false

    public init(reservingCapacity capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// What was written, as a text file: with a line's end.
    consuming func line() -> [UInt8] {
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    /// An object; `body` writes its members.
    public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
    }

    /// An array; `body` writes its values.
    public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
        try nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
    }

    /// An array of one value an item.
    public mutating func array<Items: Sequence>(
        _ items: Items, _ body: (inout JSONWriter, Items.Element) throws -> Void
    ) rethrows {
        try array { json in
            for item in items { try body(&json, item) }
        }
    }

    /// A member of an object whose value `body` writes: exactly one.
    public mutating func member(_ name: StaticString, _ body: (inout JSONWriter) throws -> Void) rethrows {
        key(name)
        try body(&self)
    }

    public mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }

    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        int(value)
    }

    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }

    /// A member's name; its value must follow. Names are the program's own words, so nothing in them needs escaping.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    public mutating func string(_ value: String) {
        separate()
        JSONString.append(value, to: &bytes)
    }

    public mutating func int(_ value: Int) {
        separate()
        bytes += String(value).utf8
    }

    /// A finite number.
    public mutating func number(_ value: Double) {
        separate()
        bytes += (value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)).utf8
    }

    public mutating func bool(_ value: Bool) {
        separate()
        bytes += (value ? "true" : "false").utf8
    }

    public mutating func null() {
        separate()
        bytes += "null".utf8
    }

    /// Values that another writer has written, with their commas; nothing where there are none.
    public mutating func values(_ written: [UInt8]) {
        guard !written.isEmpty else { return }
        separate()
        bytes += written
    }

    private mutating func nest(
        _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
    ) rethrows {
        separate()
        bytes.append(open)
        needsComma = false
        try body(&self)
        bytes.append(close)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }
}
