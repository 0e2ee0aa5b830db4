import KnowledgeBase
import Testing

@testable import Site

@Suite struct GeneratedBlockTests {
    static let files = [
        "accounts/acme.md": "---\ntype: account\nid: acme\ntitle: Acme\n---\n- [ ] visit @marta due:2026-06-01\n",
        "issues/i1.md":
            "---\ntitle: Late\ndate: 2026-01-05\naccounts: acme\nseverity: 2\nstatus: open\nsummary: It was late.\n---\n"
            + "- [ ] call *back* @marta due:2026-07-10 ref:OPS-1\n- [x] write @tom check:2026-06-29\n- [x] done\n",
        "issues/i2.md": "---\ntitle: Early\ndate: 2026-02-05\naccounts: acme\nseverity: 3\nstatus: resolved\n---\n",
        "issues/i3.md": "---\ntitle: Other\ndate: 2026-03-05\naccounts: bolt\nseverity: 3\n---\n",
        "accounts/bolt.md": "---\ntype: account\nid: bolt\ntitle: Bolt\n---\n",
        "issues/secret.md":
            "---\ntitle: Secret\ndate: 2026-03-05\naccounts: acme\nseverity: 1\naudience: restricted\n---\n- [ ] hush\n",
    ]

    private func block(_ block: String, in language: String = "en", audience: Audience = .internal) throws -> String {
        var files = Self.files
        files["x.md"] = "---\nlang: \(language)\n---\n# X\n\nbefore\n\n```\(block)\n```\n\nafter\n"
        let html = try RenderedSite(files, audience: audience).main("x.html")
        return String(html.components(between: "<p>before</p>", and: "<p>after</p>"))
    }

    private func titles(_ html: String) -> [String] {
        html.split(separator: "<a ").dropFirst().compactMap { $0.split(separator: ">").dropFirst().first }
            .compactMap { $0.split(separator: "<").first.map(String.init) }
    }

    @Test func listsNotesNewestFirst() throws {
        let html = try block("notes\naccount: acme\ntype: issue")
        #expect(titles(html) == ["Early", "Late"], "\(html)")
        #expect(html.contains(#"<time datetime="2026-02-05">"#) && !html.contains("<pre"), "\(html)")
    }

    @Test(arguments: [
        ("type: issue\nsort: title", ["Early", "Late", "Other"]), ("type: issue\nsort: date asc\nlimit: 1", ["Late"]),
        ("type: issue\nsince: 2026-02\nuntil: 2026-02", ["Early"]), ("state: resuelta", ["Early"]),
        ("type: issue\nstate: open", ["Late"]), ("type: lesson", []), ("type: page", []),
    ])
    func findsWhatIsAskedFor(lines: String, expected: [String]) throws {
        let html = try block("notes\n" + lines)
        #expect(titles(html) == expected, "\(html)")
    }

    @Test func saysHowManyMoreThereAreAndThatThereAreNone() throws {
        #expect(try block("notes\ntype: issue\nlimit: 1").contains("<p class=\"more\">2 more</p>"))
        #expect(try block("notes\ntype: lesson", in: "es").contains("Nada que mostrar."))
    }

    @Test func makesTablesAndCards() throws {
        let table = try block("notes\naccount: acme\ncolumns: title, state, accounts, summary", in: "es")
        #expect(table.contains("<th scope=\"col\">Título</th><th scope=\"col\">Estado</th>"), "\(table)")
        #expect(table.contains("<span class=\"chip bad\">Abierta</span>") && table.contains("It was late."), "\(table)")
        let cards = try block("notes\naccount: acme\nshow: cards")
        #expect(cards.contains("<ul class=\"cards\">") && cards.contains("<p>It was late.</p>"), "\(cards)")
    }

    @Test func listsActions() throws {
        let html = try block("actions\naccount: acme")
        #expect(titles(html) == ["Acme", "Late", "Late"], "\(html)")
        #expect(html.contains("call back") && html.contains("OPS-1") && !html.contains("hush"), "\(html)")
        #expect(html.contains(">Overdue</span>") && html.contains(">Check due</span>"), "\(html)")
        #expect(try titles(block("actions\nowner: @tom\nshow: table")) == ["Late"])
        #expect(try titles(block("actions\nstate: done")) == ["Late"])
    }

    /// What a block lists is taken from what its readers may see.
    @Test func listsNothingThatIsWithheld() throws {
        #expect(try !block("notes\naccount: acme").contains("Secret"))
        #expect(try block("notes\naccount: acme", audience: .restricted).contains("Secret"))
        #expect(try block("actions", audience: .restricted).contains("hush"))
    }

    @Test func showsTheCodeOfWhatIsNotUnderstood() throws {
        let html = try block("notes\ntype: leson")
        #expect(html.contains("<code class=\"language-notes\">type: leson\n</code>"), "\(html)")
    }

    @Test func leavesItsOwnNoteOut() throws {
        let site = try RenderedSite(["a.md": "```notes\n```", "b.md": "# B"])
        #expect(try site.main("a.html").contains(">B</a>"))
        #expect(try !site.main("a.html").components(between: "class=\"generated\"", and: "</ul>").contains("a.html"))
    }

    @Test func isTheSameInEveryBuild() throws {
        let first = try block("notes\nsort: state")
        for _ in 0..<3 { #expect(try block("notes\nsort: state") == first) }
    }
}
