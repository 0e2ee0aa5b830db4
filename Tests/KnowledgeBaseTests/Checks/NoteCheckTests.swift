import Files
import KnowledgeBase
import Testing

/// What a note must have besides its fields.
struct NoteCheckTests {
    @Test func aTypedNoteNeedsATitleOrAFirstHeading() throws {
        let read = try ReadBase([
            "topics/a.md": "---\ntype: topic\n---\nText.", "topics/b.md": "# Heading\n\nText.",
            "topics/c.md": "Text.\n\n# Not first", "temas/d.md": "---\nlang: es\n---\n", "page.md": "Text.",
        ])
        #expect(
            read.report == """
                temas/d.md:2:1 error missing-field: a topic needs `título`, or a first heading that says it
                topics/a.md:2:1 error missing-field: a topic needs `title`, or a first heading that says it
                topics/c.md:1:1 error missing-field: a topic needs `title`, or a first heading that says it
                """)
    }

    @Test(arguments: ["---\ntitle: X\n  date: y\n---\n", "+++\ntitle = \"X\"\n+++\n", "---\ntitle: X\n"])
    func nothingIsSaidToBeMissingFromFrontMatterThatCannotBeRead(_ front: String) throws {
        #expect(try ReadBase(["topics/a.md": front]).report("missing-field") == "")
    }

    @Test func whoeverAFieldNamesIsSomebody() throws {
        let account = """
            ---
            type: account
            title: A
            owner: the support team
            manager: ines-robled
            managers: [{who: tmo}, {who: "@account-manager"}]
            health: {value: red, by: nobody}
            ---
            """
        let read = try ReadBase([
            "accounts/a.md": account, "decisions/d.md": Sample.decision("deciders: [their-director]"),
            "page.md": "---\nowner: a colleague\n---\n",
            "people.csv": "handle,name,role\nines-robledo,Inés Robledo,account-manager\ntom,Tom,\n",
        ])
        let named = read.named(by: "unknown-owner")
        #expect(named == ["the support team", "ines-robled", "tmo", "nobody"])
        #expect(read.report.contains("`ines-robled` is no handle and no role of people.csv (ines-robledo?)"))
    }

    /// A mistake in a row is reported once, not again at every note that the person owns.
    @Test func whomAnUnreadRowNamesIsNoStranger() throws {
        let read = try ReadBase([
            "a.md": "---\ntype: account\ntitle: A\nmanager: tom\nowner: night-shift-lead\n---\n- [ ] Call @ana\n",
            "people.csv": "handle,name,role,from\ntom,Tom,night-shift-lead,soon\n@ana,,,\ninés,Inés,,\n",
        ])
        #expect(read.report("unknown-owner") == "")
        #expect(read.report.contains("`from` must be a day like 2026-03-04, not `soon`"))
        #expect(read.base.tables.people.map(\.handle) == ["inés"], "in no role while their row can't be read")
    }

    @Test(arguments: [
        "## Recommendation", "# Recommendation", "### RECOMENDACIÓN", "## 3. Recommendation:", "## *Recommendation*",
    ])
    func aLessonHasItsRecommendationUnderAnyOfItsHeadings(_ heading: String) throws {
        let read = try ReadBase([
            "l.md": Sample.lesson("source: i", "\(heading)\n\nDo."), "i.md": Sample.issue("accounts: []"),
        ])
        #expect(read.report("missing-section") == "")
    }

    @Test func pointsAtTheHeadingThatMayBeMeant() throws {
        let issue = Sample.issue("accounts: []")
        let read = try ReadBase([
            "a.md": Sample.lesson("source: i", "## Lesson\n\nText."),
            "b.md": Sample.lesson("source: i", "## Lesson\n\n## Recomendations\n\nText."),
            "c.md": Sample.lesson("source: i\nlang: es", ""), "i.md": issue,
        ])
        #expect(
            read.report("missing-section") == """
                a.md:2:1 error missing-section: a lesson needs a section “Recommendation”
                b.md:8:1 error missing-section: a lesson needs a section “Recommendation” (Recommendation?)
                c.md:2:1 error missing-section: a lesson needs a section “Recomendación”
                """)
        #expect(read.named(by: "missing-section") == ["type", "## Recomendations", "type"])
    }

    @Test func whatIsCutForABuildIsNotMissing() throws {
        let body = "::: audience management\n## Recommendation\n\nDo.\n:::\n"
        let files: ReadBase.Files = ["l.md": Sample.lesson("source: i", body), "i.md": Sample.issue("accounts: []")]
        #expect(try ReadBase(files, stage: Stage()).report("missing-section") == "")
        #expect(try ReadBase(files).report("missing-section") == "")
    }

    @Test func aReviewOfAPersonSaysNoOtherAudience() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account(), "a.md": Sample.review("self", "audience: internal"),
            "b.md": Sample.review("performance", "audience: management"),
            "c.md": Sample.review("performance", "audience: restricted"), "d.md": Sample.review("self"),
            "e.md": Sample.review("business", "audience: internal"),
            "f.md": Sample.review("autoevaluación", "lang: es\naudiencia: interna"),
        ])
        #expect(
            read.report("review-audience") == """
                a.md:8:11 error review-audience: a self review is restricted, whatever it says; `internal` isn't \
                followed (restricted?)
                b.md:8:11 error review-audience: a performance review is restricted, whatever it says; `management` \
                isn't followed (restricted?)
                f.md:9:12 error review-audience: a self review is restricted, whatever it says; `internal` isn't \
                followed (restringida?)
                """)
        #expect(
            ["a.md", "b.md", "c.md", "d.md"].map { read.note($0)?.audience } == Array(repeating: .restricted, count: 4))
    }

    @Test func aNoteIsToBeDeletedFromItsDayOn() throws {
        let files: ReadBase.Files = [
            "a.md": "---\nretain_until: 2026-06-30\n---\n", "b.md": Sample.topic("conservar_hasta: 2026-07-01"),
        ]
        let read = try ReadBase(files, asOf: "2026-06-30")
        #expect(
            read.report
                == "a.md:2:15 warning kept-too-long: this note was to be kept until 2026-06-30; delete it")
        #expect(try ReadBase(files, asOf: "2026-06-29").report == "")
    }

    @Test func aStandardIsAPolicyOfThatKind() throws {
        let read = try ReadBase([
            "p.md": Sample.policy(1, from: "2024-01-01"),
            "accounts/acme.md": Sample.account("expectations: [{standard: escalation, target: 2}]"),
            "i.md": Sample.issue("accounts: acme\nstandard: escalation@1"),
        ])
        #expect(
            read.report == """
                accounts/acme.md:4:27 warning not-a-standard: expectations.standard: “A policy” is a policy, not a standard
                i.md:7:11 warning not-a-standard: standard: “A policy” is a policy, not a standard
                """)
    }
}
