import Insights
import KnowledgeBase
import Testing

/// The sample on every day on which something changes in it: no two pages disagree, and what happened stays happened.
struct DayByDayTests {
    /// Stretches of days, so that all cores walk.
    private static let stretches = ["2000", "2024", "2025", "2026", "2027"]

    @Test(arguments: stretches)
    func noTwoPagesDisagree(_ start: String) throws {
        let end = Self.stretches.first { $0 > start } ?? "3000"
        let days = try SampleDays.all.get().filter { $0 >= start && $0 < end }
        #expect(days.count > 10, "\(days.count)")
        var recurred: Set<String> = []
        var told: [String: Set<String>] = [:]
        for day in days {
            let states = try SampleBase.states(asOf: day)
            let overview = Overview(states)
            BoardAgreement(day: day, states: states, overview: overview).check()
            for account in overview.accounts.accounts.accounts {
                AccountAgreement(day: day, account: account, overview: overview).check()
            }
            let now = Set(states.lessons.filter { $0.value.standing == .recurred }.keys.map { states.base.key(of: $0) })
            #expect(now.isSuperset(of: recurred), "\(day): \(recurred.subtracting(now)) un-recurred")
            recurred = now
            // A day later nothing that happened is untold.
            for account in overview.accounts.accounts.accounts {
                let key = states.base.key(of: account)
                let entries = Set(
                    overview.accounts.timeline(of: account).entries.map {
                        "\($0.day) \($0.kind) \(states.base.key(of: $0.note))"
                    })
                #expect(told[key]?.isSubset(of: entries) ?? true, "\(day) \(key)")
                told[key] = entries
            }
        }
        if start >= "2026" { #expect(recurred.count >= 2, "the walk reached the storyline") }
    }

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
