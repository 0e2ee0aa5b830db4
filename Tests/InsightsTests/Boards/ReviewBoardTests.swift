import Insights
import KnowledgeBase
import Testing

struct ReviewBoardTests {
    private func reasons(_ files: [String: String], of id: String, on day: String = "2026-06-30") throws -> [String] {
        let small = try SmallBase(files, asOf: day)
        let board = ReviewBoard(small.states, ExceptionsBoard(small.states))
        let due = board.due.first { $0.note == small.index(id) }
        return (due?.reasons ?? []).map { reason in
            switch reason {
            case .dated(let day): "dated \(day)"
            case .policyChanged(let policy, let day): "\(small.base.key(of: policy)) \(day)"
            case .causeRecurred(let issue): "recurred \(small.base.key(of: issue))"
            case .ownerLeft(let owner, let day): "\(owner) left \(day)"
            case .standardMissed(let standard, let day): "\(small.base.key(of: standard)) missed \(day)"
            }
        }
    }

    @Test func itsOwnDayComes() throws {
        let files = ["training/t.md": SmallBase.note("title: T\nfor: [p]\nroles: [x]\nreview_by: 2026-06-30")]
        #expect(try reasons(files, of: "t") == ["dated 2026-06-30"])
        #expect(try reasons(files, of: "t", on: "2026-06-29") == [])
    }

    @Test func itsOwnerLeaves() throws {
        func files(_ rows: String) -> [String: String] {
            [
                "accounts/a.md": SmallBase.note("title: A\nowner: tom"),
                "people.csv": "handle,name,role,from,to\n" + rows,
            ]
        }
        #expect(try reasons(files("tom,Tom,x,2020-01-01,2026-03-31\n"), of: "a") == ["tom left 2026-03-31"])
        #expect(try reasons(files("tom,Tom,x,2020-01-01,\n"), of: "a") == [])
        #expect(
            try reasons(files("tom,Tom,x,2020-01-01,2026-03-31\ntom,Tom,y,2026-04-01,\n"), of: "a") == [],
            "another role isn't gone")
    }

    @Test(arguments: [("p@1", ["policy/p@2 2026-02-01"]), ("p@2", []), ("p", ["policy/p@2 2026-02-01"])])
    func aPolicyItNamesChanges(_ name: String, _ due: [String]) throws {
        let files = [
            "lessons/l.md": SmallBase.lesson("2025-06-01", "source: [d]\napplied_in: [\(name)]"),
            "policies/p1.md": SmallBase.policy("p", 1, from: "2025-01-01"),
            "policies/p2.md": SmallBase.policy("p", 2, from: "2026-02-01"),
        ]
        #expect(try reasons(files, of: "l") == due)
        #expect(try reasons(files, of: "l", on: "2026-01-31") == [], "the newer version isn't in force yet")
    }

    @Test func whatWasWorkedOnSinceIsNotDue() throws {
        let files = [
            "lessons/l.md": SmallBase.lesson("2025-06-01", "source: [d]\napplied_in: [p@1]\nupdated: 2026-02-02"),
            "policies/p1.md": SmallBase.policy("p", 1, from: "2025-01-01"),
            "policies/p2.md": SmallBase.policy("p", 2, from: "2026-02-01"),
        ]
        #expect(try reasons(files, of: "l") == [])
    }

    @Test func itsCauseStrikesAgain() throws {
        let files = [
            "accounts/a.md": SmallBase.note("title: A"), "topics/gap.md": SmallBase.note("title: Gap\nkind: cause"),
            "lessons/l.md": SmallBase.lesson("2025-06-01", "source: [d]\ncause: gap\napplied_in: [p@1]"),
            "policies/p1.md": SmallBase.policy("p", 1, from: "2025-07-01"),
            "issues/i.md": SmallBase.issue("2025-09-01", "a", "cause: gap"),
        ]
        #expect(try reasons(files, of: "l") == ["recurred issue/i"])
    }

    @Test func recordsNeverGoStale() throws {
        #expect(try reasons(["issues/i.md": SmallBase.issue("2020-01-01", "", "review_by: 2021-01-01")], of: "i") == [])
    }
}
