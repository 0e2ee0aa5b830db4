import Insights
import KnowledgeBase
import Testing

/// 90 days back from 30 June 2026 is 2 April.
struct WhatsNewTests {
    private func told(_ entries: [WhatsNew.Entry], _ small: SmallBase) -> [String] {
        entries.map { "\(small.base.key(of: $0.note)) \($0.day)" }
    }

    @Test func rulesAreToldByTheDayOnWhichTheyTakeEffect() throws {
        let small = try SmallBase([
            "policies/a.v1.md": SmallBase.policy("a", 1, from: "2026-04-01"),
            "policies/a.v2.md": SmallBase.policy("a", 2, from: "2026-04-02"),
            "policies/a.v3.md": SmallBase.policy("a", 3, from: "2026-06-30"),
            "policies/a.v4.md": SmallBase.policy("a", 4, from: "2026-07-01", "updated: 2026-06-15\n"),
            "policies/b.v1.md": SmallBase.policy("b", 1, from: "2026-09-01"),
            "policies/c.v1.md": SmallBase.policy("c", 1, from: "2026-05-01", "draft: yes\n"),
            "policies/d.v1.md": SmallBase.policy("d", 1, from: "2024-01-01", "updated: 2026-05-05\n"),
        ])
        let news = WhatsNew(small.states)
        #expect(told(news.rules, small) == ["policy/a@3 2026-06-30", "policy/a@2 2026-04-02"], "also what is replaced")
        #expect(told(news.upcoming, small) == ["policy/a@4 2026-07-01", "policy/b@1 2026-09-01"])
        #expect(told(news.updated, small) == ["policy/d@1 2026-05-05"], "older, and worked on")
    }

    @Test func eachNoteIsToldOnce() throws {
        let small = try SmallBase([
            "accounts/x.md": SmallBase.note("title: X\nupdated: 2026-06-01"),
            "accounts/y.md": SmallBase.note("title: Y\nupdated: 2026-04-01"),
            "issues/new.md": SmallBase.issue("2026-04-02", "x", "updated: 2026-05-01\n"),
            "issues/old.md": SmallBase.issue("2026-04-01", "x", "updated: 2026-06-30\n"),
            "issues/older.md": SmallBase.issue("2026-04-01", "x"),
            "lessons/l.md": SmallBase.lesson("2026-05-02", "source: [new]\n"),
            "training/t.md": SmallBase.note(
                "title: T\nfor: [p]\nroles: [r]\ndate: 2025-01-01\nupdated: 2026-06-02"),
            "training/ahead.md": SmallBase.note(
                "title: T\nfor: [p]\nroles: [r]\ndate: 2026-06-01\nupdated: 2026-07-15"),
            "decisions/d.md": SmallBase.note("title: D\ndate: 2026-06-03\nstatus: accepted\ndecider: r"),
        ])
        let news = WhatsNew(small.states)
        #expect(told(news.records, small) == ["issue/new 2026-04-02"])
        #expect(told(news.updated, small) == ["issue/old 2026-06-30", "account/x 2026-06-01"])
        #expect(told(news.lessons, small) == ["lesson/l 2026-05-02"])
        #expect(
            told(news.training, small) == ["training/t 2026-06-02", "training/ahead 2026-06-01"],
            "training is new when it is revised")
        #expect(told(news.decisions, small) == ["decision/d 2026-06-03"])
    }

    @Test func whatDoesNotCountIsNotTold() throws {
        let small = try SmallBase([
            "accounts/x.md": SmallBase.note("title: X"),
            "issues/later.md": SmallBase.issue("2026-07-01", "x"),
            "issues/draft.md": SmallBase.issue("2026-06-01", "x", "draft: yes\n"),
            "reviews/self.md": SmallBase.note(
                "title: S\nkind: self\nsubject: tom\nperiod: 2026-05\ndate: 2026-06-01\naudience: restricted"),
            "guide.md": SmallBase.note("title: G\ndate: 2026-06-01\nupdated: 2026-06-02"),
        ])
        let news = WhatsNew(small.states)
        #expect(news.records.isEmpty && news.updated.isEmpty)
        #expect(!news.isWanted, "nothing that could be new")
    }
}
