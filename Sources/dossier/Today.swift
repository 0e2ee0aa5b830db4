import Glibc
import KnowledgeBase

/// The day that nothing else says: that of `SOURCE_DATE_EPOCH` (reproducible-builds.org), else of the clock, in UTC.
/// - Throws: `Failure` if the variable holds no number of seconds in years 1970 to 9999.
func today(epoch: String = Terminal.variable("SOURCE_DATE_EPOCH"), now: Int = time(nil)) throws -> CalendarDate {
    guard !epoch.isEmpty else { return CalendarDate(day: now / 86_400) }
    guard let seconds = Int(epoch), (0..<253_402_300_800).contains(seconds) else {
        throw Failure("SOURCE_DATE_EPOCH holds '\(epoch)', not a number of seconds since 1970", .badInput)
    }
    return CalendarDate(day: seconds / 86_400)
}
