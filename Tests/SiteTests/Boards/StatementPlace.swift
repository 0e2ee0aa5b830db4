import DossierTestSupport
import Foundation
import Testing

/// Where an insight's statements stand in the pages.
struct StatementPlace: Sendable, CustomTestStringConvertible {
    var insight: String
    /// The pages whose address begins with one of these.
    var pages: [String]
    /// What a list of statements begins and ends with.
    var list: (from: String, to: String)
    /// What each statement begins with; nil where the list is one.
    var item: String?
    /// The sample has at least so many.
    var least: Int

    var testDescription: String { insight }

    init(_ insight: String, _ pages: [String], _ list: (String, String), _ item: String?, atLeast least: Int) {
        self.insight = insight
        self.pages = pages
        self.list = list
        self.item = item
        self.least = least
    }

    /// The accounts' own pages, by the files there are.
    private static let ids = ((try? SampleContent.files()) ?? [:]).keys.filter { $0.hasPrefix("accounts/") }
        .map { String($0.dropFirst(9).dropLast(3)) }.sorted()
    static let accounts = ids.map { "accounts/\($0).html" }
    static let briefs = ids.map { "accounts/\($0)/handover.html" }

    private static let statements = ("<ul class=\"statement-list\">", "</ul>")
    private static let lines = ("<ul class=\"board-lines\">", "</ul>")
    private static let table = ("<table class=\"board-table\">", "</table>")
    private static let row = "<th scope=\"row\">"

    private static func board(_ name: String, _ least: Int) -> StatementPlace {
        StatementPlace(name, ["boards/\(name).html"], table, row, atLeast: least)
    }

    static let all = pages + charts + boards

    private static let pages = [
        StatementPlace("today", ["index.html"], statements, "<li", atLeast: 25),
        StatementPlace("today, standing", ["index.html"], ("<p class=\"standing\">", "</p>"), nil, atLeast: 1),
        StatementPlace("today, accounts", ["index.html"], ("<table class=\"list\">", "</table>"), row, atLeast: 7),
        StatementPlace("today, counts", ["index.html"], ("<ul class=\"counts\">", "</ul>"), "<li", atLeast: 11),
        StatementPlace("account", accounts, statements, "<li", atLeast: 80),
        StatementPlace(
            "timeline", accounts, ("<div class=\"timeline\">", "</div>"), "<li class=\"is-", atLeast: 120),
        StatementPlace("numbers and people", accounts, ("<p class=\"banner warn\">", "</p>"), nil, atLeast: 1),
        StatementPlace(
            "numbers and people, voices", accounts, ("<div class=\"side-by-side\">", "</div>\n"), "<li", atLeast: 10),
        StatementPlace("handover", briefs, statements, "<li", atLeast: 100),
        StatementPlace("handover, head", briefs, ("<header class=\"note-header\">", "</header>"), nil, atLeast: 7),
        StatementPlace("handover, words", briefs, ("<figure class=\"quote\">", "</figure>"), nil, atLeast: 6),
        StatementPlace("department", ["departments/"], statements, "<li", atLeast: 40),
        StatementPlace("role", ["roles/"], statements, "<li", atLeast: 40),
        StatementPlace("scope", ["issues/", "topics/"], lines, "<li", atLeast: 40),
        StatementPlace("scope, issues", ["issues/", "topics/"], table, row, atLeast: 20),
        StatementPlace("lesson", ["lessons/"], table, row, atLeast: 20),
    ]

    /// On the pages of accounts, and where a block of a note asks for them.
    private static let charts = [
        StatementPlace("charts", accounts, ("<figcaption><b", "</figcaption>"), nil, atLeast: 20),
        StatementPlace("charts, blocks", ["reports/"], ("<figcaption><b", "</figcaption>"), nil, atLeast: 3),
        StatementPlace(
            "charts, markers", accounts + ["reports/"], ("<ol class=\"chart-markers\">", "</ol>"), "<li>", atLeast: 30),
    ]

    private static let boards = [
        StatementPlace(
            "finder", ["boards/lesson-finder.html"], ("<ol class=\"finder-list\" id=\"_lessons\">", "</ol>\n<section"),
            "<li id=",
            atLeast: 9),
        StatementPlace(
            "finder, groups", ["boards/lesson-finder.html"], ("<section class=\"finder-groups\">", "</section>"),
            "<li><p>", atLeast: 8),
        StatementPlace("boards", ["boards/index.html"], table, row, atLeast: 9),
        board("exceptions", 3), board("actions", 30), board("prevention", 8), board("reviews", 6),
        board("known-errors", 5), board("gaps", 7), board("responsibilities", 15), board("glossary", 9),
    ]

    /// The statements of lists that were found on a page.
    func statements(_ lists: [String]) -> [String] {
        guard let item else { return lists }
        return lists.flatMap { $0.components(separatedBy: item).dropFirst() }
    }

    /// The paths that the addresses in a text on a page lead to.
    static func targets(of text: String, on page: String) -> [String] {
        text.components(separatedBy: "<a ").dropFirst().compactMap { link in
            link.components(separatedBy: "href=\"").dropFirst().first?.components(separatedBy: "\"").first
        }
        .map { target($0, from: page) }
    }

    static func target(_ address: String, from page: String) -> String {
        let path = address.components(separatedBy: "#")[0].removingPercentEncoding ?? ""
        if path.isEmpty { return page }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/")
    }
}
