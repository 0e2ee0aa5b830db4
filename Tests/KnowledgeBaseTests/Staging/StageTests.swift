import Files
import KnowledgeBase
import Markdown
import Testing

/// Which notes and parts of notes a stage holds.
struct StageTests {
    private func held(_ files: ReadBase.Files, _ stage: Stage) throws -> [String] {
        try ReadBase(files, stage: stage).base.notes.compactMap { $0.path?.rawValue }
    }

    @Test func holdsWhatItsReadersMaySee() throws {
        let files: ReadBase.Files = [
            "a.md": Sample.topic("audience: customer"), "b.md": Sample.topic(),
            "c.md": Sample.topic("audience: gerencia"),
            "d.md": Sample.topic("audiencia: restringida"), "e.md": Sample.review("self", "audience: customer"),
            "f.md": Sample.review("viability"), "acme.md": Sample.account("audience: customer"), "g.md": "# Page",
        ]
        #expect(try held(files, Stage()) == ["a.md", "acme.md", "b.md", "g.md"])
        #expect(try held(files, Stage(audience: .management)) == ["a.md", "acme.md", "b.md", "c.md", "f.md", "g.md"])
        #expect(try held(files, .all).count == 8)
        #expect(try held(files, Stage(audience: .customer, account: NoteID("acme"))) == ["a.md", "acme.md"])
    }

    @Test func aCustomerSeesNotesThatNameNobodyElse() throws {
        let files: ReadBase.Files = [
            "acme.md": Sample.note("type: account\ntitle: Acme Ltd\naudience: customer\naliases: [AC]"),
            "zeta.md": Sample.account("audience: customer"),
            "mine.md": Sample.issue("audience: customer\naccounts: [Acme Ltd, ac]"),
            "both.md": Sample.issue("audience: customer\naccounts: [acme, zeta]"),
            "review.md": Sample.review("business", "audience: customer"),
        ]
        let own = Stage(audience: .customer, account: NoteID("Acme"))
        #expect(try held(files, own) == ["acme.md", "mine.md", "review.md"])
        #expect(try held(files, Stage(audience: .customer, account: NoteID("zeta"))) == ["zeta.md"])
        let none = try ReadBase(files, stage: Stage(audience: .customer, account: NoteID("amce")))
        #expect(none.report == "stops unknown-account: no account is called “amce” (acme?)")
    }

    @Test func aCustomerSeesNoEntriesOfOthersAndNoProtectedParts() throws {
        let read = try ReadBase(
            [
                "acme.md": Sample.account(
                    "audience: customer\nhealth: {value: red}\nrenewal: 2027-01-01\nregion: North",
                    "Intro\n\n## Goals\n\ngoal\n\n## Log\n\n- 2026-01-01 secret\n\n## Field reality\n\nsecret"),
                "zeta.md": Sample.account("audience: customer"),
                "p.md": Sample.policy(
                    1, from: "2024-01-01",
                    "audience: customer\nexceptions: [{account: zeta, reason: no}, {account: acme, reason: yes}]\n"
                        + "applies_to: {accounts: [zeta, acme]}"),
            ], stage: Stage(audience: .customer, account: NoteID("acme")))
        let account = try #require(read.note("acme.md"))
        #expect(account.front.entries.map(\.name) == ["type", "title", "audience", "region"])
        #expect(String(decoding: account.parsed.text, as: UTF8.self) == "Goals\ngoal")
        #expect(read.outgoing("p.md") == ["exceptions.account: acme.md", "applies_to.accounts: acme.md"])
        #expect(read.report == "")
    }

    @Test func nothingIsSaidOfLinksToWhatIsHeldBack() throws {
        let secret = Sample.note(
            "type: topic\ntitle: Night of the alarm\nid: alarm\naliases: [La noche]\naudience: restricted")
        let read = try ReadBase(
            [
                "deep/secret.md": secret, "deep/x/here.md": "# Here",
                "deep/a.md": """
                [[alarm]] [[secret]] [[Night of the Alarm]] [[la noche|x]] [[deep/secret]] [[topic/alarm]] [[alarm#x]]
                [a](secret.md) [b](/deep/secret) [c](deep/secret.md) [d](../deep/secret.html) [e](secret) [f](./secret/)
                """,
                "b.md": Sample.lesson("source: []\napplies_when: alarm\ncontradicts: [alarm, secret]\ncause: La noche"),
            ], stage: Stage())
        #expect(Set(read.targets(of: "deep/a.md")) == ["withheld"])
        #expect(read.report == "b.md:4:1 error missing-field: a lesson needs `source`")
        #expect(read.base.linkCounts.broken == 0)
        #expect(read.index("alarm") == nil)
        let index = try #require(read.index("b.md"))
        #expect(Set(read.base.loose[index].map(\.reason)) == [.withheld])
    }

    @Test func nearMissesComeFromTheStage() throws {
        let read = try ReadBase(
            ["alarm-one.md": Sample.topic("audience: restricted"), "a.md": "[[alarm-ome]]"], stage: Stage())
        #expect(read.report == "a.md:1:3 error broken-link: “alarm-ome” names no note, file or folder")
    }
}
