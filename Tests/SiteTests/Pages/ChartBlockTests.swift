import Foundation
import KnowledgeBase
import Testing

@testable import Site

@Suite struct ChartBlockTests {
    private static let files = [
        "accounts/acme.md": "---\ntype: account\ntitle: Acme\n---\n```chart\nsince: 2026-04\n```\n",
        "accounts/bolt.md": "---\ntype: account\ntitle: Bolt\naudience: management\n---\n",
        "policies/s.md":
            "---\ntitle: First response\nid: s\nkind: standard\nversion: 1\neffective: 2026-02-01\nowner: x\n"
            + "metric: hours\ntarget: 4\nunit: h\ndirection: at-most\nbreach_after: 2\n---\n",
        "metrics.csv":
            "date,account,metric,value,n\n2026-03-31,acme,hours,5,2\n2026-04-30,acme,hours,6,2\n"
            + "2026-05-31,acme,hours,7,2\n2026-05-31,acme,visits,1,\n2026-06-30,acme,hours,4.5,2\n"
            + "2026-05-31,bolt,hours,77.7,\n",
    ]

    private func block(_ lines: String, _ language: String = "en", audience: Audience = .internal) throws -> String {
        var files = Self.files
        files["x.md"] = "---\nlang: \(language)\n---\n# X\n\nbefore\n\n```chart\n\(lines)\n```\n\nafter\n"
        let html = try RenderedSite(files, audience: audience).main("x.html")
        return String(html.components(between: "<p>before</p>", and: "<p>after</p>"))
    }

    @Test func drawsFiguresAgainstTheirStandard() throws {
        let html = try block("account: acme\nmetric: hours")
        #expect(html.contains("<figcaption><b>hours</b> <b>· Acme</b>"), "\(html)")
        #expect(html.contains(#"role="img" aria-labelledby="_chart-b1-1-1t _chart-b1-1-1d""#), "\(html)")
        #expect(html.contains("4 figures from 31 Mar 2026 to 30 Jun 2026"), "\(html)")
        #expect(html.components(separatedBy: #"<path class="miss""#).count == 5, "a diamond for each miss")
        #expect(html.contains(#"<a href="policies/s.html">First response"#), "\(html)")
        #expect(!html.contains("visits") && !html.contains("<script") && !html.contains(" style="), "\(html)")
    }

    @Test func keepsToTheDaysAskedFor() throws {
        let html = try block("account: acme\nmetric: hours\nsince: 2026-06", "es")
        #expect(html.contains("1 cifra, del 30 jun 2026: 4,5"), "\(html)")
        #expect(!html.contains(">7<") && !html.contains("31 may"), "\(html)")
        // Alone it would be no breach; it is the end of one.
        #expect(html.contains(#"<rect class="breach""#), "\(html)")
    }

    /// On an account's page the block stands beside the charts of the page itself.
    @Test func hasIDsOfItsOwn() throws {
        var files = Self.files
        files["y.md"] = "# Y\n\n![[acme]]\n\n![[acme]]\n"
        let site = try RenderedSite(files)
        for page in ["accounts/acme.html", "y.html"] {
            let html = try site.main(page)
            let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.output.1) }
            #expect(Set(ids).count == ids.count && ids.contains { $0.contains("_chart-b1") }, "\(ids)")
        }
        #expect(
            try !site.main("accounts/acme.html").contains("<figcaption><b>hours</b> <b>· Acme</b>"),
            "it is the account's own")
    }

    /// A rule that took effect after the last figure stands in no chart, so it has no letter.
    @Test func marksOnlyWhatStandsInAChart() throws {
        var files = Self.files
        func rule(_ id: String, _ day: String) -> String {
            "---\ntitle: Rule \(id)\nid: \(id)\nkind: policy\nversion: 1\neffective: \(day)\nowner: x\n---\n"
        }
        files["policies/during.md"] = rule("during", "2026-05-01")
        files["policies/after.md"] = rule("after", "2026-06-30")
        files["metrics.csv"] = files["metrics.csv"]?.replacing("2026-06-30", with: "2026-06-29")
        let html = try RenderedSite(files).main("accounts/acme.html")
        let markers = html.components(between: "<ol class=\"chart-markers\">", and: "</ol>")
        #expect(markers.contains("Rule during") && !markers.contains("Rule after"), "\(markers)")
    }

    @Test func drawsNothingThatIsWithheld() throws {
        for lines in ["account: bolt", "account: acme, bolt", "account: acme"] {
            #expect(try !block(lines).contains("77.7"), "\(lines)")
        }
        #expect(try block("account: bolt", audience: .management).contains("77.7"))
    }

    @Test func saysThatThereIsNothing() throws {
        #expect(try block("account: acme\nsince: 2026-07").contains("No figures to draw."))
        #expect(try block("account: acme\nuntil: 2025", "es").contains("No hay cifras que dibujar."))
    }
}
