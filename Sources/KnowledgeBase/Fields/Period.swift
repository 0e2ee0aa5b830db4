/// A stretch of days as people name it: a year, quarter, half, month, day, or from one of these to another.
public struct Period: Sendable, Hashable, CustomStringConvertible {
    /// The first day.
    public let start: CalendarDate
    /// The last day, included.
    public let end: CalendarDate
    /// As written, `2026-Q1`.
    public let description: String

    /// `2026`, `2026-Q1` (or `2026-T1`), `2026-H1` (or `2026-S1`), `2026-03`, `2026-03-04`, or two of these with `/`
    /// between, `2026-01/2026-06`, that don't run backwards; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let first = Self.days(of: parts[0]),
            let last = parts.count == 1 ? first : Self.days(of: parts[1]), first.lowerBound <= last.upperBound
        else { return nil }
        start = first.lowerBound
        end = last.upperBound
        description = String(text)
    }

    /// It is written as one stretch, `2026-Q1`, not as from one to another.
    public var isOne: Bool { !description.utf8.contains(UInt8(ascii: "/")) }

    private static func days(of text: some StringProtocol) -> ClosedRange<CalendarDate>? {
        if let day = CalendarDate(text) { return day...day }
        let bytes = Array(text.utf8)
        guard bytes.count >= 4, let year = decimal(bytes[0..<4]) else { return nil }
        if bytes.count == 4 { return months(1...12, of: year) }
        guard bytes.count == 7, bytes[4] == UInt8(ascii: "-") else { return nil }
        if let month = decimal(bytes[5..<7]) { return months(month...month, of: year) }
        guard let number = decimal(bytes[6..<7]) else { return nil }
        switch bytes[5] | 0x20 {
        case UInt8(ascii: "q"), UInt8(ascii: "t"):
            guard (1...4).contains(number) else { return nil }
            return months(number * 3 - 2...number * 3, of: year)
        case UInt8(ascii: "h"), UInt8(ascii: "s"):
            guard (1...2).contains(number) else { return nil }
            return months(number * 6 - 5...number * 6, of: year)
        default:
            return nil
        }
    }

    private static func months(_ months: ClosedRange<Int>, of year: Int) -> ClosedRange<CalendarDate>? {
        guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDate(
                year: year, month: months.upperBound,
                day: CalendarDate.length(ofMonth: months.upperBound, year: year))
        else { return nil }
        return first...last
    }
}

/// A whole number in decimal digits, at most nine of them.
func decimal(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...9).contains(bytes.count) else { return nil }
    var value = 0
    for byte in bytes {
        guard byte &- 48 < 10 else { return nil }
        value = value * 10 + Int(byte - 48)
    }
    return value
}
