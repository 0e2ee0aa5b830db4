import Diagnostics
import Files
import KnowledgeBase
import Testing

/// Links that were written for another site.
struct ForeignLinkTests {
    private func target(_ link: String, in folder: String = "docs", isOwn: Bool = false) throws -> [String] {
        let notes = try ReadBase(
            [
                folder + "/from.md": "[x](\(link))", "docs/a b.md": "# A\n\n## H", "docs/guide.html.md": "# Guide",
                "docs/sub/index.md": "# Sub", "docs/plan.pdf": "",
                "docs/moved.md": "---\nredirect_from: [/old/place/]\n---\n",
                "50%.md": "# Half", "c#d.md": "# Sharp",
            ], isOwn: isOwn)
        return notes.targets(of: folder + "/from.md") + notes.underlined
    }

    @Test(arguments: [
        ("/docs/a%20b", "docs/a b.md"), ("/docs/a%20b.md", "docs/a b.md"), ("/docs/a%20b.html", "docs/a b.md"),
        ("/docs/a%20b/", "docs/a b.md"), ("/docs/guide.html", "docs/guide.html.md"),
        ("/docs/guide", "docs/guide.html.md"),
        ("/docs/sub/", "docs/sub/index.md"), ("/docs/sub/index.html", "docs/sub/index.md"),
        ("/docs//sub", "docs/sub/index.md"),
        ("/docs/a%20b?x=1#h", "docs/a b.md#h"), ("/docs/plan.pdf", "file docs/plan.pdf"), ("/docs", "folder docs"),
        ("/old/place", "docs/moved.md"), ("/old/place.html", "docs/moved.md"), ("/50%.md", "50%.md"),
        ("/50%25.md", "50%.md"),
        ("/c%23d.md", "c#d.md"), ("../c#d.md", "c#d.md"), ("../50%25", "50%.md"),
    ])
    func namesANoteFromTheRoot(link: String, target: String) throws {
        #expect(try self.target(link) == [target])
    }

    @Test(arguments: [
        ("{% page \"docs/sub\" %}", "docs/sub/index.md"), ("{% page \"/docs/a b/#h\" %}", "docs/a b.md#h"),
        ("{% link docs/guide.html.md %}", "docs/guide.html.md"),
        ("{{ '/docs/sub/' | relative_url }}", "docs/sub/index.md"),
        ("{{ site.base }}/docs/sub/", "docs/sub/index.md"), ("<%= link_to 'sub' %>", "docs/sub/index.md"),
        ("{% page \"old/place\" %}#nothing", "docs/moved.md"),
        ("{% link docs/guide.html.md %}#x", "docs/guide.html.md"),
        ("{% page \"nowhere\" %}", "foreign"), ("{{ page.url }}", "foreign"),
        ("{% link \"https://a.example\" %}", "foreign"),
        ("/x/{{ y }}", "foreign"), ("{{ site.repo }}/blob/x.md", "foreign"), ("{{}}", "foreign"),
        ("{% page \" %}", "foreign"),
    ])
    func aTemplateCallMeansTheNoteThatItNames(link: String, target: String) throws {
        let found = try self.target(link)
        #expect(found.first == target)
        #expect(found.dropFirst() == (target == "foreign" ? ["foreign-links"] : []))
    }

    @Test func countsWhatNamesNothingAndIsNotOurs() throws {
        let notes = try ReadBase(
            ["a.md": "[x](/apps/y.html) ![z](/images/z.png) [v](/gone.md) [w](gone.html)"], isOwn: false)
        #expect(notes.targets(of: "a.md") == ["foreign", "foreign", "broken", "broken"])
        #expect(notes.underlined == ["foreign-links", "broken-link /gone.md", "broken-link gone.html"])
        #expect(notes.base.linkCounts.foreign == 2 && notes.base.linkCounts.broken == 2)
    }

    /// With a `dossier.yaml` an absolute link is our own, and a broken one is broken.
    @Test func inOurOwnBaseNothingIsForeign() throws {
        #expect(try target("/apps/y.html", isOwn: true) == ["broken", "broken-link /apps/y.html"])
    }

    @Test func tellsOfForeignTypesOnce() throws {
        let notes = try ReadBase(
            [
                "a.md": "---\ntype: learn\n---\n", "b.md": "---\ntype: learn\n---\n", "c.md": "---\ntype: [x]\n---\n",
                "d.md": "---\ntype: page\n---\n",
            ], isOwn: false)
        #expect(
            notes.diagnostics.map(\.message) == [
                "`learn`, a list aren't note types, so this and 2 other notes are read as pages"
            ])
        #expect(notes.underlined == ["foreign-type learn"])
        let one = try ReadBase(["a.md": "---\ntype: learn\n---\n"], isOwn: false)
        #expect(one.diagnostics.map(\.message) == ["`learn` isn't a note type, so this is read as a page"])
    }

    @Test func tellsOnceThatHTMLIsShownAsText() throws {
        let notes = try ReadBase(
            ["a.md": "<b>x</b> <i>y</i>", "b.md": "<div>z</div>", "c.md": "<br> <your-name>"], isOwn: false)
        #expect(notes.underlined == ["raw-html"])
        #expect(notes.diagnostics[0].message.hasPrefix("HTML tags of 2 notes are shown as text"))
    }
}
