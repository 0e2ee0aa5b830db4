import Diagnostics
import Files
import KnowledgeBase
import Testing

/// "Did you mean": which names are offered for a broken one, and in what order.
struct NearNameTests {
    private func suggestions(_ read: ReadBase) -> [[String]] {
        read.diagnostics.filter { $0.rule.id == "broken-link" || $0.rule.id == "broken-edge" }.map(\.suggestions)
    }

    @Test func offersTheOwnFolderFirst() throws {
        let read = try ReadBase([
            "a/handover-1.md": "# One", "b/handover-2.md": "# Two", "c/handover-3.md": "# Three",
            "b/x.md": "[[handover-9]]",
        ])
        #expect(suggestions(read) == [["handover-2", "handover-1", "handover-3"]])
    }

    @Test func offersNotesOfTheSameAccountBeforeOthers() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account(), "accounts/zeta.md": Sample.account(),
            "issues/night-1.md": Sample.issue("accounts: zeta"), "issues/night-2.md": Sample.issue("accounts: Acme"),
            "lessons/l.md": Sample.lesson("accounts: acme\nsource: night-9"),
        ])
        #expect(suggestions(read) == [["night-2", "night-1"]])
        let account = try ReadBase([
            "accounts/north.md": Sample.account(), "clients/nortx.md": "# N\n",
            "issues/i.md": Sample.issue("accounts: north", "[[nort]]"),
        ])
        #expect(suggestions(account) == [["north", "nortx"]])
    }

    @Test func offersAddressesToMarkdownLinksAndFoldersWhereNamesAreShared() throws {
        let read = try ReadBase([
            "a/intro.md": "# One", "b/intro.md": "# Two", "b/Año 1.md": "# Year",
            "a/x.md": "[[itnro]] [x](itnro.md) [y](../b/A%C3%B1o%202.md#z) [z](/b/itnro)",
        ])
        #expect(
            suggestions(read) == [
                ["a/intro", "b/intro"], ["intro.md", "../b/intro.md"], ["../b/A%C3%B1o%201.md"],
                ["intro.md", "../b/intro.md"],
            ])
    }

    @Test(arguments: ["acem", "amce", "acm", "acmee", "bcme", "xacme"])
    func findsShortNamesWithOneSlip(_ name: String) throws {
        let read = try ReadBase(["acme.md": "# A", "zebra.md": "# Z", "x/a.md": "[[\(name)]]"])
        #expect(suggestions(read) == [["acme"]])
    }

    @Test func offersOnlyWhatTheFieldMayName() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account(), "lessons/acmes.md": Sample.lesson("source: i"),
            "issues/i.md": Sample.issue("accounts: acmee"),
        ])
        #expect(suggestions(read) == [["acme"]])
    }

    @Test func offersANoteOnceByItsNearestName() throws {
        let read = try ReadBase([
            "night-shift.md": "---\ntitle: Night shifts\naliases: [night-shft]\n---\n", "a.md": "[[nigth shift]]",
        ])
        #expect(suggestions(read) == [["night-shift"]])
    }

    @Test func offersVersionsThatThereAre() throws {
        let read = try ReadBase([
            "p1.md": Sample.policy(1, from: "2024-01-01"), "p2.md": Sample.policy(2, from: "2025-01-01"),
            "d.md": Sample.note("type: training\ntitle: T\nroles: x\nfor: [escalation@3, escalatoin@1]"),
        ])
        #expect(
            read.report == """
                d.md:5:7 error broken-edge: for: there is no version 3 of “escalation” (escalation@2, escalation@1?)
                d.md:5:21 error broken-edge: for: no policy is called “escalatoin@1” (escalation?)
                """)
    }

    @Test func staysQuickWhereManyNamesAreAlike() throws {
        var files: ReadBase.Files = [:]
        for number in 1000..<3000 { files.add("note-\(number).md", "# Note \(number)\n") }
        files.add("a.md", (0..<200).map { "[[note-\($0)x]]\n" }.joined())
        let clock = ContinuousClock()
        var read: ReadBase?
        let time = try clock.measure { read = try ReadBase(files) }
        #expect(read?.base.linkCounts.broken == 200)
        // Looking at all names for each takes minutes in a debug build.
        #expect(time < .seconds(60), "\(time)")
    }
}
