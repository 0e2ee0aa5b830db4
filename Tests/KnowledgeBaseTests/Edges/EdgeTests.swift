import Files
import KnowledgeBase
import Testing

/// What notes' fields name, and the same from the other end.
struct EdgeTests {
    @Test func everyEdgeHasItsReverse() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account(),
            "issues/night.md": Sample.issue("accounts: [acme]\ncause: gap\nstandard: std\nrecurrence_of: older"),
            "issues/older.md": Sample.issue(),
            "lessons/l.md": Sample.lesson(
                "source: [night, older]\ncause: gap\napplies_when: ports\nnot_when: [one-site]\n"
                    + "applied_in: [escalation@1, t]\ncontradicts: m\nreused: [{account: acme, effect: helped}]"),
            "lessons/m.md": Sample.lesson("source: night"),
            "policies/e.md": Sample.policy(
                1, from: "2024-01-01",
                "changes: [{level: major, because: l}]\nexceptions: [{account: acme}]\napplies_to: {accounts: acme}"),
            "policies/std.md": Sample.note(
                "type: policy\nkind: standard\ntitle: S\nversion: 1\neffective: 2024-01-01\nowner: x"),
            "training/t.md": Sample.note("type: training\ntitle: T\nfor: escalation@1\nroles: x"),
            "decisions/d.md": Sample.decision("lessons_used: l\nmetrics: [{metric: m, account: acme}]"),
            "feedback/f.md": Sample.note(
                "type: feedback\ntitle: F\ndate: 2026-01-01\naccounts: acme\nvoice: client\nabout: [night, escalation@1]"
            ),
            "reviews/r.md": Sample.review("business", "criteria: [{name: n, rating: 2, evidence: [f]}]"),
            "topics/gap.md": Sample.topic(), "topics/ports.md": Sample.topic("parent: one-site"),
            "topics/one-site.md": Sample.topic(),
        ])
        #expect(read.report == "")
        #expect(
            read.outgoing("lessons/l.md") == [
                "source: issues/night.md", "source: issues/older.md", "cause: topics/gap.md",
                "applies_when: topics/ports.md", "not_when: topics/one-site.md", "applied_in: policies/e.md",
                "applied_in: training/t.md", "contradicts: lessons/m.md", "reused.account: accounts/acme.md",
            ])
        #expect(
            read.incoming("accounts/acme.md") == [
                "decisions/d.md metrics.account", "feedback/f.md accounts", "issues/night.md accounts",
                "issues/older.md accounts", "lessons/l.md reused.account", "policies/e.md exceptions.account",
                "policies/e.md applies_to.accounts", "reviews/r.md subject",
            ])
        #expect(
            read.incoming("policies/e.md") == [
                "feedback/f.md about", "lessons/l.md applied_in", "training/t.md for",
            ])
        #expect(read.incoming("lessons/l.md") == ["decisions/d.md lessons_used", "policies/e.md changes.because"])
        #expect(read.incoming("feedback/f.md") == ["reviews/r.md criteria.evidence"])
        #expect(read.incoming("topics/gap.md") == ["issues/night.md cause", "lessons/l.md cause"])
        #expect(read.incoming("policies/std.md") == ["issues/night.md standard"])
        let all = read.base.outgoing.joined().sorted { ($0.from, $0.range.lowerBound) < ($1.from, $1.range.lowerBound) }
        let back = read.base.incoming.joined().sorted {
            ($0.from, $0.range.lowerBound) < ($1.from, $1.range.lowerBound)
        }
        #expect(all == back)
    }

    @Test func namesByTitleAliasPathAndWikiLink() throws {
        let read = try ReadBase([
            "accounts/a.md": Sample.note("type: account\ntitle: Olivar del Sur\naliases: [ODS]\nid: olivar"),
            "issues/one.md": Sample.issue(
                "accounts: [olivar, Olivar del Sur, ods, account/olivar, accounts/a, \"[[olivar]]\"]"),
            "issues/two.md": Sample.issue("cuentas:\n  - [[olivar|the one]]"),
        ])
        #expect(read.outgoing("issues/one.md") == Array(repeating: "accounts: accounts/a.md", count: 6))
        #expect(read.outgoing("issues/two.md") == ["accounts: accounts/a.md"])
        #expect(read.report == "")
    }

    @Test func pointsAtWhatIsNotThere() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account(),
            "issues/i.md": Sample.issue("accounts: [acme, acmee]\nstandard: nothing@2"),
            "lessons/l.md": Sample.lesson("source: [i, acme]\napplied_in: [i@2]"),
        ])
        #expect(
            read.report == """
                issues/i.md:6:18 error broken-edge: accounts: no account is called “acmee” (acme?)
                issues/i.md:7:11 error broken-edge: standard: no policy is called “nothing@2”
                lessons/l.md:4:13 error broken-edge: source: no issue, decision, review or feedback is called “acme”
                lessons/l.md:5:14 error broken-edge: applied_in: no policy, training or decision is called “i@2”
                """)
        #expect(read.named(by: "broken-edge") == ["acmee", "nothing@2", "acme", "i@2"])
        let lesson = try #require(read.index("lessons/l.md"))
        #expect(read.base.loose[lesson].map(\.reason) == [.broken, .broken])
    }

    @Test func aReviewMayBeAboutAPerson() throws {
        let files: ReadBase.Files = [
            "people.csv": "handle,name\ntom-asher,Tom\n", "accounts/acme.md": Sample.account(),
            "r1.md": Sample.note(
                "type: review\ntitle: R\ndate: 2026-01-01\nperiod: 2025\nkind: self\nsubject: \"@tom-asher\""),
            "r2.md": Sample.note(
                "type: review\ntitle: R\ndate: 2026-01-01\nperiod: 2025\nkind: self\nsubject: tom-ashr"),
        ]
        let read = try ReadBase(files)
        let index = try #require(read.index("r1.md"))
        #expect(read.base.loose[index].map(\.reason) == [.person])
        #expect(
            read.report == "r2.md:7:10 error broken-edge: subject: no note or person is called “tom-ashr” (tom-asher?)")
    }
}
