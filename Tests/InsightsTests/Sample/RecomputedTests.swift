import Foundation
import Insights
import KnowledgeBase
import Testing

/// The figures of the boards, computed again from the raw notes and tables by other means.
struct RecomputedTests {
    private let raw: RawNotes
    private let states: States
    private let today = "2026-06-30"

    init() throws {
        raw = try RawNotes()
        states = try SampleBase.states()
    }

    private func id(_ note: Int) -> String { states.base.notes[note].id.rawValue }

    /// Days of the issues of a cause.
    private func days(_ cause: String) -> [String] {
        raw["issues"].filter { $0["cause", "causa"] == cause }.compactMap { $0["date", "fecha"] }.sorted()
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
        for lesson in raw["lessons"] {
            guard let cause = lesson["cause", "causa"], let known = lesson["date", "fecha"] else { continue }
            let until = applied[lesson.name] ?? (lesson["applied_in", "aplicada_en"] == nil ? today : "0000")
            let repeats = days(cause).filter { $0 > known && $0 <= until }.count
            if repeats > 0 { expected[lesson.name] = repeats }
        }
        #expect(
            Dictionary(uniqueKeysWithValues: board.unheeded.map { (id($0.lesson), $0.repeats.count) }) == expected)
    }

    @Test func whichStandardsAreMissedSinceWhen() throws {
        var expected: [String] = []
        let closed = Set(raw["accounts"].filter { $0["status", "estado"] == "closed" }.map(\.name))
        let rows = try RawNotes.rows("metrics.csv").filter { $0[2] == "p1_response_h" }.sorted { $0[0] < $1[0] }
        for account in Set(rows.map { $0[1] }).subtracting(closed) {
            let target = account == "pellworth-foods" ? 2.0 : 4
            var since: [String] = []
            for row in rows where row[1] == account {
                if (Double(row[3]) ?? 0) > target { since.append(row[0]) } else { since = [] }
            }
            if since.count >= 2 { expected.append("\(account) \(since[0]) \(since.count)") }
        }
        let board = ExceptionsBoard(states)
        #expect(board.misses.map { "\(id($0.account)) \($0.since) \($0.points.count)" }.sorted() == expected.sorted())
        #expect(!expected.isEmpty)
    }

    @Test func whichComplaintsWait() {
        let expected = raw["feedback"].filter { note in
            ["negative", "negativo", "mixed", "mixto"].contains(note["sentiment", "sentimiento"] ?? "")
                && ["client", "cliente"].contains(note["voice", "voz"] ?? "") && note["answered", "respondida"] == nil
        }
        #expect(ExceptionsBoard(states).unanswered.map { id($0.feedback) } == expected.map(\.name))
    }

    @Test func whichActionsAreOverdue() throws {
        let expression = try NSRegularExpression(pattern: #"(?m)^- \[ \] .*due:(\d{4}-\d\d-\d\d)"#)
        var expected: [String] = []
        for folder in ["accounts", "issues", "decisions", "feedback", "reviews", "reports", "lessons", "policies"] {
            for note in raw[folder]
            where !["self", "performance", "autoevaluación"].contains(note["kind", "clase"] ?? "") {
                let text = note.body as NSString
                for match in expression.matches(in: note.body, range: NSRange(location: 0, length: text.length)) {
                    let day = text.substring(with: match.range(at: 1))
                    if day < today { expected.append("\(note.name) \(day)") }
                }
            }
        }
        let overdue = states.records.actions.filter { $0.state == .overdue }
        #expect(overdue.map { "\(id($0.note)) \($0.action.due?.description ?? "")" }.sorted() == expected.sorted())
        #expect(expected.count > 5)
    }

    @Test func howFarEachProblemReaches() {
        for (topic, scope) in Overview(states).scopes {
            let name = id(topic)
            let issues = raw["issues"].filter { issue in
                issue["cause", "causa"] == name || issue.list("topics", "temas").contains(name)
            }
            #expect(scope.issues.map { id($0.note) }.sorted() == issues.map(\.name).sorted(), "\(name)")
            let accounts = Set(issues.flatMap { $0.list("accounts", "cuentas") })
            #expect(Set(scope.accounts.map(id)) == accounts, "\(name)")
            #expect(scope.allAccounts == raw["accounts"].count)
        }
    }

    @Test func whichNotesAreDueByTheirDay() {
        var expected: [String] = []
        for folder in ["accounts", "lessons", "training"] {
            expected += raw[folder].filter { note in
                note["status", "estado"] != "closed"
                    && note["review_by", "revisar_antes_de"].map { $0 <= today } ?? false
            }.map(\.name)
        }
        let board = ReviewBoard(states, ExceptionsBoard(states))
        let dated = board.due.filter { due in
            states.base.notes[due.note].type != .policy
                && due.reasons.contains { if case .dated = $0 { true } else { false } }
        }
        #expect(dated.map { id($0.note) }.sorted() == expected.sorted())
    }
}
