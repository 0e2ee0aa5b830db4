import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// Whether an issue is open is the same on every page, whatever its fields leave out.
struct OpenIssueTests {
    /// The pages are made on 30 June 2026.
    @Test(arguments: [
        ("", "Open", true), ("status: workaround", "Workaround", true), ("status: resolved", "Resolved", false),
        ("resolved: 2026-06-30", "Resolved", false), ("resolved: 2026-07-01", "Open", true),
        ("status: resolved\nresolved: 2026-07-01", "Open", true),
        ("status: reopened\nresolved: 2026-05-01", "Reopened", true),
    ])
    func isOpenOnEveryPageOrOnNone(_ fields: String, _ status: String, _ isOpen: Bool) throws {
        let site = try RenderedSite([
            "accounts/acme.md": "---\ntitle: Acme\n---\n", "topics/late.md": "---\ntitle: Late\nkind: symptom\n---\n",
            "issues/i.md":
                "---\ntitle: I\ndate: 2026-01-03\naccounts: acme\nseverity: 3\ntopics: late\n\(fields)\n---\n",
        ])
        #expect(try site.main("index.html").contains(#"data-label="Open issues">1<"#) == isOpen)
        let brief = try site.main("accounts/acme/handover.html").components(
            separatedBy: "<section class=\"statements\">")
        let problems = brief.first { $0.contains("id=\"_problems\"") } ?? ""
        #expect(problems.contains("issues/i.html") == isOpen, "\(problems)")
        #expect(try site.main("boards/known-errors.html").contains(">\(status)</span>"))
        #expect(try site.main("accounts/acme.html").contains(">\(status)</span>"))
    }
}
