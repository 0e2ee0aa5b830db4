import Diagnostics
import DossierTestSupport
import KnowledgeBase
import Site
import Testing

/// Drafts, builds one after another at one output, and what `check` says of audiences.
struct StagingTests {
    private static func note(_ path: String, _ front: String, _ text: String = "Text.") -> TextFile {
        TextFile("content/" + path, "---\n\(front)\n---\n\(text)\n")
    }

    @Test func draftsAreForWhoeverTheirAudienceIs() throws {
        let base = VirtualFolder {
            Self.note("a.md", "draft: yes")
            Self.note("b.md", "publish: no\naudience: management")
            Self.note("c.md", "borrador: no")
        }
        func pages(_ audience: Audience, drafts: Bool) throws -> [String] {
            try base.build(audience: audience) { $0.drafts = drafts }.pages.filter { $0.count == "a.html".count }
        }
        #expect(try pages(.internal, drafts: false) == ["c.html"])
        #expect(try pages(.internal, drafts: true) == ["a.html", "c.html"])
        #expect(try pages(.restricted, drafts: false) == ["c.html"])
        #expect(try pages(.restricted, drafts: true) == ["a.html", "b.html", "c.html"])
    }

    @Test func nothingIsLeftOfABuildForOthersAtTheSameOutput() throws {
        let canaries = CanaryBase()
        let base = try WrittenBase(canaries.folder)
        #expect(try base.build(audience: .restricted).isPublished)
        #expect(try base.build(audience: .customer, account: canaries.levels.olivar.account).isPublished)
        let rest = try base.disk.files().filter { !$0.key.hasPrefix("content/") }
        let leaked = CanarySearch(canaries.canaries).find(in: rest).filter { !$0.key.reach.includes(.olivar) }
        #expect(leaked.isEmpty, "\(leaked.map { "\($0.key.place): \($0.value)" }.sorted().prefix(20))")
    }

    // MARK: What check says

    private func findings(_ rule: String, @FolderBuilder _ files: () -> [TextFile]) throws -> [String] {
        let site = try VirtualFolder {
            TextFile("dossier.yaml", "title: Base\n")
            Self.note("issues/narrow.md", "title: Narrow\naudience: management\ndate: 2026-01-01")
            Self.note("issues/wide.md", "title: Wide\ndate: 2026-01-01")
            files()
        }.check()
        return site.diagnostics.filter { $0.rule.id == rule }.map(\.message)
    }

    @Test(arguments: [
        "source: [narrow]", "contradicts: [issue/narrow]", "translation_of: Narrow",
        "audience: customer\nsource: [wide]",
    ])
    func aFieldThatNamesANoteForFewerIsAnError(_ front: String) throws {
        let found = try findings("narrower-target") { Self.note("lessons/a.md", front) }
        #expect(found.count == 1, "\(found)")
    }

    @Test(arguments: [
        ("audience: internal", "[[narrow]]"), ("audience: internal", "[x](../issues/narrow.md)"),
        ("audience: customer", "[[wide]]"), ("audience: customer", "::: audience internal\n[[narrow]]\n:::"),
        ("audience: internal", "::: audience management\nx\n:::\n\n[[narrow]]"),
        ("audience: customer", "## Log\n[[narrow]]\n"), ("audience: customer", "## Log\n\n## Other\n[[wide]]\n"),
        ("audience: customer\ntype: account", "## Goals\n[[wide]]\n"),
        ("audience: customer\ntype: account", "## Goals\n### More\n[[wide]]\n"),
        ("audience: customer\ntype: feedback\nquotable: yes", "## Quote\n[[wide]]\n"),
    ])
    func aLinkToANoteForFewerIsAnError(_ front: String, _ text: String) throws {
        let found = try findings("narrower-target") { Self.note("notes/a.md", front, text) }
        #expect(found.count == 1, "\(found)")
    }

    /// What a narrower audience reads may link to what it may read.
    @Test(arguments: [
        ("audience: management", "[[narrow]]"), ("audience: restricted", "[[narrow]] [[wide]]"),
        ("audience: internal", "::: audience management\n[[narrow]]\n:::"), ("", "[[wide]]"),
        ("audience: customer", "::: audience internal\n::: audience restricted\n[[narrow]]\n:::\n[[wide]]\n:::"),
        ("audience: customer", "## Log\n[[wide]]\n\n### More\n[[wide]]\n"),
        ("audience: customer\ntype: account", "[[wide]]\n\n## Goals\nx\n\n## Field reality\n[[wide]]\n"),
        ("audience: customer\ntype: feedback", "## Quote\n[[wide]]\n"),
        ("audience: customer", "[x](https://example.org/)"),
    ])
    func aLinkThatItsReadersMayFollowIsFine(_ front: String, _ text: String) throws {
        let found = try findings("narrower-target") { Self.note("notes/a.md", front, text) }
        #expect(found.isEmpty, "\(found)")
    }

    @Test func aLowerAudienceOfAReviewOfAPersonIsAnError() throws {
        let found = try findings("review-audience") {
            for (number, front) in [
                "kind: performance\naudience: internal", "kind: self\naudience: customer",
                "clase: desempeño\naudiencia: dirección", "kind: self\naudience: restricted", "kind: performance",
                "kind: viability\naudience: internal",
            ].enumerated() {
                Self.note("reviews/r\(number).md", "title: R\(number)\n" + front)
            }
        }
        #expect(found.count == 3, "\(found)")
    }
}
