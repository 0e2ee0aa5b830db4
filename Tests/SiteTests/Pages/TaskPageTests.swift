import Testing

@testable import Site

/// What an action says by signs is said in words where its note is read.
@Suite struct TaskPageTests {
    private func text(_ source: String, _ language: String = "en", _ more: [String: String] = [:]) throws -> String {
        var files = more
        files["people.csv"] = "handle,name,role,department,from\nmarta,Marta Ruiz,support-lead,Support,2025-01-01\n"
        files["x.md"] = "---\nlang: \(language)\n---\n# X\n\nbefore\n\n\(source)\n\nafter\n"
        let html = try RenderedSite(files).main("x.html")
        return String(html.components(between: "<p>before</p>", and: "<p>after</p>"))
    }

    @Test func namesOwnerDaysAndReference() throws {
        let html = try text("- [ ] call *back* @marta due:2026-07-15 check:2026-10-15 ref:OPS-12, soon")
        #expect(
            html.contains(
                #"call <em>back</em> <span class="chip">Owner Marta Ruiz</span> "#
                    + #"<span class="chip">Due <time datetime="2026-07-15">15 Jul 2026</time></span> "#
                    + #"<span class="chip">Check <time datetime="2026-10-15">15 Oct 2026</time></span> "#
                    + #"<span class="chip">Ref. OPS-12</span>, soon"#), "\(html)")
    }

    @Test func speaksThePagesLanguage() throws {
        let more = ["decisions/d.md": "---\ntitle: D\ndate: 2026-01-01\nstatus: accepted\nowner: support-lead\n---\n"]
        let html = try text("- [x] llamar @support-lead vence:2026-06-15 comprobar:2026-06-20", "es", more)
        let owner = #"Responsable <a href="roles/support-lead.html" lang="en">Support lead</a>"#
        #expect(html.contains(owner), "\(html)")
        #expect(html.contains("Vence <time datetime=\"2026-06-15\">15 jun 2026</time>"), "\(html)")
        #expect(html.contains("<span class=\"chip warn\">Toca comprobar <time"), "\(html)")
    }

    @Test func saysWhatIsLate() throws {
        #expect(try text("- [ ] a due:2026-06-29").contains("<span class=\"chip bad\">Overdue <time"))
        #expect(try text("- [ ] a due:2026-06-30").contains("<span class=\"chip\">Due <time"))
    }

    @Test func linksToReferencesElsewhere() throws {
        let html = try text("- [ ] a ref:https://ops.example/12?a=1&b=2")
        #expect(html.contains(#"<a href="https://ops.example/12?a=1&amp;b=2" rel="noopener""#), "\(html)")
        #expect(try !text("- [ ] a ref:javascript:alert(1)").contains("<a "))
    }

    @Test(arguments: [
        "> - [ ] a %", "- b\n  - [ ] a %", "1. [ ] a %", "> [!note] t\n> - [ ] a %", "::: tip\n- [ ] a %\n:::",
        "- [ ] a **x %**", "- [ ] a (%)", "- [ ] a\n  %", "- [ ] a\n\n  b\n- [ ] c %",
    ])
    func isReadWhereverATaskStands(source: String) throws {
        let html = try text(source.replacing("%", with: "due:2026-07-15"))
        #expect(html.contains("Due <time") && !html.contains("due:2026"), "\(html)")
    }

    /// Only what is an action's is shown so.
    @Test(arguments: [
        "- a due:2026-07-15", "- [ ] `due:2026-07-15`", "- [ ] a due:2026-7-15", "due:2026-07-15",
        "- [ ] a [due:2026-07-15](y.md)", "- [ ] a\n\n  due:2026-07-15",
    ])
    func leavesOtherWords(source: String) throws {
        let html = try text(source)
        #expect(!html.contains("<span class=\"chip"), "\(html)")
    }

    /// The words of what is embedded are another note's.
    @Test func keepsToItsOwnWords() throws {
        let html = try text("- [ ] ![[y]] b due:2026-07-15", "en", ["y.md": "say due:2026-07-15 first\n"])
        #expect(html.contains("say due:2026-07-15 first"), "\(html)")
        #expect(html.contains("b <span class=\"chip\">Due"), "\(html)")
    }
}
