import DossierTestSupport
import Files
import Foundation
import Site
import Testing

/// A vault in Obsidian's own habits, at `Tests/Vault`, built without any setting.
@Suite struct VaultTests {
    private static let site: BuiltSite? = try? {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Vault")
            .standardizedFileURL.path
        let names = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let folder = VirtualFolder("content") {
            names.sorted().compactMap { name in
                FileManager.default.contents(atPath: "\(root)/\(name)").map { TextFile(name, bytes: [UInt8]($0)) }
            }
        }
        return try folder.build()
    }()

    private func page(_ path: String) throws -> String {
        let site = try #require(Self.site)
        return try #require(site.text(path), "\(site.pages)")
    }

    /// What the note says.
    private func text(_ page: String) throws -> String {
        let html = try self.page(page)
        let start = try #require(html.range(of: "<div class=\"prose\">"), "\(html)")
        let end = html.range(of: "<section class=\"connections\"")?.lowerBound ?? html.endIndex
        return String(html[start.upperBound..<max(start.upperBound, end)])
    }

    @Test func buildsEveryNoteThatIsMeantForReaders() throws {
        let site = try #require(Self.site)
        #expect(site.isPublished)
        #expect(site.result.notes >= 40)
        for name in ["Old plan", "Book – notes", "excalidraw.html", "obsidian", ".canvas", ".m4a", ".base"] {
            #expect(!site.files.keys.contains { $0.contains(name) && !$0.hasSuffix(".svg") }, "\(name)")
        }
    }

    /// What is said of it is true and worth saying: nothing that an Obsidian user would call right is called wrong.
    @Test func reportsNothingThatIsRight() throws {
        let site = try #require(Self.site)
        #expect(
            site.rules.sorted() == [
                "ambiguous-link", "foreign-links", "math-verbatim", "missing-alt", "raw-html", "typed-folders",
                "unpublished-kind",
                "unpublished-kind", "unpublished-kind", "unpublished-kind",
            ], "\(site.report)")
    }

    @Test(arguments: [
        // By path, by folded name, by heading, with words of its own.
        ("Home.html", #"<a href="Accounts/Olivar/Log.html">the log of Olivar</a>"#),
        ("Home.html", #"<a href="Policies/Escalation.html">Escalation</a>"#),
        ("Home.html", ##"<a href="How%20we%20work.html#handover">handovers</a>"##),
        // By alias, by alias without accents, with an emoji, by the note's own name.
        ("People/Tom.html", #"<a href="../People/Marta%20Ruiz.html">Marta Ruiz</a>"#),
        ("Projects/Ideas.html", #"<li><a href="../Projects/Crane%20upgrade.html">Crane upgrade</a></li>"#),
        ("Projects/Ideas.html", "%F0%9F%9A%A2%20Ship%20tracking.html\">🚢 Ship tracking</a>"),
        ("Time of departure.html", #"<a href="Time%20of%20arrival.html">Time of arrival</a>"#),
        ("Recipes/Café Ñandú.html", ##"<a href="#_main">Café Ñandú</a>"##),
        ("Accounts/Índice.html", #"<a href="../Accounts/Bah%C3%ADa%20Norte/Overview.html">sin acento</a>"#),
        // Of two notes of one name the one in the same folder; up through folders; Markdown's own links.
        ("Accounts/Olivar/Overview.html", #"<a href="../../Accounts/Olivar/Log.html">Log</a>"#),
        ("Accounts/Bahía Norte/Overview.html", #"<a href="../../Accounts/Bah%C3%ADa%20Norte/Log.html">Log</a>"#),
        ("Inbox/nested/deep/er/Deepest.html", #"<a href="../../../../Home.html">Home</a>, <a"#),
        ("Projects/Ideas.html", ##"<a href="../How%20we%20work.html#handover">markdown link</a>"##),
        ("Areas/Operations/Shifts.html", #"<a href="../../Areas/Operations/Operations.html">Operations</a>"#),
        // Blocks and headings of the note itself.
        ("Reading/Article.html", ##"<a href="#%5Eq1">"##), ("Reading/Article.html", ##"<a href="#quotes">Quotes</a>"##),
        // What isn't published stays words.
        ("Home.html", #"<span class="missing-link">Board.canvas</span>"#),
        ("Home.html", #"<a href="files/Attachments/Handbook.pdf">Handbook.pdf</a>"#),
        ("Projects/Crane upgrade.html", #"<a href="../files/Attachments/figures.csv">figures.csv</a>"#),
    ])
    func leadsWhereItsAuthorMeant(page: String, html: String) throws {
        let text = try text(page)
        #expect(text.contains(html), "\(text)")
    }

    @Test(arguments: [
        ("Home.html", "<h2 id=\"e1-handover\">Handover</h2>"), ("Home.html", "<h3 id=\"e1-checklist\">Checklist</h3>"),
        ("Home.html", "<p id=\"e2-^demurrage\">Demurrage is what a late ship costs.</p>"),
        ("Home.html", "<img src=\"files/Attachments/quay%20plan.png\" alt=\"\" width=\"300\" height=\"225\">"),
        (
            "Home.html",
            "<img src=\"files/Drawings/Yard.excalidraw.svg\" alt=\"\" width=\"320\" height=\"200\" loading=\"lazy\">"
        ),
        (
            "Accounts/Olivar/Overview.html",
            "2026-01-19 visit, see <a href=\"../../Accounts/Olivar/Overview.html\">Olivar</a>"
        ),
        ("People/Tom.html", "<p>Prefers calls.</p>"), ("People/Marta Ruiz.html", "<p>Prefers calls.</p>"),
        ("Embeds/One.html", "<p>In three.</p>"), ("Embeds/One.html", "<p>The yard never sleeps."),
        ("Embeds/Three.html", "<td align=\"left\">TEU</td>"),
        ("Embeds/Inline.html", "<p>Before</p>\n<div class=\"embed\">"), ("Embeds/Inline.html", "<p>after.</p>"),
        ("Embeds/Inline.html", "<strong><a href=\"../People/Tom.html\">Tom</a></strong>"),
    ])
    func showsWhatIsEmbedded(page: String, html: String) throws {
        let text = try text(page)
        #expect(text.contains(html), "\(text)")
    }

    @Test(arguments: [
        ("How we work.html", "<mark>Write it down</mark>"), ("How we work.html", "<del>draft</del>"),
        ("How we work.html", "<input type=\"checkbox\" disabled checked aria-label=\"Done\"> Access to the yard"),
        ("How we work.html", "<li id=\"^second-step\">"),
        ("How we work.html", "#area/people and <code>#not-a-tag</code>"),
        ("Glossary.html", "<dt>Berth</dt>\n<dd>Where a ship lies.</dd>"), ("Glossary.html", "Twenty-foot | unit"),
        ("Glossary.html", "<div id=\"^units\">\n<div class=\"table-scroll\""),
        ("Glossary.html", "<div id=\"^saying\">\n<blockquote>"),
        ("Policies/Escalation.html", "data-callout=\"important\">\n<p class=\"callout-title\">The rule</p>"),
        (
            "Policies/Escalation.html",
            "<details class=\"callout\" data-callout=\"tip\">\n<summary class=\"callout-title\">How"
        ),
        ("Policies/Escalation.html", "data-callout=\"question\" open=\"\">"),
        ("Policies/Escalation.html", "<p class=\"callout-title\">Custom kind</p>"),
        ("Policies/Escalation.html", "<p class=\"callout-title\">Note</p>\n<p>En español.</p>"),
        ("Projects/🚢 Ship tracking.html", "<code class=\"language-dataview\">TABLE status"),
        ("Projects/🚢 Ship tracking.html", "<code class=\"language-mermaid\">"),
        ("Projects/🚢 Ship tracking.html", "<span class=\"hl-keyword\">def</span> eta(ship):"),
        ("Projects/🚢 Ship tracking.html", "role=\"doc-noteref\">1</a>"),
        ("Projects/Crane upgrade.html", "<span class=\"math\">$t &lt; 3\\,\\text{min}$</span>"),
        ("Projects/Crane upgrade.html", "<u>HTML</u><br />"),
        ("Projects/Crane upgrade.html", "<figcaption>The quay in 2026</figcaption>"),
        ("Projects/Crane upgrade.html", "alt=\"Logo\" width=\"32\" height=\"32\""),
        ("Inbox/Mixed ends.html", "two spaces<br />\nand a break."), ("Daily/2026-01-20.html", "call back 📞"),
    ])
    func rendersAsItsReadersExpect(page: String, html: String) throws {
        let text = try text(page)
        #expect(text.contains(html), "\(text)")
    }

    @Test func keepsCommentsAndTemplatesWhereTheyBelong() throws {
        #expect(try !text("Home.html").contains("Marta first"))
        let daily = try text("Templates/Daily.html")
        #expect(daily.contains("{{title}}") && daily.contains("{{yesterday}}"), "\(daily)")
        #expect(try text("Templates/Meeting.html").contains("Present: &lt;% who %&gt;"))
    }

    @Test func readsPropertiesOfOtherTools() throws {
        let home = try page("Home.html")
        #expect(home.contains("<time datetime=\"2025-03-04\">") && home.contains("<time datetime=\"2026-01-20\">"))
        #expect(home.contains("topics/area-operations.html\">area/operations</a>"))
        #expect(try page("How we work.html").contains("<p class=\"lead\">How the team works"))
        #expect(try page("topics/urgent.html").contains("🚢 Ship tracking"))
        #expect(try page("Daily/2026-01-18.html").contains("<time datetime=\"2026-01-18\">"))
    }
}
