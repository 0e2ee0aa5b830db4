import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// The sample as it is published on days on which something changes in it: whatever two pages say of the same thing is
/// the same, as a reader would compare them.
struct PagesAgreeTests {
    /// Days of the storyline: a lesson applied, a cause back, a promise broken, a policy in force, an exception run out.
    @Test(arguments: [
        "2024-05-15", "2025-03-01", "2025-07-13", "2025-10-22", "2026-02-18", "2026-05-01", "2026-06-30", "2026-09-01",
    ])
    func twoPagesSayTheSame(_ day: String) throws {
        let sample = try SampleSite(asOf: day)
        let home = "index.html"
        func rows(_ board: String, _ section: String) throws -> [[SampleSite.Board.Cell]] {
            try sample.board(board)?[section] ?? []
        }
        // Home, board and table of actions.
        let overdue = try rows("actions", "_overdue").count
        #expect(sample.count(on: home, beside: "_overdue") == overdue)
        let table = (sample.site.text("actions.csv") ?? "").components(separatedBy: "\r\n")
        #expect(table.count { $0.hasPrefix("overdue,") } == overdue)
        #expect(table.count { $0.hasPrefix("check-due,") } == (try rows("actions", "_check-due").count))
        #expect(table.count { $0.hasPrefix("\u{FEFF}state") } == 1)
        // What departments have to do is no more than there is.
        let departments = try rows("responsibilities", "_department")
        let open = try rows("actions", "_open").count
        #expect(departments.compactMap { Int($0[3].text.joined()) }.reduce(0, +) <= overdue)
        #expect(departments.compactMap { Int($0[2].text.joined()) }.reduce(0, +) <= overdue + open)
        for row in departments {
            let page = try #require(row[0].links?.first)
            #expect(sample.count(on: page, beside: "_actions") == Int(row[2].text.joined()), "\(page)")
        }
        // Exceptions: home counts what the board lists, and an account is within its standards or missed on it.
        let exceptions = try ["_standards", "_expired", "_unanswered"].map { try rows("exceptions", $0) }
        #expect(sample.count(on: home, beside: "_exceptions") == exceptions.reduce(0) { $0 + $1.count })
        let missed = Set(exceptions[0].compactMap { $0[0].links?.first })
        let standing = sample.parts(of: home, from: "<p class=\"standing\">", to: "<").first ?? ""
        let numbers = standing.matches(of: /[0-9]+/).compactMap { Int($0.output) }
        if let all = numbers.last, let within = numbers.first {
            #expect(all - within == (numbers.count > 1 ? missed.count : 0))
        }
        for account in missed {
            let brief = account.replacingOccurrences(of: ".html", with: "/handover.html")
            #expect(sample.site.text(brief)?.contains("bad-mark") == true, "\(brief)")
        }
        // Lessons: board, table and catalogue.
        let lessons = (sample.site.text("lessons.csv") ?? "").components(separatedBy: "\r\n")
        let recurred = lessons.count { $0.contains(",recurred,") }
        let headline = sample.parts(of: "boards/prevention.html", from: "<span class=\"chip bad\">", to: "<")
            .compactMap { $0.firstMatch(of: /^([0-9]+) lessons? recurred/)?.output.1 }.compactMap { Int($0) }
        #expect(headline.first ?? 0 == recurred, "\(headline)")
        let catalogue = sample.site.text("index.json") ?? ""
        #expect(catalogue.components(separatedBy: "\"recurred\"").count - 1 == recurred)
        // Reviews due: home and board.
        #expect(sample.count(on: home, beside: "_reviews") == (try rows("reviews", "_list").count))
        // The list of boards says what each board says at its head.
        for board in try rows("exceptions", "_standards").isEmpty
            ? [] : ["exceptions", "prevention", "gaps", "actions"]
        {
            let chips = sample.parts(of: "boards/\(board).html", from: "<ul class=\"chips\">", to: "</ul>").first ?? ""
            let words = chips.components(separatedBy: "\">").dropFirst().map { $0.components(separatedBy: "<")[0] }
            let list = sample.site.text("boards/index.html") ?? ""
            for word in words { #expect(list.contains(word), "\(board): \(word)") }
        }
        if day == "2026-06-30" { #expect(overdue > 10 && recurred == 2 && missed.count == 1) }
        // What an account was promised: its page, its brief and the list of its tasks.
        for brief in sample.site.pages where brief.hasSuffix("/handover.html") {
            let account = brief.replacingOccurrences(of: "/handover.html", with: ".html")
            let promises = sample.parts(of: brief, from: "<h2 id=\"_commitments\">", to: "</section>").first ?? ""
            let own = sample.parts(of: account, from: "<h2 id=\"_commitments\">", to: "</section>").first ?? ""
            let broken = promises.components(separatedBy: "<li class=\"bad-mark\">").count
            #expect(broken == own.components(separatedBy: "<li class=\"bad-mark\">").count, "\(brief)")
            // What is open on it: the table on the home page, and the brief.
            let problems = sample.parts(of: brief, from: "<h2 id=\"_problems\">", to: "</section>").first ?? ""
            let row = sample.parts(of: home, from: "<th scope=\"row\"><a href=\"\(account)\"", to: "</tr>").first
            let told = row.flatMap { $0.firstMatch(of: /data-label="Open issues">([0-9]+)</)?.output.1 }
            #expect(problems.matches(of: /<li[^>]*><time/).count == told.flatMap { Int($0) } ?? 0, "\(account)")
            #expect(row != nil)
        }
    }
}
