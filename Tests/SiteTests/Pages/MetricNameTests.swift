import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// A metric is called by its topic, in the reader's language where there is one in it.
struct MetricNameTests {
    private static func lesson(_ language: String) -> String {
        "---\ntitle: L\nlang: \(language)\ndate: 2026-01-01\nsource: [x]\ncheck_metric: failed_changes\n---\n"
            + "## Recommendation\n\nx\n"
    }

    private static let files = [
        "topics/cambios.md":
            "---\ntitle: Cambios fallidos\nlang: es\nkind: term\naliases: [failed_changes]\n---\nTexto.\n",
        "topics/changes.md":
            "---\ntitle: Failed changes\nlang: en\nkind: term\ntranslation_of: cambios\n---\nText.\n",
        "lessons/en.md": lesson("en"), "lessons/es.md": lesson("es"),
        "accounts/en.md": "---\ntitle: Acme\nlang: en\n---\n", "accounts/es.md": "---\ntitle: Olivar\nlang: es\n---\n",
        "metrics.csv":
            "date,account,metric,value\n2026-05-31,en,failed_changes,1\n2026-05-31,es,failed_changes,2\n"
            + "2026-05-31,en,never_named,3\n",
    ]

    @Test(arguments: [("en", "Failed changes"), ("es", "Cambios fallidos")])
    func isInTheReadersLanguage(_ language: String, _ name: String) throws {
        let site = try RenderedSite(Self.files)
        let lesson = try site.main("lessons/\(language).html")
        #expect(lesson.contains(">\(name)</a>"), "\(lesson)")
        #expect(!lesson.contains("failed_changes"), "no page tells the name in the table")
        let account = try site.main("accounts/\(language).html")
        #expect(
            account.contains("<figcaption><b><a href=\"../topics/") && account.contains(">\(name)</a></b>"),
            "\(account)")
        #expect(account.contains(">\(name) · "), "the picture's title")
    }

    /// Better a name in another language that says so than the name of a column.
    @Test func isMarkedWhereThereIsNoneInIt() throws {
        var files = Self.files
        files["topics/changes.md"] = nil
        let site = try RenderedSite(files)
        let account = try site.main("accounts/en.html")
        #expect(
            account.contains("<figcaption><b lang=\"es\"><a href=\"../topics/cambios.html\">Cambios fallidos</a></b>"),
            "\(account)")
        #expect(account.contains("<figcaption><b>never named</b>"), "and without any topic its own words")
    }

    /// The topic that has the metric's name as its id comes before another that has it as an alias.
    @Test func anIDIsAStrongerClaimThanAnAlias() throws {
        var files = Self.files
        files["topics/changes.md"] = nil
        files["topics/failed_changes.md"] = "---\ntitle: The real one\nlang: es\n---\nText.\n"
        #expect(try RenderedSite(files).main("lessons/es.html").contains(">The real one</a>"))
    }
}
