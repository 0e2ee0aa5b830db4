import KnowledgeBase
import Testing

struct CalendarDateTests {
    @Test(arguments: ["1970-01-01", "2000-02-29", "2026-12-31", "0001-01-01", "9999-12-31"])
    func readsAndWritesTheSame(_ text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "2026-2-03", "2026-02-30", "1900-02-29", "2026-13-01", "2026-00-01", "0000-01-01", "2026/01/01", "2026-01-01 ",
        "20260101", "２026-01-01", "",
    ])
    func refusesWhatIsNoDay(_ text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test func countsDays() {
        #expect(CalendarDate("1970-01-01")?.day == 0)
        #expect(CalendarDate("2000-03-01")?.day == 11_017)
        for day in stride(from: -719_162, to: 2_932_896, by: 9_973) {
            let date = CalendarDate(day: day)
            #expect(CalendarDate(date.description)?.day == day)
        }
    }
}
