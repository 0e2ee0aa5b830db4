import KnowledgeBase
import Testing

@Suite struct NotePageTests {
    @Test func namesTheBoxOfATaskInThePagesLanguage() throws {
        let site = try RenderedSite([
            "a.md": "# A\n\n- [ ] x\n- [x] y\n", "b.md": "---\nlang: es\n---\n# B\n\n- [ ] x\n- [x] y\n",
        ])
        let english = try site.main("a.html")
        #expect(english.contains(#"<input type="checkbox" disabled aria-label="To do"> x"#), "\(english)")
        #expect(english.contains(#"<input type="checkbox" disabled checked aria-label="Done"> y"#), "\(english)")
        let spanish = try site.main("b.html")
        #expect(spanish.contains(#"disabled aria-label="Por hacer""#) && spanish.contains(#"aria-label="Hecho""#))
    }

    @Test func namesTheWayBackFromAFootnoteInThePagesLanguage() throws {
        let site = try RenderedSite(["b.md": "---\nlang: es\n---\n# B\n\nx[^1]\n\n[^1]: y\n"])
        #expect(try site.main("b.html").contains(#"role="doc-backlink" aria-label="Volver a la referencia 1">↩</a>"#))
    }

    @Test func tellsTheLanguageOfATitleInTheText() throws {
        let site = try RenderedSite([
            "a.md": "# A\n\n[[b]] and [words](b.md)\n", "b.md": "---\nlang: es\ntitle: Bé\n---\n",
        ])
        let html = try site.main("a.html")
        #expect(html.contains(#"<a href="b.html" lang="es">Bé</a>"#), "\(html)")
        #expect(html.contains(#"<a href="b.html" hreflang="es">words</a>"#), "\(html)")
    }

    /// A lesson names the policy it is applied in, and the policy its reason: one relation, and one note.
    @Test func putsWhatIsCalledTheSameIntoOneGroup() throws {
        let site = try RenderedSite([
            "lessons/l.md": "---\ntitle: L\nsource: [i]\napplied_in: [p@1]\n---\n## Recommendation\n\nx\n",
            "issues/i.md": "---\ntitle: I\ndate: 2026-01-01\naccounts: []\nseverity: 2\n---\n",
            "policies/p.md":
                "---\ntitle: P\nid: p\nkind: policy\nversion: 1\neffective: 2026-01-02\nowner: x\n"
                + "changes: [{level: major, summary: s, because: [l]}]\n---\n",
        ])
        // Above stands the lesson's state, whose reason names the policy too.
        let html = try site.main("lessons/l.html").components(between: "_connections", and: "</section>")
        #expect(html.split(separator: "<dt>Applied in</dt>").count == 2, "\(html)")
        #expect(html.split(separator: "P · Version 1").count == 2, "\(html)")
    }

    @Test func saysHowManyAreLeft() throws {
        var files = ["issues/i.md": "---\ntitle: I\ndate: 2026-01-01\naccounts: []\nseverity: 2\n---\n"]
        for number in 1...23 { files["lessons/l\(number).md"] = "---\ntitle: L\(number)\nsource: [i]\n---\n" }
        #expect(try RenderedSite(files).main("issues/i.html").contains(#"<li class="more">3 more</li>"#))
    }

    @Test func leadsToWhereANoteIsEdited() throws {
        let files = ["index.md": "# Home\n", "a b.md": "# A\n"]
        let placed = try RenderedSite(files) { $0.editURL = "https://git.example/edit/{path}/raw" }
        #expect(placed.pages["a b.html"]?.contains("https://git.example/edit/a%20b.md/raw") == true)
        #expect(placed.pages["index.html"]?.contains("https://git.example/edit/index.md/raw") == true)
        let appended = try RenderedSite(files) { $0.editURL = "https://git.example/edit/" }
        #expect(appended.pages["a b.html"]?.contains("\"https://git.example/edit/a%20b.md\"") == true)
    }

    @Test(arguments: [
        ("period: 2024-12/2026-05", "Period", "December 2024 – May 2026"), ("period: 2026-03", "Period", "March 2026"),
        ("period: 2026-Q2", "Period", "2026-Q2"), ("period: 2026", "Period", "2026"),
        ("period: 2026-Q1/2026-Q2", "Period", "January 2026 – June 2026"),
        ("period: 2026-03-04/2026-04-30", "Period", "4 Mar 2026 – 30 Apr 2026"),
        ("window: 180d", "Window", "180 days"), ("window: 1y", "Window", "1 year"),
        ("window: 12w", "Window", "12 weeks"),
        ("lang: es\nperiodo: 2024-12/2026-05", "Periodo", "diciembre de 2024 – mayo de 2026"),
        ("lang: es\nventana: 2m", "Ventana", "2 meses"),
    ])
    func saysStretchesOfTimeInWords(field: String, label: String, words: String) throws {
        let html = try RenderedSite(["reports/r.md": "---\ntitle: R\ndate: 2026-06-01\n\(field)\n---\n"])
            .main("reports/r.html")
        #expect(html.contains("<dt>\(label)</dt><dd><ul><li>\(words)</li>"), "\(html)")
    }

    /// Its own days say that it holds; what it says doesn't any more.
    @Test(arguments: [(1, true), (2, false)])
    func tellsOfATranslationThatFollowsAnOlderVersion(version: Int, isOutdated: Bool) throws {
        func policy(_ id: String, _ version: Int, _ more: String) -> String {
            "---\ntitle: \(id)\nid: \(id)\nkind: policy\nversion: \(version)\neffective: 2026-0\(version)-01\n"
                + "owner: x\n\(more)---\n"
        }
        let site = try RenderedSite([
            "policies/p1.md": policy("p", 1, ""), "policies/p2.md": policy("p", 2, ""),
            "policies/q.md": policy("q", version, "lang: es\ntranslation_of: p@\(version)\n"),
        ])
        let html = try site.main("policies/q.html")
        #expect(html.contains("Esta traducción sigue una versión anterior.") == isOutdated, "\(html)")
        #expect(html.contains(#"class="chip good">Vigente<"#) != isOutdated, "\(html)")
        #expect(html.contains(#"class="chip warn">Desactualizada<"#) == isOutdated, "\(html)")
    }
}
