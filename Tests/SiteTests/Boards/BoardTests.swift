import DossierTestSupport
import Foundation
import KnowledgeBase
import Site
import Testing

/// Boards of the sample, as they are published.
struct BoardTests {
    private static let boards = ["exceptions", "prevention", "reviews", "known-errors", "gaps"]
    private static let site: Result<BuiltSite, any Error> = Result {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let base = try WrittenBase(VirtualFolder { TextFile("dossier.yaml", "title: Talavera Systems\n") })
        return try base.build {
            $0.content = root.appending(path: "content").path
        }
    }

    private struct Board: Decodable {
        struct Section: Decodable {
            struct Cell: Decodable {
                var text: [String]
                var links: [String]?
            }
            var name: String
            var rows: [[Cell]]
        }
        var sections: [Section]
    }

    private func board(_ name: String) throws -> Board {
        let bytes = try #require(try Self.site.get().files["boards/\(name).json"])
        return try JSONDecoder().decode(Board.self, from: Data(bytes))
    }

    /// Each row is about a note and says where to read it, and the page holds the same links.
    @Test(arguments: boards)
    func everyStatementLeadsToANote(_ name: String) throws {
        let site = try Self.site.get()
        let page = try #require(site.text("boards/\(name).html"))
        let rows = try board(name).sections.flatMap(\.rows)
        #expect(!rows.isEmpty)
        for row in rows {
            let links = row.flatMap { $0.links ?? [] }
            #expect(row.first?.links?.isEmpty == false, "\(row.map(\.text))")
            for link in links {
                let path = link.components(separatedBy: "#")[0].removingPercentEncoding ?? ""
                #expect(site.files[path] != nil, "\(name) leads to \(link)")
                #expect(page.contains("href=\"../" + link.replacingOccurrences(of: "&", with: "&amp;")), "\(link)")
            }
        }
    }

    /// A reason names the note that shows it.
    @Test func everyReasonOfALessonLeadsToWhatShowsIt() throws {
        let site = try Self.site.get()
        for page in site.pages where page.hasPrefix("lessons/") && page != "lessons/index.html" {
            let text = try #require(site.text(page))
            guard let range = text.range(of: "<span class=\"reason\">") else { continue }
            let reason = text[range.upperBound...].components(separatedBy: "</li>")[0]
            let isIdentified = text.contains(">Identified<") || text.contains(">Identificada<")
            #expect(isIdentified || reason.contains("<a href="), "\(page): \(reason)")
        }
    }

    @Test func theListOfBoardsSaysWhatEachComesTo() throws {
        let list = try #require(try Self.site.get().text("boards/index.html"))
        for name in Self.boards + ["lesson-finder"] {
            #expect(list.contains("href=\"../boards/\(name).html\""), "\(name)")
        }
        #expect(list.contains("2 lessons recurred"))
    }

    /// The table shows the lesson itself too, to compare.
    @Test func countsTheLessonsThatSayOtherwise() throws {
        let page = try #require(try Self.site.get().text("lessons/sunday-changes-work.html"))
        #expect(page.contains(#"<h2 id="_opposites">Lessons that say otherwise <span class="count">1</span></h2>"#))
    }

    @Test func lessonsAreATableToo() throws {
        let table = try #require(try Self.site.get().text("lessons.csv")).components(separatedBy: "\r\n")
        #expect(table.count == 11, "a header, nine lessons and the end")
        #expect(table.contains { $0.hasPrefix("one-owner-until-closed,") && $0.contains(",holding,") })
    }

    @Test func boardsStayAwayFromOtherPeoplesNotesAndFromClients() throws {
        let plain = try VirtualFolder("content") { TextFile("a.md", "# A\n\n- [ ] b @c\n") }.build()
        #expect(plain.files.keys.filter { $0.hasPrefix("boards/") || $0 == "lessons.csv" } == [])
        #expect(plain.text("index.html")?.contains("boards/") == false)
        let base = VirtualFolder("content") {
            TextFile("accounts/a.md", "---\ntype: account\ntitle: A\naudience: customer\n---\n")
            TextFile(
                "lessons/l.md",
                "---\ntype: lesson\ntitle: L\naudience: customer\nsource: [x]\ndate: 2026-01-01\n---\n## Recommendation\n\nx\n"
            )
        }
        let client = try base.build(audience: .customer, account: "a")
        #expect(client.text("lessons/l.html") != nil)
        #expect(client.files.keys.filter { $0.hasPrefix("boards/") || $0 == "lessons.csv" } == [])
        #expect(client.text("lessons/l.html")?.contains("Identified") == false, "how it stands is not for clients")
        let own = try base.build()
        #expect(own.text("lessons/l.html")?.contains("Identified") == true)
        #expect(own.text("boards/prevention.html")?.contains("No issue names its cause yet") == true)
    }
}
