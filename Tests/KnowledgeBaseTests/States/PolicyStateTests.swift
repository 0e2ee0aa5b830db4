import Files
import KnowledgeBase
import Testing

/// Where policies stand on a day, and which version their bare id names.
struct PolicyStateTests {
    private let files: ReadBase.Files = [
        "v1.md": Sample.policy(1, from: "2024-01-01"), "v2.md": Sample.policy(2, from: "2025-01-01"),
        "v3.md": Sample.policy(3, from: "2026-09-01"), "note.md": "[[escalation]] [[escalation@1]] [x](v3.md)",
    ]

    @Test(arguments: [
        ("2023-12-31", [PolicyState.upcoming, .upcoming, .upcoming], "v3.md"),
        ("2024-01-01", [.inForce, .upcoming, .upcoming], "v1.md"),
        ("2024-12-31", [.inForce, .upcoming, .upcoming], "v1.md"),
        ("2025-01-01", [.superseded, .inForce, .upcoming], "v2.md"),
        ("2026-09-01", [.superseded, .superseded, .inForce], "v3.md"),
    ])
    func followsTheDay(_ day: String, _ states: [PolicyState], _ current: String) throws {
        let read = try ReadBase(files, asOf: day)
        #expect(["v1.md", "v2.md", "v3.md"].map { read.states()[$0] } == states)
        // In force on the day, else the newest; a version that is named stays what it is.
        #expect(read.targets(of: "note.md") == [current, "v1.md", "v3.md"])
        #expect(read.report == "")
    }

    @Test func holdsOnItsLastDay() throws {
        let files: ReadBase.Files = [
            "v1.md": Sample.policy(1, from: "2024-01-01"),
            "v2.md": Sample.policy(2, from: "2025-01-01", "expires: 2025-06-30"),
        ]
        #expect(try ReadBase(files, asOf: "2025-06-30").states()["v2.md"] == .inForce)
        let after = try ReadBase(files, asOf: "2025-07-01")
        #expect(after.states()["v2.md"] == .expired)
        // What was replaced doesn't come back.
        #expect(after.states()["v1.md"] == .superseded)
        let index = try #require(after.index("v2.md"))
        #expect(after.base.reason(for: .expired, of: index) == "held until 2025-06-30")
    }

    @Test(arguments: ["old@1", "old", "\"[[Old ways]]\"", "[other, old@1]"])
    func isSupersededByWhatNamesItOnceThatHolds(_ name: String) throws {
        let files: ReadBase.Files = [
            "old.md": Sample.note(
                "type: policy\nkind: policy\ntitle: Old ways\nid: old\nversion: 1\neffective: 2024-01-01\nowner: x"),
            "other.md": Sample.policy(1, from: "2024-01-01", id: "other"),
            "new.md": Sample.policy(1, from: "2025-01-01", "supersedes: \(name)", id: "new"),
        ]
        #expect(try ReadBase(files, asOf: "2024-12-31").states()["old.md"] == .inForce)
        let after = try ReadBase(files, asOf: "2025-01-01")
        #expect(after.states()["old.md"] == .superseded)
        let index = try #require(after.index("old.md"))
        #expect(after.base.reason(for: .superseded, of: index) == "superseded by policy/new@1")
        #expect(after.report == "")
    }

    @Test func itsOwnBareIDMeansItsEarlierVersions() throws {
        let read = try ReadBase([
            "v1.md": Sample.policy(1, from: "2024-01-01"),
            "v2.md": Sample.policy(2, from: "2025-01-01", "supersedes: escalation"),
        ])
        #expect(read.states() == ["v1.md": .superseded, "v2.md": .inForce])
        #expect(read.report == "")
    }

    @Test func draftsSupersedeNothing() throws {
        let files: ReadBase.Files = [
            "v1.md": Sample.policy(1, from: "2024-01-01"),
            "v2.md": Sample.policy(2, from: "2025-01-01", "status: borrador"),
            "v3.md": Sample.policy(3, from: "2025-01-01", "draft: yes\nsupersedes: escalation@1"),
        ]
        let read = try ReadBase(files, stage: Stage(audience: .restricted, drafts: true))
        #expect(read.states() == ["v1.md": .inForce, "v2.md": .draft, "v3.md": .draft])
    }

    @Test func versionsAreFoundByAnyNameOfTheirPolicy() throws {
        let read = try ReadBase([
            "v1.md": Sample.policy(1, from: "2024-01-01"),
            "v2.md": Sample.policy(2, from: "2025-01-01", id: "Escalation"),
            "n.md": "[[ESCALATION@1]] [[A policy@2]] [[policy/escalation@1]] [[escalation@1#x]] [[escalation@2|two]]",
        ])
        #expect(read.targets(of: "n.md") == ["v1.md", "v2.md", "v1.md", "v1.md", "v2.md"])
        #expect(read.base.policies.families.count == 1)
    }
}
