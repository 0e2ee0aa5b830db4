import Foundation
import KnowledgeBase
import Testing

@testable import Site

struct GlossaryTests {
    private static func term(_ title: String, _ more: String = "") -> String {
        "---\ntitle: \(title)\nkind: term\ndefinition: What \(title) means.\n\(more)\n---\nText.\n"
    }

    /// The row of a term, as text.
    private func row(_ title: String, _ files: [String: String]) throws -> String {
        let board = try RenderedSite(files).main("boards/glossary.html")
        let rows = board.components(separatedBy: "<th scope=\"row\">").dropFirst()
        return try #require(rows.first { $0.contains(">\(title)</a>") }, "\(board)")
    }

    private func count(_ files: [String: String]) throws -> String? {
        try row("Ronda", files).components(separatedBy: "<td").last?.firstMatch(of: />([0-9]+)</)
            .map { String($0.output.1) }
    }

    /// Named in a field, linked to, or only mentioned where its page links it by itself: each note counts once.
    @Test func countsNotesThatNameLinkOrMentionATerm() throws {
        var files = ["topics/ronda.md": Self.term("Ronda")]
        #expect(try count(files) == "0")
        files["lessons/a.md"] = "---\ntitle: A\ntopics: [ronda]\n---\nRonda. Ronda!\n"
        #expect(try count(files) == "1")
        files["lessons/b.md"] = "# B\n\nSee [[ronda]].\n"
        #expect(try count(files) == "2")
        files["handbook/c.md"] = "# C\n\nAll in ronda.\n\n- [ ] Open Ronda @ronda\n"
        #expect(try count(files) == "3")
        // In code, in headings, within other words and as whose job it is it is no mention.
        files["handbook/d.md"] = "# Ronda\n\n`Ronda`, Rondas\n\n```\nRonda\n```\n\n- [ ] x @ronda\n"
        files["people.csv"] = "handle,name\nronda,R\n"
        #expect(try count(files) == "3")
    }

    /// What is counted is what is linked.
    @Test func countsWhatThePagesLink() throws {
        let files = [
            "topics/ronda.md": Self.term("Ronda"), "topics/p1.md": Self.term("P1", "aliases: [urgent case]"),
            "handbook/a.md": "# A\n\nIn ronda a P1.\n\n## B\n\nAn urgent case.\n",
            "handbook/c.md": "# C\n\np1 and [Ronda](a.md).\n\n- [x] Urgent case due:2026-01-01\n",
        ]
        let site = try RenderedSite(files)
        for (title, id) in [("Ronda", "ronda"), ("P1", "p1")] {
            let linking = site.pages.filter { page, html in
                page.hasPrefix("handbook/") && html.contains("class=\"term\" href=\"../topics/\(id).html\"")
            }.count
            let row = try row(title, files)
            #expect(row.components(separatedBy: "<td").last?.contains(">\(linking)<") == true, "\(linking): \(row)")
        }
    }

    @Test func aTitleIsAStrongerClaimThanAnAlias() throws {
        let files = [
            "topics/a.md": Self.term("Other", "aliases: [Window]"), "topics/b.md": Self.term("Window"),
            "handbook/a.md": "# A\n\nThe window.\n",
        ]
        let page = try RenderedSite(files).main("handbook/a.html")
        #expect(page.contains("href=\"../topics/b.html\""), "\(page)")
    }

    /// A term that is written in two languages is one row, in the reader's.
    @Test(arguments: [(Language.en, "Failed changes"), (.es, "Cambios fallidos")])
    func aTranslationIsNoTermOfItsOwn(_ language: Language, _ head: String) throws {
        let files = [
            "topics/cambios.md": Self.term("Cambios fallidos", "lang: es"),
            "topics/changes.md": Self.term("Failed changes", "lang: en\ntranslation_of: cambios"),
            "lessons/a.md": "---\ntitle: A\ntopics: [cambios]\n---\nText.\n",
            "lessons/b.md": "---\ntitle: B\n---\nNo failed changes.\n",
        ]
        let site = try RenderedSite(files) { $0.language = language }
        let board = try site.main("boards/glossary.html")
        let rows = board.components(separatedBy: "<th scope=\"row\">").dropFirst()
        #expect(rows.count == 1, "\(board)")
        #expect(rows.first?.contains(">\(head)</a></p></th>") == true || rows.first?.contains(">\(head)</a>") == true)
        #expect(rows.first?.components(separatedBy: "<td").last?.contains(">2<") == true, "\(board)")
    }
}
