import Files
import KnowledgeBase
import Testing

/// Circles and forks of `supersedes`.
struct SupersessionTests {
    private func decision(_ more: String, status: String = "accepted") -> String {
        Sample.note("type: decision\ntitle: D\ndate: 2026-01-10\nstatus: \(status)\n\(more)")
    }

    @Test func stopsAtACircle() throws {
        let read = try ReadBase([
            "a.md": decision("supersedes: b"), "b.md": decision("supersedes: [x, c]"),
            "c.md": decision("supersedes: a"),
            "x.md": decision(""), "y.md": decision("supersedes: y"),
        ])
        #expect(
            read.report == """
                a.md:6:13 stops supersedes-cycle: “a”, “b”, “c” supersede each other, so none of them would be in force
                  b.md:6:17 and here
                  c.md:6:13 and here
                y.md:6:13 stops supersedes-cycle: “y” supersedes itself, so none of them would be in force
                """)
        #expect(read.named(by: "supersedes-cycle") == ["b", "y"])
    }

    @Test func everyCircleIsToldAtOnce() throws {
        let read = try ReadBase([
            "a.md": decision("supersedes: b"), "b.md": decision("supersedes: a"),
            "c.md": decision("supersedes: [a, d]"),
            "d.md": decision("supersedes: c"),
        ])
        #expect(read.ids == ["supersedes-cycle", "supersedes-cycle"])
    }

    @Test func aVersionCannotSupersedeALaterOne() throws {
        let read = try ReadBase([
            "v1.md": Sample.policy(1, from: "2024-01-01", "supersedes: escalation@2"),
            "v2.md": Sample.policy(2, from: "2025-01-01"),
        ])
        #expect(
            read.report
                == "v1.md:9:13 stops supersedes-cycle: “escalation@1”, “escalation@2” supersede each other, so none of "
                + "them would be in force")
    }

    @Test func reportsAFork() throws {
        let read = try ReadBase([
            "a.md": decision(""), "b.md": decision("supersedes: a"), "c.md": decision("supersedes: [a]"),
        ])
        #expect(
            read.report == """
                c.md:6:14 error supersedes-fork: “a” is superseded by “c” and by “b”; only one can follow it
                  b.md:6:13 the other one
                """)
        let policies = try ReadBase([
            "v1.md": Sample.policy(1, from: "2024-01-01"), "v2.md": Sample.policy(2, from: "2025-01-01"),
            "other.md": Sample.policy(1, from: "2026-01-01", "supersedes: escalation@1", id: "other"),
        ])
        #expect(
            policies.report == """
                other.md:9:13 error supersedes-fork: “escalation@1” is superseded by “other@1” and by “escalation@2”; \
                only one can follow it
                  v2.md:6:10 the other one
                """)
    }

    @Test func whatMeetsAgainIsNoFork() throws {
        let read = try ReadBase([
            "a.md": decision(""), "b.md": decision("supersedes: a"), "c.md": decision("supersedes: a"),
            "d.md": decision("supersedes: [b, c]"), "e.md": decision("supersedes: [a, d]"),
            "v1.md": Sample.policy(1, from: "2024-01-01"),
            "v2.md": Sample.policy(2, from: "2025-01-01", "supersedes: escalation@1"),
            "v3.md": Sample.policy(3, from: "2025-06-01", "supersedes: [escalation@1, escalation@2]"),
            "new.md": Sample.policy(1, from: "2026-01-01", "supersedes: escalation", id: "new"),
        ])
        #expect(read.report == "")
    }

    @Test func whatWasNeverTakenCountsForNothing() throws {
        let read = try ReadBase([
            "a.md": decision(""), "b.md": decision("supersedes: a"),
            "c.md": decision("supersedes: a", status: "proposed"),
            "d.md": decision("supersedes: a", status: "rejected"),
            "e.md": decision("supersedes: a", status: "withdrawn"),
        ])
        #expect(read.report == "")
    }

    @Test func goesAlongAChainOfAnyLength() throws {
        var files: ReadBase.Files = ["d0.md": decision("")]
        for number in 1...3000 { files.add("d\(number).md", decision("supersedes: d\(number - 1)")) }
        #expect(try ReadBase(files).report == "")
        files.add("d0.md", decision("supersedes: d3000"))
        #expect(try ReadBase(files).ids == ["supersedes-cycle"])
    }
}
