import Files
import KnowledgeBase
import Testing

/// Lessons, issues and decisions name roles, not people.
struct NamedPeopleTests {
    private func read(_ body: String, type: (String, String) -> String = Sample.issue) throws -> ReadBase {
        try ReadBase([
            "people.csv": "handle,name,role\nines,Inés Robledo,account-manager\ntom,Tom Asher,\nalv,Álvaro,driver\n",
            "i.md": type("accounts: acme", body), "acme.md": Sample.account(),
        ])
    }

    @Test func saysWhichRoleToName() throws {
        let read = try read("## Impact\n\nTwice, ñ, **Ines Robledo** called. So did Tom\nAsher and again Inés Robledo.")
        #expect(
            read.report == """
                i.md:10:13 warning named-person: “Inés Robledo” is a person, and an issue is about what happened; name \
                the role, account-manager
                i.md:10:43 warning named-person: “Tom Asher” is a person, and an issue is about what happened; name the role
                """)
        #expect(read.named(by: "named-person") == ["Ines Robledo", "Tom\nAsher"])
    }

    @Test(arguments: [
        "Tom Ashers", "tom asher", "Atom Asher", "Tom, Asher", "álvaro", "`x`", "Tom", "Robledo Inés", "Tom. Asher",
    ])
    func isNotMisledByOtherWords(_ words: String) throws {
        let read = try read(words)
        #expect(read.report == "")
    }

    @Test func findsNamesByThemselvesInOtherFormsOfAccents() throws {
        for words in ["Álvaro", "Alvaro", "A\u{301}lvaro's", "(Álvaro)", "[Álvaro](https://example.org)"] {
            let read = try read(words)
            #expect(read.ids == ["named-person"], "\(words)")
        }
    }

    @Test func otherNotesMayNamePeople() throws {
        #expect(try read("Tom Asher", type: Sample.account).report("named-person") == "")
        #expect(try read("Tom Asher") { _, body in body }.report == "")
        #expect(try read("Tom Asher", type: Sample.decision).report("named-person") != "")
    }
}
