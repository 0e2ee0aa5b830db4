import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// What notes together say tells nobody of notes that they may not read: neither by a word nor by a number. And where
/// they may be read they are there, on each such page and in each of its parts, so that these tests can fail.
struct DerivedCanaryTests {
    private func build(_ audience: Audience) throws -> BuiltSite {
        let site = try DerivedBase(DerivedBase.audiences).folder.build(audience: audience)
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

    /// Every part of every board holds something of each audience's notes.
    @Test func everyPageHoldsWhatItsReadersMaySee() throws {
        let site = try build(.restricted)
        for audience in DerivedBase.audiences {
            let word = DerivedBase.word(audience)
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

    @Test(arguments: [Audience.internal, .management])
    func noPageHoldsAWordOfTheOthers(_ audience: Audience) throws {
        let site = try build(audience)
        for other in DerivedBase.audiences where other > audience {
            let word = Array(DerivedBase.word(other).utf8)
            for (path, bytes) in site.files {
                #expect(!path.contains(DerivedBase.word(other)))
                let text = String(decoding: bytes, as: UTF8.self).lowercased()
                #expect(!text.contains(String(decoding: word, as: UTF8.self)), "\(path)")
            }
        }
    }

    /// Byte for byte: no count, order or state that rests on what was left out.
    @Test(arguments: [Audience.internal, .management])
    func everyNumberIsThatOfABaseWithoutTheOthers(_ audience: Audience) throws {
        let site = try build(audience)
        let bare = try DerivedBase(DerivedBase.audiences.filter { $0 <= audience }).folder.build(audience: audience)
        try #require(bare.isPublished, "\(bare.report)")
        let paths = Set(site.files.keys).union(bare.files.keys)
        #expect(paths.filter { site.files[$0] != bare.files[$0] }.sorted() == [])
        #expect(site.findings == bare.findings)
    }
}
