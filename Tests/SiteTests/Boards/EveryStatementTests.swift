import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// Whoever doubts what a derived page says can open the note that it rests on: asked of each insight by itself, so that
/// none can lose its links while others keep theirs.
struct EveryStatementTests {
    /// Where an insight's statements stand in the pages.
    struct Place: Sendable, CustomTestStringConvertible {
        var insight: String
        /// The pages whose address begins with one of these.
        var pages: [String]
        /// What a list of statements begins and ends with.
        var list: (from: String, to: String)
        /// What each statement begins with.
        var item: String
        /// The sample has at least so many.
        var least: Int

        var testDescription: String { insight }
    }

    private static let statements = ("<ul class=\"statement-list\">", "</ul>")
    private static let table = ("<table class=\"board-table\">", "</table>")
    private static let row = "<th scope=\"row\">"

    private static func board(_ name: String, _ least: Int) -> Place {
        Place(insight: name, pages: ["boards/\(name).html"], list: table, item: row, least: least)
    }

    static let places =
        [
            Place(insight: "today", pages: ["index.html"], list: statements, item: "<li", least: 25),
            Place(
                insight: "account", pages: RawAccounts.pages, list: statements, item: "<li", least: 80),
            Place(insight: "handover", pages: RawAccounts.briefs, list: statements, item: "<li", least: 100),
            Place(
                insight: "timeline", pages: RawAccounts.pages, list: ("<div class=\"timeline\">", "</div>"),
                item: "<li class=\"is-", least: 120),
            Place(insight: "department", pages: ["departments/"], list: statements, item: "<li", least: 40),
            Place(insight: "role", pages: ["roles/"], list: statements, item: "<li", least: 40),
            Place(
                insight: "scope", pages: ["issues/", "topics/"], list: ("<ul class=\"board-lines\">", "</ul>"),
                item: "<li", least: 40),
            Place(insight: "scope, issues", pages: ["issues/", "topics/"], list: table, item: row, least: 20),
            Place(insight: "lesson", pages: ["lessons/"], list: table, item: row, least: 20),
            Place(
                insight: "finder", pages: ["boards/lesson-finder.html"],
                list: ("<ol class=\"finder-list\" id=\"_lessons\">", "</ol>\n<section"), item: "<li id=", least: 9),
            board("exceptions", 3), board("actions", 30), board("prevention", 8), board("reviews", 6),
            board("known-errors", 5), board("gaps", 7), board("responsibilities", 15), board("glossary", 9),
        ]

    /// What rests on no note: that nothing was written yet.
    private static let needNoNote = [
        "No lesson has been written about it yet.", "Aún no se ha escrito ninguna lección sobre ello.",
    ]

    /// The accounts' own pages, by the files there are.
    enum RawAccounts {
        static let ids = ((try? SampleContent.files()) ?? [:]).keys.filter { $0.hasPrefix("accounts/") }
            .map { String($0.dropFirst(9).dropLast(3)) }.sorted()
        static let pages = ids.map { "accounts/\($0).html" }
        static let briefs = ids.map { "accounts/\($0)/handover.html" }
    }

    @Test(arguments: places)
    func restsOnANote(_ place: Place) throws {
        let sample = try SampleSite.today.get()
        var count = 0
        for page in sample.site.pages where place.pages.contains(where: { page.hasPrefix($0) }) {
            for list in sample.parts(of: page, from: place.list.from, to: place.list.to) {
                for item in list.components(separatedBy: place.item).dropFirst() {
                    count += 1
                    if Self.needNoNote.contains(where: item.contains) { continue }
                    // Who ran an account is a field of the note whose page it is.
                    if place.insight == "timeline", item.hasPrefix("manager\"") { continue }
                    let links = item.components(separatedBy: "<a ").dropFirst().compactMap { link in
                        link.components(separatedBy: "href=\"").dropFirst().first?.components(separatedBy: "\"").first
                    }
                    let paths = links.map { Self.target($0, from: page) }
                    #expect(paths.contains { sample.site.files[$0] != nil }, "\(page): \(item)")
                }
            }
        }
        #expect(count >= place.least, "\(count) statements of \(place.insight)")
    }

    /// The path that an address on a page leads to.
    private static func target(_ address: String, from page: String) -> String {
        let path = address.components(separatedBy: "#")[0].removingPercentEncoding ?? ""
        if path.isEmpty { return page }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
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
