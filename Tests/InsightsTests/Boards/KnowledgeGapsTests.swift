import Diagnostics
import Insights
import KnowledgeBase
import Testing

struct KnowledgeGapsTests {
    private func gaps(_ files: [String: String]) throws -> (SmallBase, KnowledgeGaps) {
        let small = try SmallBase(files)
        return (small, KnowledgeGaps(small.states))
    }

    @Test func namesWhatAnAccountLacks() throws {
        let (_, gaps) = try gaps([
            "accounts/a.md": SmallBase.note("title: A", "## Commitments\n\n- [ ] Call @x"),
            "accounts/b.md": SmallBase.note("title: B\nstatus: closed"),
            "feedback/f.md": SmallBase.note("title: F\ndate: 2026-01-01\naccounts: [a]\nvoice: client"),
        ])
        #expect(gaps.accounts.map(\.lacks) == [[.lessons]])
    }

    @Test func namesCausesWithoutALessonByHowManyIssues() throws {
        let (small, gaps) = try gaps([
            "issues/a.md": SmallBase.issue("2026-01-01", "", "cause: one"),
            "issues/b.md": SmallBase.issue("2026-01-01", "", "cause: two"),
            "issues/c.md": SmallBase.issue("2026-01-01", "", "cause: two"),
            "issues/d.md": SmallBase.issue("2026-01-01", "", "cause: known"),
            "lessons/l.md": SmallBase.lesson("2026-01-02", "source: [a]\ncause: known\nevidence: pattern"),
        ])
        #expect(small.ids(gaps.causes.map(\.topic)) == ["two", "one"])
        #expect(gaps.unfounded.isEmpty)
    }

    @Test func namesPoliciesThatNoCurrentTrainingTeaches() throws {
        let (small, gaps) = try gaps([
            "policies/p.md": SmallBase.policy("p", 1, from: "2026-01-01"),
            "policies/q.md": SmallBase.policy("q", 1, from: "2026-01-01"),
            "policies/later.md": SmallBase.policy("later", 1, from: "2026-09-01"),
            "training/t.md": SmallBase.note("title: T\nfor: [q@1]\nroles: [x]"),
        ])
        #expect(small.ids(gaps.untrained) == ["p"])
    }

    @Test func asksNothingMoreOfASupersededVersion() throws {
        let (small, gaps) = try gaps([
            "policies/p1.md": SmallBase.policy("p", 1, from: "2025-01-01"),
            "policies/p2.md": SmallBase.policy("p", 2, from: "2026-01-01"),
        ])
        #expect(gaps.thin.map { small.states.base.notes[$0].version } == [2])
        #expect(gaps.orphans.map { small.states.base.notes[$0].version } == [2])
    }

    @Test func hearsWhatHasGoneSilent() throws {
        let (small, gaps) = try gaps([
            "accounts/a.md": SmallBase.note("title: A"),
            "metrics.csv": "date,account,metric,value\n2026-01-31,a,old,1\n2026-02-28,a,old,1\n2026-03-31,a,old,1\n"
                + "2026-04-30,a,new,1\n2026-05-31,a,new,1\n2026-06-30,a,new,1\n2025-01-01,a,once,1\n",
        ])
        #expect(gaps.silent.map(\.metric) == ["old"])
        var sink = DiagnosticSink()
        gaps.check(small.states, into: &sink)
        #expect(sink.diagnostics.map(\.rule.id) == ["silent-metric"])
        #expect(sink.diagnostics.map(\.message) == ["the last figure of “old” on a is of 2026-03-31"])
    }

    @Test func namesTranslationsOlderThanTheirOriginal() throws {
        let (small, gaps) = try gaps([
            "policies/p1.md": SmallBase.policy("p", 1, from: "2025-01-01"),
            "policies/p2.md": SmallBase.policy("p", 2, from: "2026-01-01"),
            "policies/es1.md": SmallBase.policy("es", 1, from: "2025-01-01", "lang: es\ntranslation_of: p@1"),
            "topics/t.md": SmallBase.note("title: T\nupdated: 2026-01-01"),
            "topics/u.md": SmallBase.note("title: U\nlang: es\nupdated: 2026-01-01\ntranslation_of: t"),
        ])
        #expect(small.ids(gaps.stale.map(\.translation)) == ["es"])
    }
}
