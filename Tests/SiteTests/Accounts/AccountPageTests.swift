import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

@Suite struct AccountPageTests {
    private static let account = """
        ---
        type: account
        title: Acme
        renewal: 2026-08-01
        manager: ines
        health: {value: red, as_of: 2026-06-01, by: ines, why: They said so.}
        topics: [night]
        ---
        ## Commitments

        - [ ] Bring ladders @tom due:2026-01-31

        ## Sensitivities

        Never mention *ladders*.

        ## Log

        - 2026-01-05 [call] Asked for [[i|ladders]].
        """

    private static let files = [
        "accounts/acme.md": account,
        "issues/i.md": "---\ntitle: I\ndate: 2026-01-03\naccounts: acme\nseverity: 1\nstatus: open\n---\n",
        "feedback/f.md":
            "---\ntitle: F\ndate: 2026-05-03\naccounts: acme\nvoice: client\nsentiment: negative\n---\n"
            + "## Quote\n\n> No ladders & no word.\n\n## Context\n\nCold.\n",
        "policies/s.md":
            "---\ntitle: First response\nid: s\nkind: standard\nversion: 1\neffective: 2025-01-01\nowner: x\n"
            + "metric: hours\ntarget: 4\nunit: h\ndirection: at-most\n---\n",
        "metrics.csv": "date,account,metric,value,n\n2026-05-31,acme,hours,3,2\n2026-06-30,acme,hours,4.5,2\n",
    ]

    @Test func drawsFiguresAgainstTheirTarget() throws {
        let html = try RenderedSite(Self.files).main("accounts/acme.html")
        #expect(html.contains(#"role="img" aria-labelledby="_chart-1t _chart-1d""#), "\(html)")
        #expect(html.contains("<title id=\"_chart-1t\">hours · Acme</title>"), "\(html)")
        #expect(
            html.contains(
                "2 figures from 31 May 2026 to 30 Jun 2026, between 3\u{A0}h and 4.5\u{A0}h; the last is 4.5\u{A0}h."))
        #expect(html.contains("1 missed its target."))
        #expect(html.components(separatedBy: #"<path class="miss""#).count == 2, "one diamond")
        #expect(html.contains(#"<tr class="missed">"#) && html.contains("at most 4"), "\(html)")
        // The strict policy of browsers allows neither.
        #expect(!html.contains(" style=") && !html.contains("<script"))
    }

    /// What the target is stands where the line of figures doesn't pass: above its own line at the start, else under it,
    /// else at the end.
    @Test(arguments: [
        ("1.5 1.5 0 3 3", "above, at the start"), ("2.3 2.3 0 3 3", "under, at the start"),
        ("2.3 1.2 0 3 3", "above, at the end"),
    ])
    func keepsTheTargetsWordsClearOfTheFigures(figures: String, place: String) throws {
        var files = Self.files
        files["policies/s.md"] = Self.files["policies/s.md"]?.replacingOccurrences(of: "target: 4", with: "target: 2")
        files["metrics.csv"] = "date,account,metric,value\n"
        for (month, figure) in figures.split(separator: " ").enumerated() {
            files["metrics.csv"]? += "2026-0\(month + 1)-28,acme,hours,\(figure)\n"
        }
        let html = try RenderedSite(files).main("accounts/acme.html")
        let line = try #require(html.firstMatch(of: /class="target" d="M[0-9.]+ ([0-9.]+)/)).output.1
        let words = try #require(html.firstMatch(of: /class="limit" x="([0-9.]+)" y="([0-9.]+)"/)).output
        let isAbove = try #require(Double(words.2)) < (try #require(Double(line)))
        let isAtStart = try #require(Double(words.1)) < 100
        #expect("\(isAbove ? "above" : "under"), at the \(isAtStart ? "start" : "end")" == place)
    }

    @Test(arguments: [
        (
            "2026-01-05 [call] Asked",
            #"<time datetime="2026-01-05">5 Jan 2026</time> <span class="chip quiet">Call</span> Asked"#
        ),
        ("2026-01-05: none", #"<time datetime="2026-01-05">5 Jan 2026</time> none"#),
        ("2026-01-05 [fax]\n  & so", #"5 Jan 2026</time> <span class="chip quiet">fax</span> &amp; so"#),
        (
            "2026-01-05 [salud] rojo: «no»",
            #"<span class="chip quiet">Health</span> <span class="chip bad">Red</span> «no»"#
        ),
        ("2026-01-05 [visit] [[i]]", #"<span class="chip quiet">Visit</span> <a href="#),
        ("**2026-01-05** [visit] x", "<strong>2026-01-05</strong> [visit] x"),
        ("2026-13-05 [visit] x", "2026-13-05 [visit] x"),
    ])
    func tellsWhatALogSaysBySigns(entry: String, shown: String) throws {
        var files = Self.files
        files["accounts/acme.md"] = Self.account + "\n- \(entry)\n"
        let html = try RenderedSite(files).main("accounts/acme.html")
        let log = html.components(between: #"id="log""#, and: "</ul>")
        #expect(log.contains(shown), "\(log)")
    }

    @Test func saysAboveABandWhatHoldsToday() throws {
        var files = Self.files
        files["accounts/acme.md"] = Self.account.replacingOccurrences(
            of: "manager: ines",
            with: "managers: [{who: tom, from: 2020-01-01, to: 2026-05-31}, {who: ines, from: 2026-06-01}]")
        let html = try RenderedSite(files).main("accounts/acme.html")
        #expect(html.contains(">Manager · Ines</text>"), "\(html)")
        #expect(html.contains(">First response · Version 1</text>"))
    }

    @Test func quotesALogWithItsDay() throws {
        let html = try RenderedSite(Self.files).main("issues/i.html")
        #expect(
            html.contains(
                #"<blockquote><time datetime="2026-01-05">5 Jan 2026</time> <span class="chip">Call</span> "#
                    + "Asked for <mark>ladders</mark>.</blockquote>"), "\(html)")
    }

    @Test func handsTheAccountOver() throws {
        let html = try RenderedSite(Self.files).main("accounts/acme/handover.html")
        #expect(html.contains("<p>Never mention <em>ladders</em>.</p>"), "\(html)")
        #expect(!html.contains("Asked for"), "only the section, not what follows it")
        #expect(html.contains("No ladders &amp; no word."), "\(html)")
        #expect(!html.contains("Cold."), "the quote alone")
        #expect(html.contains("One promise is broken."), "\(html)")
        #expect(html.contains("Who decides there"), "\(html)")
    }

    /// Whoever takes over has heard of none of it: what the cause is, what happened each time, and how far a promise got.
    @Test func tellsTheStoryOfACause() throws {
        let issue = { (day: String, title: String, more: String) in
            "---\ntitle: \(title)\ndate: \(day)\naccounts: acme\nseverity: 1\nstatus: resolved\ncause: gap\n\(more)---\n"
        }
        let html = try RenderedSite([
            "accounts/acme.md":
                "---\ntitle: Acme\n---\n## Commitments\n\n- [ ] Pay due:2026-01-31\n  - Half is paid.\n",
            "topics/gap.md": "---\ntitle: Gap\nkind: cause\ndefinition: Nobody has it.\n---\n",
            "issues/a.md": issue("2026-01-03", "Late, at night", "summary: Lorries waited.\n"),
            "issues/b.md": issue("2026-03-03", "Late again", "summary: They waited longer.\n"),
        ]).main("accounts/acme/handover.html")
        let words = html.replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " ")
        #expect(
            words.contains(
                "Gap: the cause of 2 issues here.Nobody has it.3 Jan 2026 Late, at night: Lorries waited.3 Mar 2026 "
                    + "Late again: They waited longer."), "\(words)")
        #expect(words.contains("Half is paid."), "\(words)")
        #expect(words.contains("here, Late again; Late, at night."), "a comma of a title parts nothing")
    }

    @Test func keepsTheCompanysMindFromCustomers() throws {
        var files = Self.files
        for (path, text) in files where path.hasSuffix(".md") {
            files[path] = text.replacingOccurrences(of: "title:", with: "audience: customer\ntitle:")
        }
        let inside = try RenderedSite(files)
        #expect(inside.pages["accounts/acme/handover.html"] != nil)
        let site = try VirtualFolder {
            TextFile("dossier.yaml", "title: T\n")
            for (path, text) in files.sorted(by: { $0.key < $1.key }) { TextFile("content/" + path, text) }
        }.build(audience: .customer, account: "acme")
        let page = try #require(site.text("accounts/acme.html"), "\(site.report)")
        #expect(site.text("accounts/acme/handover.html") == nil)
        #expect(page.contains("Bring ladders"), "what was promised is the customer's to know")
        for inner in ["They said so", "Never mention", "2026-08-01", "People say", "No field visit", "Asked for"] {
            #expect(!page.contains(inner), "\(inner)")
        }
        #expect(site.files.keys.filter { $0.hasPrefix("boards/") || $0.hasPrefix("roles/") } == [])
        #expect(site.text("timeline.json")?.contains("Asked for") == false)
    }

    @Test func tellsOfAPolicyForAllOnceHoweverManyAccountsThereAre() throws {
        let policy = "type: policy\nkind: policy\nversion: 1\neffective: 2026-02-01\nowner: x\n"
        let site = try VirtualFolder {
            TextFile("dossier.yaml", "title: T\n")
            TextFile("content/wide.md", "---\n\(policy)title: Wide\nid: wide\n---\n")
            TextFile(
                "content/narrow.md", "---\n\(policy)title: Narrow\nid: narrow\napplies_to: {accounts: [a1]}\n---\n")
            for number in 1...9 {
                TextFile("content/accounts/a\(number).md", "---\ntitle: A\n---\n## Log\n\n- 2026-01-05 [call] Hello\n")
            }
        }.build()
        let timeline = try #require(site.text("timeline.json"), "\(site.report)")
        for name in ["wide", "narrow"] {
            #expect(timeline.split(separator: "policy/\(name)").count == 2, "\(name): \(timeline)")
        }
        // Each account's own page tells of it all the same.
        for number in 1...9 {
            let page = try #require(site.text("accounts/a\(number).html"))
            #expect(page.contains("wide@1.html") || page.contains("wide.html"), "a\(number)")
            #expect(page.contains("narrow") == (number == 1), "a\(number)")
        }
    }

    @Test func saysWhatToWriteWhereThereIsNothing() throws {
        let site = try RenderedSite(["accounts/acme.md": "---\ntitle: Acme\n---\n"])
        let page = try site.main("accounts/acme.html")
        for words in ["Rows in metrics.csv", "Write each promise as a task", "under the heading Log"] {
            #expect(page.contains(words), "\(words): \(page)")
        }
        #expect(try site.main("accounts/acme/handover.html").contains("Whom do we call there?"))
    }

    @Test func linksATermWhereASectionFirstMentionsIt() throws {
        let html = try RenderedSite([
            "topics/p1.md":
                "---\ntype: topic\nkind: term\ntitle: P1\naliases: [urgencia, Ñu & co]\ndefinition: A fault.\n---\nP1 is P1.\n",
            "a.md":
                "# A\n\nA P1, then P1 and p1, P12.\n\n## B\n\nAnother P1: [P1](x.md), `P1`. Ñu &amp; co.\n\n## C\n\nURGENCIA.\n",
        ]).main("a.html")
        #expect(
            html.contains(#"A <a class="term" href="topics/p1.html" title="A fault.">P1</a>, then P1 and p1, P12."#),
            "\(html)")
        #expect(html.contains(#"Another <a class="term" href="topics/p1.html" title="A fault.">P1</a>: "#), "\(html)")
        #expect(html.contains(#"title="A fault.">URGENCIA</a>"#), "\(html)")
        #expect(html.components(separatedBy: "class=\"term\"").count == 4, "\(html)")
    }
}
