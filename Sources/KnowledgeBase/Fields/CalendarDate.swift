/// A day of the proleptic Gregorian calendar, without a time or zone, between years 1 and 9999.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let day: Int

    /// 1 January of the year 1, before which no day can be written.
    public static let first = CalendarDate(day: -719_162)

    public init(day: Int) {
        self.day = day
    }

    /// nil if there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Days from civil, Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.day = era * 146_097 + dayOfEra - 719_468
    }

    /// `2026-03-04`, exactly; nil for anything else.
    public init?(_ text: some StringProtocol) {
        self.init(utf8: text.utf8)
    }

    /// `2026-03-04`, exactly; nil for anything else.
    public init?(utf8 text: some Collection<UInt8>) {
        guard text.count == 10 else { return nil }
        var numbers = (0, 0, 0)
        for (index, byte) in text.enumerated() {
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            guard byte &- 48 < 10 else { return nil }
            let digit = Int(byte - 48)
            switch index {
            case ..<4: numbers.0 = numbers.0 * 10 + digit
            case ..<7: numbers.1 = numbers.1 * 10 + digit
            default: numbers.2 = numbers.2 * 10 + digit
            }
        }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    public var components: (year: Int, month: Int, day: Int) {
        // Civil from days, same source.
        let z = day + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let mp = (5 * dayOfYear + 2) / 153
        let d = dayOfYear - (153 * mp + 2) / 5 + 1
        let m = mp < 10 ? mp + 3 : mp - 9
        return (yearOfEra + era * 400 + (m <= 2 ? 1 : 0), m, d)
    }

    /// ISO 8601, `2026-03-04`.
    public var description: String {
        let (year, month, day) = components
        return String(unsafeUninitializedCapacity: 10) { bytes in
            func write(_ value: Int, _ places: Range<Int>) {
                var rest = value
                for place in places.reversed() {
                    bytes.initializeElement(at: place, to: UInt8(ascii: "0") + UInt8(rest % 10))
                    rest /= 10
                }
            }
            write(year, 0..<4)
            write(month, 5..<7)
            write(day, 8..<10)
            for place in [4, 7] { bytes.initializeElement(at: place, to: UInt8(ascii: "-")) }
            return 10
        }
    }

    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.day < right.day
    }

    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
