/// A JSON value of an index file, read back.
enum IndexValue: Sendable {
    case text([UInt8])
    case number(Int)
    case list([IndexValue])
    case object([String: IndexValue])

    var text: [UInt8] { if case .text(let bytes) = self { bytes } else { [] } }
    var string: String { String(decoding: text, as: UTF8.self) }
    var number: Int { if case .number(let number) = self { number } else { 0 } }
    var list: [IndexValue] { if case .list(let values) = self { values } else { [] } }

    /// A member of an object; an empty list where there is none.
    subscript(_ name: String) -> IndexValue {
        if case .object(let members) = self { members[name] ?? .list([]) } else { .list([]) }
    }

    /// The value in an index file's one call; nil if it isn't one.
    init?(file bytes: [UInt8]) {
        guard let open = bytes.firstIndex(of: UInt8(ascii: ",")) else { return nil }
        var reader = Reader(bytes: bytes, place: open + 1)
        guard let value = reader.value(depth: 0) else { return nil }
        self = value
    }

    private struct Reader {
        let bytes: [UInt8]
        var place: Int

        private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

        mutating func value(depth: Int) -> IndexValue? {
            guard depth < 8 else { return nil }
            switch next {
            case UInt8(ascii: "\""):
                return text().map { .text($0) }
            case UInt8(ascii: "["):
                var values: [IndexValue] = []
                let isWhole = members(until: UInt8(ascii: "]")) { reader in
                    guard let value = reader.value(depth: depth + 1) else { return false }
                    values.append(value)
                    return true
                }
                return isWhole ? .list(values) : nil
            case UInt8(ascii: "{"):
                var values: [String: IndexValue] = [:]
                let isWhole = members(until: UInt8(ascii: "}")) { reader in
                    guard let name = reader.text(), reader.next == UInt8(ascii: ":") else { return false }
                    reader.place += 1
                    guard let value = reader.value(depth: depth + 1) else { return false }
                    values[String(decoding: name, as: UTF8.self)] = value
                    return true
                }
                return isWhole ? .object(values) : nil
            default:
                return number()
            }
        }

        private mutating func members(until end: UInt8, _ read: (inout Reader) -> Bool) -> Bool {
            place += 1
            while next != end {
                guard read(&self) else { return false }
                if next == UInt8(ascii: ",") { place += 1 } else if next != end { return false }
            }
            place += 1
            return true
        }

        /// A string; the index escapes only quotes and backslashes.
        private mutating func text() -> [UInt8]? {
            guard next == UInt8(ascii: "\"") else { return nil }
            place += 1
            var out: [UInt8] = []
            var start = place
            while place < bytes.count {
                switch bytes[place] {
                case UInt8(ascii: "\\"):
                    out += bytes[start..<place]
                    start = place + 1
                    place += 2
                case UInt8(ascii: "\""):
                    out += bytes[start..<place]
                    place += 1
                    return out
                default:
                    place += 1
                }
            }
            return nil
        }

        private mutating func number() -> IndexValue? {
            let start = place
            var value = 0
            while next &- 48 < 10, place - start < 15 {
                value = value * 10 + Int(next - 48)
                place += 1
            }
            return place > start ? .number(value) : nil
        }
    }
}
