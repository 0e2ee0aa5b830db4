import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// Whoever doubts what a derived page says can open the note that it rests on: asked of each insight by itself, so that
/// none can lose its links while others keep theirs.
struct EveryStatementTests {
    /// What rests on no note: that nothing was written yet.
    private static let needNoNote = [
        "No lesson has been written about it yet.", "Aún no se ha escrito ninguna lección sobre ello.",
    ]

    @Test(arguments: StatementPlace.all)
    func restsOnANote(_ place: StatementPlace) throws {
        let sample = try SampleSite.today.get()
        var count = 0
        for page in sample.site.pages where place.pages.contains(where: { page.hasPrefix($0) }) {
            for item in place.statements(sample.parts(of: page, from: place.list.from, to: place.list.to)) {
                count += 1
                if Self.needNoNote.contains(where: item.contains) { continue }
                // Who ran an account is a field of the note whose page it is.
                if place.insight == "timeline", item.hasPrefix("manager\"") { continue }
                let paths = StatementPlace.targets(of: item, on: page)
                #expect(paths.contains { sample.site.files[$0] != nil }, "\(page): \(item)")
            }
        }
        #expect(count >= place.least, "\(count) statements of \(place.insight)")
    }

    /// What the brief takes over word by word from the account's note leads to the section that it stands in.
    @Test(arguments: ["_sensitivities", "_field-reality", "_whos-who", "_standards"])
    func theBriefSaysWhereItsWordsStand(_ part: String) throws {
        let sample = try SampleSite.today.get()
        var count = 0
        for page in StatementPlace.briefs {
            let section = sample.parts(of: page, from: "<h2 id=\"\(part)\">", to: "<h2 id").first ?? ""
            guard section.contains("<div class=\"prose\"") else { continue }
            count += 1
            let account = page.replacing("/handover.html", with: ".html")
            #expect(section.contains("href=\"../../\(account)#"), "\(page) \(part)")
        }
        #expect(count > 0, "no brief has \(part)")
    }

    /// In the bands over a timeline each version of a rule leads to it; who ran the account is told by the account.
    @Test func bandsLeadToTheirRules() throws {
        let sample = try SampleSite.today.get()
        var count = 0
        for page in StatementPlace.accounts {
            for drawing in sample.parts(of: page, from: "<svg class=\"bands\"", to: "</svg>\n") {
                let rows = drawing.components(separatedBy: "class=\"row\"").dropFirst()
                for row in rows where !row.contains(">Manager") && !row.contains(">Gestor") {
                    let bars = row.components(separatedBy: "<rect class=\"bar").count - 1
                    let links = row.components(separatedBy: "<a href=\"../policies/").count - 1
                    #expect(bars > 0 && bars == links, "\(page): \(row)")
                    count += bars
                }
            }
        }
        #expect(count > 20, "\(count)")
    }

    /// A figure says which table it comes from, and the notes in which a standard asks for it.
    @Test func figuresSayWhereTheyComeFrom() throws {
        let sample = try SampleSite.today.get()
        var count = 0
        for page in StatementPlace.accounts {
            for table in sample.parts(of: page, from: "<figure class=\"chart-box\">", to: "</figure>") {
                for row in table.components(separatedBy: "<tr").dropFirst(2) {
                    let source = row.components(separatedBy: "<td>").last?.components(separatedBy: "<").first ?? ""
                    #expect(["service desk", "ticket survey", "change log", "billing"].contains(source), "\(row)")
                    count += 1
                }
            }
        }
        #expect(count > 500, "\(count)")
    }

    /// Every row of a board as data begins with the page that it is about, and the board's page holds the same links.
    @Test(arguments: ["actions", "responsibilities", "glossary"])
    func saysTheSameAsData(_ name: String) throws {
        let sample = try SampleSite.today.get()
        let board = try #require(try sample.board(name))
        let page = try #require(sample.site.text("boards/\(name).html"))
        for row in board.sections.flatMap(\.rows) {
            let links = row.flatMap { $0.links ?? [] }
            #expect(!links.isEmpty, "\(row.map(\.text))")
            for link in links { #expect(page.contains("href=\"../" + link), "\(link)") }
        }
    }
}
