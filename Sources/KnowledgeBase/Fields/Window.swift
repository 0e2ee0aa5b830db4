/// A length of time as written in a field: `90d`, `12w`, `3m`, `1y`, or a bare number whose unit the field implies.
public struct Window: Sendable, Hashable, CustomStringConvertible {
    public enum Unit: String, Sendable, Hashable {
        case days = "d"
        case weeks = "w"
        case months = "m"
        case years = "y"
        case unstated = ""
    }

    /// At least 1.
    public let count: Int
    public let unit: Unit

    public init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// nil unless it is a number from 1 and one of the letters above, or the first letter of the Spanish word for a
    /// week or year (`12s`, `1a`).
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard let last = bytes.last else { return nil }
        let unit: Unit
        switch last | 0x20 {
        case UInt8(ascii: "d"): unit = .days
        case UInt8(ascii: "w"), UInt8(ascii: "s"): unit = .weeks
        case UInt8(ascii: "m"): unit = .months
        case UInt8(ascii: "y"), UInt8(ascii: "a"): unit = .years
        default: unit = .unstated
        }
        guard let count = decimal(unit == .unstated ? bytes[...] : bytes.dropLast()), count >= 1 else { return nil }
        self.init(count: count, unit: unit)
    }

    public var description: String { "\(count)\(unit.rawValue)" }
}
