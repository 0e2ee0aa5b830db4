import Insights
import KnowledgeBase
import Testing

struct PreventionBoardTests {
    private static let files = [
        "accounts/a.md": "---\ntitle: A\n---\n", "accounts/b.md": "---\ntitle: B\n---\n",
        "topics/gap.md": "---\ntitle: Gap\nkind: cause\n---\n",
        "topics/leak.md": "---\ntitle: Leak\nkind: cause\n---\n",
        "issues/g1.md": SmallBase.issue("2025-01-01", "a", "cause: gap"),
        "issues/g2.md": SmallBase.issue("2025-03-01", "a", "cause: gap"),
        "issues/g3.md": SmallBase.issue("2025-09-01", "b", "cause: gap"),
        "issues/l1.md": SmallBase.issue("2026-05-01", "b", "cause: leak"),
        "lessons/on-gap.md": SmallBase.lesson(
            "2025-02-01", "source: g1\ncause: gap\napplied_in: p@1\ncheck_by: 2025-12-01"),
        "lessons/idle.md": SmallBase.lesson("2026-04-30", "source: l1"),
        "lessons/fresh.md": SmallBase.lesson("2026-05-01", "source: l1"),
        "policies/p.md": SmallBase.policy("p", 1, from: "2025-06-01"),
    ]

    @Test func countsEachCauseBeforeAndAfterItsFix() throws {
        let small = try SmallBase(Self.files)
        let board = PreventionBoard(small.states)
        #expect(small.ids(board.causes.map(\.topic)) == ["gap", "leak"])
        let gap = try #require(board.causes.first)
        #expect(gap.before == 2 && gap.after == 1)
        #expect(small.ids(gap.spread) == ["b"], "the first time there after the fix")
        #expect(gap.check?.description == "2025-12-01")
        #expect(small.ids(gap.lessons) == ["on-gap"])
        let leak = try #require(board.causes.last)
        #expect(leak.fix == nil && leak.before == 1 && leak.after == 0, "without a fix there is no after")
    }

    @Test func namesWhatWasKnownAndNotHeeded() throws {
        let small = try SmallBase(Self.files)
        let board = PreventionBoard(small.states)
        #expect(small.ids(board.unheeded.map(\.lesson)) == ["on-gap"])
        #expect(small.ids(Array(board.unheeded[0].repeats)) == ["g2"])
    }

    @Test func namesLessonsThatNothingCameOfForMoreThanSixtyDays() throws {
        let small = try SmallBase(Self.files)
        let board = PreventionBoard(small.states)
        #expect(small.ids(board.idle.map(\.lesson)) == ["idle"])
        #expect(board.idle[0].days == 61)
    }

    @Test func isEmptyWhereThereIsNothingItCouldBeAbout() throws {
        #expect(PreventionBoard(try SmallBase(["a.md": "# A"]).states).isEmpty)
        #expect(!PreventionBoard(try SmallBase(Self.files).states).isEmpty)
    }
}
