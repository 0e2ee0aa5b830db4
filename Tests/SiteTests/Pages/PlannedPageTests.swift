import KnowledgeBase
import Testing

@Suite struct PlannedPageTests {
    @Test func showsPlainPagesOnTheHomePage() throws {
        let home = try RenderedSite(["a.md": "# Alpha\n\nFirst.\n", "guides/b.md": "# Beta\n"]).main("index.html")
        #expect(home.contains(#"<a href="a.html">Alpha</a>"#) && home.contains("First."), "\(home)")
        #expect(home.contains(#"<a href="guides/index.html">Guides</a>"#), "\(home)")
        #expect(!home.contains("Beta"))
    }

    @Test func passesThroughAFolderThatHoldsOnlyAnother() throws {
        let home = try RenderedSite(["source/manual/a.md": "# A\n", "source/manual/how-to/b.md": "# B\n"])
            .main("index.html")
        #expect(home.contains(#"<a href="source/manual/a.html">A</a>"#), "\(home)")
        #expect(home.contains(#"<a href="source/manual/how-to/index.html">How to</a>"#), "\(home)")
    }

    @Test func hasNoListOfPagesForTheIntroductionAlone() throws {
        let site = try RenderedSite(["index.md": "# Home\n", "lessons/l.md": "---\ntitle: L\nsource: [x]\n---\n"])
        #expect(site.pages["pages/index.html"] == nil)
        #expect(site.pages["index.html"]?.contains("pages/index.html") == false)
    }

    @Test func cutsALongListInPagesAndSaysWhere() throws {
        var files: [String: String] = [:]
        for number in 1...201 { files["lessons/l\(number).md"] = "---\ntitle: L\(number)\nsource: [x]\n---\n" }
        let site = try RenderedSite(files)
        #expect(try site.main("lessons/index.html").contains("<p>1–200 of 201</p>"))
        #expect(try site.main("lessons/index-2.html").contains("<p>201–201 of 201</p>"))
    }

    @Test func givesSearchEnginesOneAddressForEachText() throws {
        func policy(_ version: Int) -> String {
            "---\ntitle: P\nid: p\nkind: policy\nversion: \(version)\neffective: 2026-01-0\(version)\nowner: x\n---\n"
        }
        let site = try RenderedSite(
            ["policies/p1.md": policy(1), "policies/p2.md": policy(2)], settings: { $0.baseURL = "https://x.example/" })
        func canonical(_ path: String) throws -> String {
            String(try #require(site.pages[path]).components(between: #"rel="canonical" href=""#, and: "\""))
        }
        #expect(try canonical("policies/p.html") == "https://x.example/policies/p.html")
        #expect(try canonical("policies/p@2.html") == "https://x.example/policies/p.html")
        #expect(try canonical("policies/p@1.html") == "https://x.example/policies/p@1.html")
        #expect(site.sitemap.contains("policies/p.html") && site.sitemap.contains("policies/p@1.html"))
        #expect(!site.sitemap.contains("p@2"))
        #expect(site.pages["404.html"]?.contains("canonical") == false)
        #expect(site.pages["404.html"]?.contains("noindex") == true)
        #expect(!site.sitemap.contains("404"))
    }

    /// Also of a topic, whose day means nothing elsewhere, and of a record that was corrected long after.
    @Test func saysWhenNotesChangedLast() throws {
        let home = try RenderedSite([
            "issues/i.md": "---\ntitle: I\ndate: 2025-01-02\nupdated: 2026-06-02\nseverity: 2\nstatus: open\n---\n",
            "topics/t.md": "---\ntitle: T\nupdated: 2026-06-01\n---\n",
        ]).main("index.html")
        let latest = home.components(between: #"<section class="latest">"#, and: "</section>")
        let days = latest.matches(of: /datetime="([0-9-]+)"/).map { String($0.output.1) }
        #expect(days == ["2026-06-02", "2026-06-01"], "\(latest)")
    }
}
