import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// The pages are made on 30 June 2026.
struct WhatsNewPageTests {
    private let files = [
        "accounts/acme.md": "---\ntitle: Acme\n---\n",
        "issues/i.md": "---\ntitle: Alarm slept\ndate: 2026-05-03\naccounts: acme\nseverity: 3\n---\n",
        "policies/rule.v2.md": """
        ---
        title: Alarms
        kind: policy
        id: rule
        version: 2
        effective: 2026-06-01
        owner: ops
        summary: Every alarm has an owner.
        changes:
          - level: major
            summary: An owner in twenty minutes.
            because: [i, draft, mine]
        ---
        """,
        "issues/draft.md": "---\ntitle: Unsure\ndate: 2026-05-04\naccounts: acme\nseverity: 3\ndraft: yes\n---\n",
        "reviews/mine.md":
            "---\ntitle: My year\nkind: self\nsubject: tom\nperiod: 2025\ndate: 2026-05-05\naudience: restricted\n---\n",
        "training/t.md": "---\ntitle: Owning an alarm\nfor: [rule@2, rule]\nroles: [ops]\ndate: 2026-06-02\n---\n",
    ]

    @Test func tellsWhatChangedWhyAndHowToLearnIt() throws {
        let site = try RenderedSite(files)
        let rules = try #require(
            try site.main("boards/whats-new.html").components(separatedBy: "<section").first { $0.contains("_rules") })
        for part in [
            "policies/rule@2.html", "An owner in twenty minutes.", "Every alarm has an owner.", "because of ",
            "issues/i.html", "training/t.html", "1 Jun 2026",
        ] {
            #expect(rules.contains(part), "\(part)")
        }
        #expect(rules.components(separatedBy: "training/t.html").count == 2, "once")
        let open = try RenderedSite(files, audience: .restricted).main("boards/whats-new.html")
        #expect(!open.contains("My year") && !open.contains("Unsure"))
        let records = try site.main("boards/whats-new.html").components(separatedBy: "<section")
            .first { $0.contains("_records") }
        #expect(records?.contains("accounts/acme.html") == true)
        #expect(try site.main("index.html").contains(#"<a href="boards/whats-new.html">What’s new</a>"#))
    }

    @Test func clientsHaveNone() throws {
        let site = try RenderedSite(files, audience: .customer)
        #expect(site.pages["boards/whats-new.html"] == nil)
        #expect(try !site.main("index.html").contains("whats-new"))
    }
}
