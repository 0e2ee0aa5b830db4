import KnowledgeBase
import Testing

@testable import Insights

@Suite struct PolicyHistoryTests {
    private let files = [
        "a.md": Sample.policy(1, from: "2026-01-01"), "b.md": Sample.policy(2, from: "2026-03-01"),
        "c.md": Sample.policy(3, from: "2026-05-01", "expires: 2026-05-31"),
        "d.md": Sample.policy(1, from: "2026-01-10", id: "old"),
        "e.md": Sample.policy(1, from: "2026-04-01", "supersedes: old", id: "new"),
        "f.md": Sample.policy(1, from: "2026-02-01", "status: draft", id: "never"),
    ]

    @Test func endsAVersionWhereTheNextBegins() throws {
        let noted = try NotedBase(files)
        let words = noted.insights.history.spans.joined().map { span in
            "\(noted.id(span.policy)) \(span.start) \(span.end?.description ?? "-")"
        }
        #expect(
            words == [
                "new@1 2026-04-01 -", "old@1 2026-01-10 2026-04-01", "rule@1 2026-01-01 2026-03-01",
                "rule@2 2026-03-01 2026-05-01", "rule@3 2026-05-01 2026-06-01",
            ], "\(words)")
    }

    /// The states of a base read as of each day are the other way to ask the same.
    @Test func agreesWithTheStatesOfEveryDay() throws {
        let noted = try NotedBase(files)
        let first = try #require(CalendarDate("2025-12-30"))
        for day in first.day...noted.base.asOf.day {
            let day = CalendarDate(day: day)
            let then = try NotedBase(files, asOf: day.description)
            let inForce = then.base.notes.indices.filter { then.base.policyStates[$0] == .inForce }.map(then.id)
            let told = noted.insights.history.spans.joined().filter { $0.contains(day) }.map { noted.id($0.policy) }
            #expect(inForce.sorted() == told.sorted(), "\(day)")
        }
    }
}
