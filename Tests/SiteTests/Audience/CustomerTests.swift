import DossierTestSupport
import KnowledgeBase
import Site
import Testing

/// What one customer must not learn: of others, of what we think of them, and of how we keep our notes.
struct CustomerTests {
    private static func note(_ path: String, _ front: String, _ text: String = "Text.") -> TextFile {
        TextFile("content/" + path, "---\naudience: customer\n\(front)\n---\n\(text)\n")
    }

    private func base(@FolderBuilder _ files: () -> [TextFile]) -> VirtualFolder {
        VirtualFolder {
            TextFile("dossier.yaml", "title: Base\nedit_url: https://example.org/edit/{path}\n")
            files()
        }
    }

    // MARK: Whose a note is

    /// Another account may have for its id, file or alias what this one has for its title or alias.
    @Test(arguments: ["id: harbor", "title: Harbor", "aliases: [harbor]", ""])
    func aNameThatTwoAccountsHaveIsNobodysOwn(_ other: String) throws {
        let site = try base {
            Self.note("accounts/finch.md", "title: Harbor\naliases: [fnch, Harbor Finch]")
            Self.note(other.isEmpty ? "accounts/harbor.md" : "accounts/other.md", other.isEmpty ? "id: other" : other)
            Self.note("lessons/theirs.md", "title: Theirs\naccounts: [harbor]")
            Self.note("lessons/ours.md", "title: Ours\naccounts: [Finch]")
            Self.note("lessons/also-ours.md", "title: Also ours\naccounts: [Harbor Finch, fnch]")
            Self.note(
                "policies/p.md",
                "kind: policy\nversion: 1\neffective: 2026-01-01\nowner: o\n"
                    + "exceptions: [{account: Harbor, reason: theirs-alone}, {account: fnch, reason: ours-alone}]")
        }.build(audience: .customer, account: "finch")
        try #require(site.isPublished, "\(site.report)")
        #expect(
            site.pages.filter { $0.hasPrefix("lessons/") }.sorted() == [
                "lessons/also-ours.html", "lessons/index.html", "lessons/ours.html",
            ])
        let policy = try #require(site.text("policies/p.html"))
        #expect(policy.contains("ours-alone"))
        #expect(!policy.contains("theirs-alone"))
    }

    @Test(arguments: [
        "accounts: [kestrel]", "cuentas: kestrel", "account: Kestrel Parts", "accounts: [finch, kestrel]",
        "accounts: ['[[kestrel]]']", "accounts: [accounts/kestrel]", "accounts: [nobody]", "accounts: [kestrel@2]",
        "type: review\nkind: account\nsubject: kestrel", "type: review\nkind: account\nsubject: somebody",
        "type: account\nid: third", "audience: internal",
    ])
    func aNoteOfAnotherAccountIsNotStaged(_ front: String) throws {
        let site = try base {
            Self.note("accounts/finch.md", "title: Finch")
            Self.note("accounts/kestrel.md", "title: Kestrel Parts")
            TextFile(
                "content/notes/theirs.md",
                "---\ntitle: Theirs\n\(front.contains("audience") ? "" : "audience: customer\n")\(front)\n---\nText.\n")
        }.build(audience: .customer, account: "finch")
        try #require(site.isPublished, "\(site.report)")
        #expect(site.result.notes == 1, "\(site.pages)")
        #expect(!site.files.values.contains { String(decoding: $0, as: UTF8.self).contains("Theirs") })
    }

    @Test(arguments: ["accounts: [finch]", "cuentas: Finch", "accounts: ['[[finch|us]]']", "accounts: []", "title: X"])
    func aNoteOfTheAccountOrOfNoneIsStaged(_ front: String) throws {
        let site = try base {
            Self.note("accounts/finch.md", "title: Finch")
            Self.note("notes/ours.md", front)
        }.build(audience: .customer, account: "finch")
        #expect(site.text("notes/ours.html") != nil, "\(site.report)")
    }

    // MARK: What stays inside

    /// Values that are numbers, days or words of a list, which no canary can be.
    @Test func noFigureOrStateOfTheRelationshipIsShown() throws {
        let folder = base {
            Self.note(
                "accounts/finch.md",
                "title: Finch\nstatus: at-risk\ntier: platinum\nrenewal: 2031-07-19\noutcome: lost\n"
                    + "outcome_date: 2032-08-23\nhealth: {value: red, as_of: 2033-09-27}\nsince: 2021-05-01")
            Self.note("decisions/d.md", "title: D\ndate: 2026-01-01\nstatus: accepted\nconfidence: 83")
        }
        let inside = ["At risk", "platinum", "2031-07-19", "Lost", "2032-08-23", "Red", "2033-09-27", "83", "at-risk"]
        let internalSite = try folder.build()
        let site = try folder.build(audience: .customer, account: "finch")
        for words in inside {
            // Of words in the theme's own files nobody can tell whose they are.
            func holders(_ site: BuiltSite) -> [String] {
                ["accounts/finch.html", "decisions/d.html", "index.html", "accounts/index.html", "index.json"].filter {
                    site.text($0)?.replacing(#/<(script|link)[^>]*>/#, with: "").contains(words) == true
                }
            }
            #expect(holders(site) == [], "\(words)")
            #expect(holders(internalSite) != [], "\(words): nothing would show it")
        }
        #expect(site.text("accounts/finch.html")?.contains("2021-05-01") == true)
    }

    @Test func aNameThatLeadsNowhereIsNotShown() throws {
        let folder = base {
            Self.note("accounts/finch.md", "title: Finch\nexpectations: [{standard: kestrel-standrd, target: 2}]")
            Self.note("lessons/a.md", "title: A\nsource: [kestrel-outage-mispelt]\ncause: kestrel")
            Self.note("topics/kestrel.md", "title: Kestrel")
        }
        let site = try folder.build(audience: .customer, account: "finch")
        #expect(site.text("accounts/finch.html") != nil && site.text("lessons/a.html") != nil, "\(site.pages)")
        for (path, bytes) in site.files {
            let text = String(decoding: bytes, as: UTF8.self)
            // Search keeps words apart, so each part is looked for.
            for part in ["standrd", "outage", "mispelt"] { #expect(!text.contains(part), "\(path)") }
        }
        #expect(site.rules.filter { $0 == "broken-edge" }.count == 2)
        #expect(try folder.build().text("lessons/a.html")?.contains("kestrel-outage-mispelt") == true)
    }

    @Test func noPathOfAFileIsShown() throws {
        let folder = base {
            Self.note("accounts/finch.md", "title: Finch")
            Self.note("lessons/kestrel-parts/a.md", "title: A")
            Self.note("index.md", "title: Home")
        }
        let site = try folder.build(audience: .customer, account: "finch")
        #expect(site.text("lessons/a.html") != nil)
        for (path, bytes) in site.files {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(
                !text.contains("kestrel-parts") && !text.contains("index.md") && !text.contains("/edit/"), "\(path)")
        }
        #expect(try folder.build().text("lessons/a.html")?.contains("edit/lessons/kestrel-parts/a.md") == true)
    }

    /// No label, and nothing that keeps search engines out.
    @Test func everyBuildButTheirsSaysWhomItIsFor() throws {
        let folder = base { Self.note("accounts/finch.md", "title: Finch") }
        for audience in Audience.allCases {
            let site = try folder.build(audience: audience, account: audience == .customer ? "finch" : nil)
            let isLabelled = audience != .customer
            for page in site.pages where page != "404.html" {
                let text = try #require(site.text(page))
                #expect(text.contains("audience-\(audience.name)") == isLabelled, "\(page) for \(audience)")
                #expect(text.contains("noindex") == isLabelled, "\(page) for \(audience)")
            }
            #expect(site.text("robots.txt")?.contains("Disallow: /\n") == isLabelled)
        }
    }

    /// How to fill what is empty is for those who write the notes.
    @Test func aCustomerIsNotToldHowToFillWhatIsEmpty() throws {
        let folder = base { Self.note("accounts/finch.md", "title: Finch") }
        let inside = try #require(folder.build(audience: .internal).text("accounts/finch.html"))
        #expect(inside.contains("class=\"empty\""))
        let page = try #require(folder.build(audience: .customer, account: "finch").text("accounts/finch.html"))
        #expect(!page.contains("class=\"empty\"") && !page.contains("due:2026"), "\(page)")
    }
}
