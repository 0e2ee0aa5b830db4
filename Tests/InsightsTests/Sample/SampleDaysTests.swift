import DossierTestSupport
import Insights
import KnowledgeBase
import Testing

/// Whether `SampleDays` names every day on which something changes in the sample.
struct SampleDaysTests {
    @Test func theWalkMissesNoDayOnWhichAStateChanges() throws {
        let days = try SampleDays.all.get()
        #expect(days.count > 350, "\(days.count)")
        // Between two days of the walk nothing changes: asked of a quarter with much in it, day by day.
        func told(_ day: Int) throws -> [String] {
            let states = try SampleBase.states(asOf: CalendarDate(day: day).description)
            let overview = Overview(states)
            let actions = overview.actions.actions.map { "\(states.base.key(of: $0.note)) \($0.number) \($0.state)" }
            let due = overview.reviews.due.map { "\(states.base.key(of: $0.note)) \($0.reasons.count)" }
            let names = states.base.notes.indices.map { "\(states.base.key(of: $0)) \(states.name(of: $0) ?? "")" }
            return names + actions + due + overview.today.upcoming.map { states.base.key(of: $0.policy) }
                + overview.exceptions.misses.map { "\(states.base.key(of: $0.account)) \($0.points.count)" }
                + overview.prevention.idle.map { states.base.key(of: $0.lesson) }
        }
        let walked = Set(days)
        let first = CalendarDate("2026-05-20")?.day ?? 0
        var before = try told(first)
        for day in first + 1...first + 45 {
            let now = try told(day)
            let name = CalendarDate(day: day).description
            if !walked.contains(name) { #expect(now == before, "\(name) changes something and isn't walked") }
            before = now
        }
    }
}
