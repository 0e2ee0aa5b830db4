import Diagnostics
import DossierTestSupport
import Files
import KnowledgeBase
import Site
import Testing

/// Ways in which a site could tell of notes that it doesn't hold. With such notes and without them it is the same, byte
/// for byte.
struct WithheldNotesTests {
    /// Notes that colleagues may not read, added to notes that they may.
    struct Attempt: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let hidden: [TextFile]

        init(_ name: String, _ hidden: TextFile...) {
            self.init(name, hidden)
        }

        init(_ name: String, _ hidden: [TextFile]) {
            testDescription = name
            self.hidden = hidden
        }
    }

    private static func hidden(_ path: String, _ front: String = "", _ text: String = "Text.") -> TextFile {
        TextFile("content/" + path, "---\naudience: management\n\(front)\n---\n\(text)\n")
    }

    /// What a visible note links to.
    private static let named = [
        hidden("notes/named.md", "title: Named\naliases: [called]"), hidden("named-folder/x.md"),
        hidden("notes/opening.md", "", "# An opening title\nText."), hidden("issues/secret-id.md", "date: 2026-01-01"),
    ]

    static let attempts = [
        Attempt("a topic's count", hidden("lessons/h.md", "topics: [night, ports]\nsource: [i]")),
        Attempt("a topic that only they name", hidden("lessons/h.md", "topics: [merger]\nsource: [i]")),
        Attempt("the topic of a topic", hidden("topics/h.md", "parent: night")),
        Attempt(
            "edges the other way round",
            hidden("lessons/h.md", "source: [i]\ncontradicts: [a]\napplied_in: [p@2]\ncause: night"),
            hidden("feedback/f.md", "date: 2026-01-01\naccounts: [olivar]\nvoice: client\nabout: [a, p, d]"),
            hidden("issues/k.md", "date: 2026-01-01\naccounts: [olivar]\nseverity: 1\nrecurrence_of: i\nstandard: p"),
            hidden("training/t.md", "for: [p@2]\nroles: [x]"),
            hidden("decisions/e.md", "date: 2026-01-01\nstatus: accepted\nsupersedes: d\nlessons_used: [a]")),
        Attempt(
            "backlinks", hidden("notes/h.md", "", "See [[a]], [p](../policies/p.v2.md), ![[pic.png]] and [[olivar]].")),
        Attempt("a translation", hidden("lessons/h.md", "lang: es\ntranslation_of: a\nsource: [i]")),
        Attempt(
            "related notes",
            hidden("decisions/h.md", "date: 2026-01-01\nstatus: accepted\naccounts: [olivar]\ntopics: [night]")),
        Attempt("a newer version of a policy", hidden("policies/p.v3.md", policy(3, "2026-02-01"))),
        Attempt("an older version of a policy", hidden("policies/p.v0.md", policy(9, "2030-01-01"))),
        Attempt(
            "a policy that replaces another",
            hidden("policies/q.md", policy(1, "2026-02-01", id: "q") + "\nsupersedes: p@2")),
        Attempt("the number of an address", hidden("guide/A.md"), hidden("guide/Index.md")),
        Attempt("an address of a page of its own", hidden("search.md"), hidden("contents.md"), hidden("404.md")),
        Attempt("a folder's count and its own page", hidden("guide/h.md"), hidden("guide/README.md", "title: Secret")),
        Attempt("a folder", hidden("secret/h.md"), hidden("guide/deep/er/h.md")),
        Attempt("the home page", hidden("index.md", "title: Secret")),
        Attempt("an account", hidden("accounts/harbor.md"), hidden("notes/h.md", "accounts: [harbor, olivar]")),
        Attempt("another name of an account", hidden("accounts/harbor.md", "aliases: [olivar, Olivar del Sur]")),
        Attempt(
            "a row of a table", hidden("accounts/harbor.md"),
            TextFile("content/metrics.csv", "date,account,metric,value\n2026-01-01,harbor,m,1\n")),
        Attempt(
            "a file that only they show", hidden("notes/h.md", "", "![x](../files/h.png) [y](../guide/pic.png)"),
            TextFile("content/files/h.png", "x"), TextFile("content/guide/pic.pdf", "x")),
        Attempt(
            "a name that two notes have", hidden("issues/a.md", "id: other\ntitle: a\ndate: 2026-01-01"),
            hidden("notes/a.md")),
        Attempt(
            "a name that is nearly theirs", hidden("lessons/nigth-shift-lesson.md", "source: [i]"),
            hidden("notes/hiden.md")),
        Attempt(
            "a list that goes over pages", (0..<230).map { hidden("lessons/h\($0).md", "source: [i]\ntopics: [night]") }
        ),
        Attempt("where a link leads", named),
    ]

    private static func policy(_ version: Int, _ effective: String, id: String = "p") -> String {
        "id: \(id)\nkind: policy\nversion: \(version)\neffective: \(effective)\nowner: o"
    }

    private static let visible = VirtualFolder {
        TextFile("dossier.yaml", "base_url: https://example.org/\n")
        VirtualFolder("content") {
            TextFile("accounts/olivar.md", "---\ntitle: Olivar del Sur\n---\n## Goals\nx\n")
            TextFile(
                "issues/i.md",
                "---\ntitle: I\ndate: 2026-01-01\naccounts: [olivar]\nseverity: 2\ncause: night\n---\nx\n")
            TextFile(
                "issues/j.md",
                "---\ntitle: J\ndate: 2026-01-02\naccounts: [olivar]\nseverity: 2\ncause: night\n---\nx\n")
            TextFile(
                "lessons/a.md",
                "---\ntitle: Night shift lesson\nsource: [i]\ntopics: [night, harbour]\n---\n## Recommendation\nx\n")
            TextFile("topics/night.md", "---\ntitle: Night\n---\nx\n")
            TextFile(
                "decisions/d.md", "---\ntitle: D\ndate: 2026-01-01\nstatus: accepted\naccounts: [olivar]\n---\nx\n")
            TextFile("policies/p.v1.md", "---\ntitle: P\n\(Self.policy(1, "2025-01-01"))\n---\nx\n")
            TextFile("policies/p.v2.md", "---\ntitle: P\n\(Self.policy(2, "2025-06-01"))\n---\nx\n")
            TextFile("guide/a.md", "[[a]] ![x](pic.png) [[nigth-shift-lessn]] [[hidden]]\n")
            TextFile("guide/index.md", "# Guide\n")
            TextFile("guide/deep/b.md", "# B\n")
            TextFile("guide/pic.png", "x")
            TextFile(
                "guide/links.md",
                """
                [[named]] [[Named]] [[called]] [[named|words]] [[notes/named]] [[named#part]] ![[named]]
                [words](../notes/named.md) [words](/notes/named.md#part) ![words](../notes/named.md) ![](../notes/named.md)
                [words](../notes/named.html) [words](../notes/) [words](/named-folder) [words][d] [words](named "title")
                [[secret-id]] [[An opening title]] [[issue/secret-id]] [words](../issues/secret-id.md)

                [d]: ../notes/named.md "title"
                """)
        }
    }

    /// Not the site itself, which would keep its folder for as long as the tests run.
    private static let bare = Result {
        let site = try visible.build()
        try #require(site.isPublished, "\(site.report)")
        return (files: site.files, findings: site.findings)
    }

    @Test(arguments: attempts)
    func aSiteTellsNothingOf(_ attempt: Attempt) throws {
        let with = try attempt.hidden.reduce(Self.visible) { $0.adding($1) }.build()
        let without = try Self.bare.get()
        try #require(with.isPublished, "\(with.report)")
        let paths = Set(with.files.keys).union(without.files.keys).sorted()
        #expect(paths.filter { with.files[$0] != without.files[$0] } == [])
        // Less may be said, where a link leads to what is hidden.
        let more = with.findings.filter { !without.findings.contains($0) }
        #expect(more.map(\.message) == [])
    }

    /// What is hidden above is so by its audience alone.
    @Test func managersReadThemAll() throws {
        // Two of them would have one id.
        let attempts = Self.attempts.filter { $0.testDescription != "a list that goes over pages" }
        let hidden = Set(attempts.flatMap(\.hidden).filter { $0.path.hasSuffix(".md") }.map(\.path))
        let base = attempts.flatMap(\.hidden).reduce(Self.visible) { $0.adding($1) }
        let site = try base.build(audience: .management)
        #expect(site.result.notes == Self.visible.files.count { $0.path.hasSuffix(".md") } + hidden.count)
        #expect(site.isPublished, "\(site.report)")
    }

    @Test func aLinkToAWithheldNoteIsNotReported() throws {
        let places = try Self.named.reduce(Self.visible) { $0.adding($1) }.build().diagnostics.map(
            \.location?.path.rawValue)
        #expect(!places.contains("guide/links.md"))
        let bare = try Self.bare.get().findings.map(\.location?.path.rawValue)
        #expect(bare.count { $0 == "guide/links.md" } > 15, "each of them is reported where there is no such note")
    }
}
