import Diagnostics
import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// What notes together say tells nobody of notes that they may not read: neither by a word nor by a number. And where
/// they may be read they are there, on each such page and in each of its parts, so that these tests can fail.
struct DerivedCanaryTests {
    private func build(_ readers: Readers) throws -> BuiltSite {
        let site = try DerivedBase().build(for: readers)
        try #require(site.isPublished, "\(site.report)")
        return site
    }

    private func pages(_ word: String) -> [String] {
        [
            "index.html", "timeline.json", "metrics.json", "actions.csv", "lessons.csv", "index.json",
            "accounts/\(word)-account.html", "accounts/\(word)-account/handover.html", "topics/\(word)-cause.html",
            "topics/\(word)-symptom.html", "topics/\(word)-term.html", "issues/\(word)-second.html",
            "lessons/\(word)-recurred.html", "boards/lesson-finder.html",
        ]
            + DerivedPage.allCases.filter { $0 != .finder }.flatMap {
                ["boards/\($0.rawValue).html", "boards/\($0.rawValue).json"]
            }
    }

    private struct Board: Decodable {
        struct Section: Decodable {
            struct Cell: Decodable { var text: [String] }
            var name: String
            var rows: [[Cell]]
        }
        var sections: [Section]
    }

    /// Every part of every board holds something of each kind of notes, those for customers too.
    @Test func everyPageHoldsWhatItsReadersMaySee() throws {
        let site = try build(.board)
        for readers in Readers.allCases {
            let word = DerivedBase.word(readers)
            for page in pages(word) {
                let text = try #require(site.text(page), "\(page)")
                #expect(text.contains(word), "\(page) holds nothing of \(word)")
            }
            for kind in ["departments", "roles"] {
                #expect(site.pages.contains { $0.hasPrefix(kind + "/") && $0.contains(word) }, "\(kind)")
            }
            for board in DerivedPage.allCases where board != .finder {
                let bytes = try #require(site.files["boards/\(board.rawValue).json"])
                for section in try JSONDecoder().decode(Board.self, from: Data(bytes)).sections {
                    let words = section.rows.flatMap { $0.flatMap(\.text) }.joined(separator: " ")
                    #expect(words.contains(word), "\(board.rawValue) \(section.name) holds nothing of \(word)")
                }
            }
            // The parts of Today, of an account's page and of its brief.
            let home = site.text("index.html") ?? ""
            for part in ["_exceptions", "_recurred", "_overdue", "_due", "_reviews", "_upcoming"] {
                #expect(home.contains("<h2 id=\"\(part)\">"), "\(part)")
            }
            let account = site.text("accounts/\(word)-account.html") ?? ""
            for text in ["-promise", "-visit", "-quote", "-reason", "-excuse", "-recurred", "-bare"] {
                #expect(account.contains(word + text), "the page of \(word)-account lacks \(text)")
            }
            let brief = site.text("accounts/\(word)-account/handover.html") ?? ""
            for text in ["-promise", "-sensitivity", "-contact", "-choice", "-second", "-cause", "-excuse"] {
                #expect(brief.contains(word + text) || brief.contains("\(word) \(text.dropFirst())"), "\(word)\(text)")
            }
        }
    }

    @Test(arguments: Readers.allCases)
    func noPageHoldsAWordOfTheOthers(_ readers: Readers) throws {
        let site = try build(readers)
        for other in Readers.allCases where !DerivedBase.reach(other).includes(readers) {
            let word = DerivedBase.word(other)
            for (path, bytes) in site.files {
                #expect(!path.contains(word))
                #expect(!String(decoding: bytes, as: UTF8.self).lowercased().contains(word), "\(path)")
            }
            let told = site.findings.flatMap { [$0.message] + $0.suggestions + $0.notes.map(\.message) }
            #expect(told.filter { $0.contains(word) } == [])
        }
    }

    /// Byte for byte: no count, order or state that rests on what was left out.
    @Test(arguments: Readers.allCases)
    func everyNumberIsThatOfABaseWithoutTheOthers(_ readers: Readers) throws {
        let site = try build(readers)
        let known = Readers.allCases.filter { DerivedBase.reach($0).includes(readers) }
        let bare = try DerivedBase(known).build(for: readers)
        try #require(bare.isPublished, "\(bare.report)")
        let paths = Set(site.files.keys).union(bare.files.keys)
        #expect(paths.filter { site.files[$0] != bare.files[$0] }.sorted() == [])
        // Where in a table a row stands is told to whoever has the table.
        func said(_ site: BuiltSite) -> [String] { site.findings.map { $0.rule.id + ": " + $0.message } }
        #expect(said(site) == said(bare))
    }

    /// What we think of a customer is told to colleagues, and not to the customer, though the notes are theirs.
    @Test(arguments: [Readers.olivar, .kestrel])
    func aCustomerReadsNothingOfWhatWeThink(_ readers: Readers) throws {
        let site = try build(readers)
        let word = DerivedBase.word(readers)
        let made = ["boards/", "departments/", "roles/", "lessons.csv", "accounts/\(word)-account/"]
        #expect(site.files.keys.filter { path in made.contains { path.hasPrefix($0) } } == [])
        #expect(site.text("accounts/\(word)-account.html")?.contains("\(word)-promise") == true, "what was promised")
        #expect(site.text("timeline.json")?.contains("\(word)-first") == true, "what happened")
        #expect(site.text("metrics.json")?.contains("hours") == true, "what was measured")
        let inside = try build(.colleagues).files.values.map { String(decoding: $0, as: UTF8.self) }
        let outside = site.files.mapValues { String(decoding: $0, as: UTF8.self) }
        for thought in ["sensitivity", "reason", "visit", "contact", "quote"] {
            let canary = "\(word)-\(thought)"
            #expect(inside.contains { $0.contains(canary) }, "\(canary) is nowhere")
            #expect(outside.filter { $0.value.contains(canary) }.keys.sorted() == [], "\(canary)")
        }
        for label in ["At risk", "Recurred", "Unheeded", "Identified", "Review due", "2026-08-01"] {
            let holders = outside.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".json") }
                .filter { $0.value.contains(">\(label)<") || $0.value.contains("\"\(label)\"") }
            #expect(holders.keys.sorted() == [], "\(label)")
        }
    }
}
