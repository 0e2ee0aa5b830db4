import DossierTestSupport
import Foundation
import Insights
import KnowledgeBase
import Testing

/// The figures of the boards, computed again from the raw notes and tables by other means.
struct RecomputedTests {
    private let raw: RawSample
    private let states: States
    private let today = "2026-06-30"

    init() throws {
        raw = try RawSample()
        states = try SampleBase.states()
    }

    private func id(_ note: Int) -> String { states.base.notes[note].id.rawValue }

    /// Days of the issues of a cause.
    private func days(_ cause: String) -> [String] {
        raw.issues(causedBy: cause).map { raw.date($0) }
    }

    @Test func issuesBeforeAndAfterTheFixOfEachCause() throws {
        // Which day a lesson was put into practice is read off the notes by hand.
        let fixes = [
            "handoff-gap": "2026-05-01", "unowned-alarm": "2025-03-01", "untested-change": "2025-12-01",
            "billing-data": nil, "unit-mismatch": nil,
        ]
        let board = PreventionBoard(states)
        #expect(Set(board.causes.map { id($0.topic) }) == Set(fixes.keys))
        for cause in board.causes {
            let name = id(cause.topic)
            let fix = fixes[name] ?? nil
            let after = days(name).filter { day in fix.map { day > $0 } ?? false }
            #expect(cause.fix?.day.description == fix, "\(name)")
            #expect(cause.after == after.count && cause.before == days(name).count - after.count, "\(name)")
            #expect(cause.issues.map(\.date.description) == days(name), "\(name)")
        }
    }

    @Test func whichLessonsWereNotHeeded() throws {
        let board = PreventionBoard(states)
        var expected: [String: Int] = [:]
        let applied = ["one-owner-until-closed": "2026-05-01"]
        for lesson in raw.files(in: "lessons") {
            guard let cause = raw.field(lesson, "cause", "causa") else { continue }
            let isApplied = raw.field(lesson, "applied_in", "aplicada_en") != nil
            let until = applied[raw.name(lesson)] ?? (isApplied ? "0000" : today)
            let repeats = days(cause).filter { $0 > raw.date(lesson) && $0 <= until }.count
            if repeats > 0 { expected[raw.name(lesson)] = repeats }
        }
        #expect(
            Dictionary(uniqueKeysWithValues: board.unheeded.map { (id($0.lesson), $0.repeats.count) }) == expected)
    }

    @Test func whichStandardsAreMissedSinceWhen() throws {
        var expected: [String] = []
        let closed = raw.files(in: "accounts").filter { raw.field($0, "status", "estado") == "closed" }.map(raw.name)
        let rows = raw.figures.filter { $0.metric == "p1_response_h" }.sorted { $0.date < $1.date }
        for account in Set(rows.map(\.account)).subtracting(closed) {
            let target = account == "pellworth-foods" ? 2.0 : 4
            var since: [String] = []
            for row in rows where row.account == account {
                if row.value > target { since.append(row.date) } else { since = [] }
            }
            if since.count >= 2 { expected.append("\(account) \(since[0]) \(since.count)") }
        }
        let board = ExceptionsBoard(states)
        #expect(board.misses.map { "\(id($0.account)) \($0.since) \($0.points.count)" }.sorted() == expected.sorted())
        #expect(!expected.isEmpty)
    }

    @Test func howFarEachProblemReaches() {
        for (topic, scope) in Overview(states).scopes {
            let name = id(topic)
            let issues = raw.files(in: "issues").filter { issue in
                raw.field(issue, "cause", "causa") == name || raw.list(issue, "topics", "temas").contains(name)
            }
            #expect(scope.issues.map { id($0.note) }.sorted() == issues.map(raw.name), "\(name)")
            let accounts = Set(issues.flatMap { raw.list($0, "accounts", "cuentas") })
            #expect(Set(scope.accounts.map(id)) == accounts, "\(name)")
            #expect(scope.allAccounts == raw.files(in: "accounts").count)
        }
    }

    @Test func whichNotesAreDueByTheirDay() {
        var expected: [String] = []
        for folder in ["accounts", "lessons", "training"] {
            expected += raw.files(in: folder).filter { file in
                raw.field(file, "status", "estado") != "closed"
                    && raw.field(file, "review_by", "revisar_antes_de").map { $0 <= today } ?? false
            }.map(raw.name)
        }
        let board = ReviewBoard(states, ExceptionsBoard(states))
        let dated = board.due.filter { due in
            states.base.notes[due.note].type != .policy
                && due.reasons.contains { if case .dated = $0 { true } else { false } }
        }
        #expect(dated.map { id($0.note) }.sorted() == expected.sorted())
    }
}
