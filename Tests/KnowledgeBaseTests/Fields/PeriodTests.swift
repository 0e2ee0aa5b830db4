import KnowledgeBase
import Testing

struct PeriodTests {
    @Test(arguments: [
        ("2026", "2026-01-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-t4", "2026-10-01", "2026-12-31"), ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-S1", "2026-01-01", "2026-06-30"), ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-03-04", "2026-03-04", "2026-03-04"), ("2026-01/2026-06", "2026-01-01", "2026-06-30"),
        ("2025-Q4/2026-03-04", "2025-10-01", "2026-03-04"),
    ])
    func readsTheWaysOfNamingOne(_ text: String, _ start: String, _ end: String) {
        #expect(Period(text)?.start.description == start)
        #expect(Period(text)?.end.description == end)
        #expect(Period(text)?.description == text)
    }

    @Test(arguments: [
        "", "26", "2026-Q5", "2026-Q0", "2026-13", "2026-H3", "2026-02-30", "2026-06/2026-01", "2026/", "/2026",
        "2026/2027/2028", "spring", "2026-X1", "2026Q1", "0000",
    ])
    func refusesWhatIsNone(_ text: String) {
        #expect(Period(text) == nil)
    }

    @Test(arguments: [
        ("90d", Window(count: 90, unit: .days)), ("12W", Window(count: 12, unit: .weeks)),
        ("2s", Window(count: 2, unit: .weeks)), ("3m", Window(count: 3, unit: .months)),
        ("1y", Window(count: 1, unit: .years)), ("1a", Window(count: 1, unit: .years)),
        ("6", Window(count: 6, unit: .unstated)),
    ])
    func readsWindows(_ text: String, _ window: Window) {
        #expect(Window(text) == window)
    }

    @Test(arguments: ["", "d", "0d", "-3d", "1.5m", "90 d", "99999999999d"])
    func refusesWhatIsNoWindow(_ text: String) {
        #expect(Window(text) == nil)
    }
}
