import Insights
import KnowledgeBase
import Testing

struct ExceptionsBoardTests {
    private static let standard = SmallBase.note(
        "title: S\nkind: standard\nid: s\nversion: 1\neffective: 2025-01-01\nowner: x\nmetric: hours\ntarget: 4\n"
            + "direction: at-most\nbreach_after: 2")

    private func board(_ figures: [Double], account: String = "title: A", _ more: [String: String] = [:]) throws
        -> (SmallBase, ExceptionsBoard)
    {
        var rows = "date,account,metric,value\n"
        for (month, value) in figures.enumerated() { rows += "2026-0\(month + 1)-28,a,hours,\(value)\n" }
        var files = ["accounts/a.md": SmallBase.note(account), "policies/s.md": Self.standard, "metrics.csv": rows]
        files.merge(more) { $1 }
        let small = try SmallBase(files)
        return (small, ExceptionsBoard(small.states))
    }

    @Test(arguments: [
        ([5.0, 5], 2), ([5, 4], 0), ([4, 5], 0), ([5, 3, 5, 6, 7], 3), ([5], 0), ([4.0, 4], 0),
    ])
    func countsPeriodsMissedInARowUpToTheLast(_ figures: [Double], _ missed: Int) throws {
        #expect(try board(figures).1.misses.map(\.rows.count) == (missed == 0 ? [] : [missed]))
    }

    @Test func anAccountsOwnTargetCountsFirst() throws {
        let own = "title: A\nexpectations: [{standard: s, target: 6}]"
        #expect(try board([5, 5], account: own).1.misses.isEmpty)
        #expect(try board([7, 7], account: own).1.misses.first?.target == 6)
    }

    @Test func saysWhatIsBeingDone() throws {
        let issue = SmallBase.issue("2026-01-05", "a", "standard: s", "- [ ] Mend it @x\n- [x] Look at it")
        let (small, board) = try board([5, 5], ["issues/i.md": issue])
        #expect(small.ids(try #require(board.misses.first).actions.map(\.note)) == ["i"])
    }

    @Test func closedAccountsAreNobodysException() throws {
        #expect(try board([5, 5], account: "title: A\nstatus: closed").1.misses.isEmpty)
    }

    @Test(arguments: [("2026-06-29", 1), ("2026-06-30", 0)])
    func anExceptionHoldsOnItsLastDay(_ until: String, _ expired: Int) throws {
        let policy = SmallBase.policy("p", 1, from: "2026-01-01", "exceptions: [{account: a, until: \(until)}]")
        #expect(try board([], ["policies/p.md": policy]).1.expired.count == expired)
    }

    @Test(arguments: [
        ("sentiment: negative", 1), ("sentiment: negative\nanswered: 2026-06-01", 0),
        ("sentiment: negative\nanswered: 2026-07-01", 1), ("sentiment: mixed", 0),
    ])
    func complaintsWaitForAnAnswer(_ fields: String, _ waiting: Int) throws {
        let feedback = SmallBase.note("title: F\ndate: 2026-05-21\naccounts: [a]\nvoice: client\n\(fields)")
        let found = try board([], ["feedback/f.md": feedback]).1.unanswered
        #expect(found.map(\.days) == (waiting == 0 ? [] : [40]))
    }
}
