import Files
import KnowledgeBase
import Testing

/// What `[[…]]` names.
struct WikiLinkTests {
    private func targets(_ body: String, from path: String = "notes/a.md") throws -> [String] {
        try read(body, from: path).targets(of: path)
    }

    private func read(_ body: String, from path: String = "notes/a.md") throws -> ReadBase {
        var files: ReadBase.Files = [
            "notes/b.md": "# Working hours\n\n## Late shift\n\nText.\n\n## Turno de noche\n",
            "notes/deep/c.md": "---\ntitle: Return to work\naliases: [Back again, Vuelta]\n---\nText.\n",
            "guide/Año nuevo.md": "# Something else\n",
            "guide/index.md": "# The guide\n",
            "guide/setup.md": "# Set up\n",
            "files/plan.png": "x", "files/Quote 3.pdf": "x",
        ]
        files.add(path, body)
        return try ReadBase(files, isOwn: false)
    }

    @Test(arguments: [
        ("[[b]]", "notes/b.md"), ("[[notes/b]]", "notes/b.md"), ("[[Working hours]]", "notes/b.md"),
        ("[[working-HOURS]]", "notes/b.md"), ("[[working_hours|those]]", "notes/b.md"), ("[[c]]", "notes/deep/c.md"),
        ("[[Return to work]]", "notes/deep/c.md"), ("[[back again]]", "notes/deep/c.md"),
        ("[[vuelta]]", "notes/deep/c.md"), ("[[notes/deep/c]]", "notes/deep/c.md"), ("[[deep/c]]", "notes/deep/c.md"),
        ("[[deep/Return to work]]", "notes/deep/c.md"), ("[[ano nuevo]]", "guide/Año nuevo.md"),
        ("[[Año nuevo.md]]", "guide/Año nuevo.md"), ("[[guide]]", "guide/index.md"), ("[[setup.md]]", "guide/setup.md"),
        ("[[The guide]]", "guide/index.md"), ("[[/guide/setup]]", "guide/setup.md"),
        ("[[../guide/setup]]", "guide/setup.md"),
    ])
    func findsNotesByIDFileTitleAliasAndPath(_ link: String, _ target: String) throws {
        let found = try targets(link)
        #expect(found == [target])
    }

    /// `CI/CD` is no path here. Somebody else's other name gives way to the title, by whichever way it is written.
    @Test(arguments: ["[[CI/CD]]", "[[ci/cd]]", "[[Rollback]]", "[x](Rollback)"])
    func aTitleIsAStrongerClaimThanAnAlias(_ link: String) throws {
        var files: ReadBase.Files = [
            "one/p.md": "---\naliases: [CI/CD, Rollback]\n---\n# P\n", "two/q.md": "# CI/CD\n",
            "two/r.md": "# Rollback\n",
        ]
        files.add("notes/a.md", link)
        let read = try ReadBase(files, isOwn: false)
        #expect(read.targets(of: "notes/a.md") == [link.contains("oll") ? "two/r.md" : "two/q.md"])
    }

    @Test(arguments: [
        ("[[b#Late shift]]", "notes/b.md#late-shift"), ("[[b#late-shift]]", "notes/b.md#late-shift"),
        ("[[b#LATE  SHIFT]]", "notes/b.md#late-shift"), ("[[b#turno de noche]]", "notes/b.md#turno-de-noche"),
        ("[[b#Working hours#Late shift]]", "notes/b.md#late-shift"), ("[[b#^block]]", "notes/b.md"),
        ("[[b#]]", "notes/b.md"), ("[[#Here]]\n\n# Here", "notes/a.md#here"),
        ("[[deep/c#x]]", "notes/deep/c.md"),
    ])
    func findsHeadings(_ link: String, _ target: String) throws {
        let found = try targets(link)
        #expect(found == [target])
    }

    @Test(arguments: [
        ("[[plan.png]]", "file files/plan.png"), ("![[plan.png]]", "file files/plan.png"),
        ("![[files/plan.png]]", "file files/plan.png"), ("[[quote 3.pdf]]", "file files/Quote 3.pdf"),
    ])
    func findsFiles(_ link: String, _ target: String) throws {
        let found = try targets(link)
        #expect(found == [target])
    }

    @Test(arguments: ["[[nothing]]", "[[x/b]]", "[[b.pdf]]", "[[b@2]]", "[[../../b]]"])
    func findsNothingElse(_ link: String) throws {
        let found = try targets(link)
        #expect(found == ["broken"])
    }

    @Test func aNameThatLooksLikeAVersionIsANameFirstOfAll() throws {
        let base = try ReadBase(["meeting@2.md": "# M\n", "a.md": "[[meeting@2]]"])
        #expect(base.targets(of: "a.md") == ["meeting@2.md"])
    }

    @Test func saysWhereAHeadingIsMissing() throws {
        let read = try read("[[b#Late shfit]] [[b#nothing like it]]")
        #expect(
            read.report == """
                notes/a.md:1:3 warning broken-anchor: “Working hours” has no heading “Late shfit” (late-shift?)
                notes/a.md:1:20 warning broken-anchor: “Working hours” has no heading “nothing like it”
                """)
    }

    @Test func pointsAtABrokenNameAndGivesTheNearest() throws {
        let read = try read("Text, ñ and [[retrun to work|words]].")
        #expect(
            read.report
                == "notes/a.md:1:15 error broken-link: “retrun to work” names no note, file or folder (Return to work?)"
        )
        #expect(read.named(by: "broken-link") == ["retrun to work"])
    }
}
