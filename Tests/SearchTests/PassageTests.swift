import Testing

@testable import Search

@Suite struct PassageTests {
    private func sectioned(_ sections: [(String, String)]) -> SearchDocument {
        var document = note("Title")
        document.sections = sections.enumerated().map { number, section in
            .init(heading: section.0, anchor: section.0.isEmpty ? "" : "s\(number)", text: Array(section.1.utf8))
        }
        return document
    }

    @Test func opensTheSectionThatHoldsMost() throws {
        let base = try SmallBase([
            sectioned([("", "olive here"), ("First", "olive there"), ("Second", "the olive press stands there")])
        ])
        let result = try #require(base.first("olive press"))
        #expect(result.address == "Title.html#s2")
        #expect(result.heading == "Second")
        #expect(result.excerpt == "the olive press stands there")
    }

    @Test func whatTheTitleSaysIsTheWholeNote() throws {
        let base = try SmallBase([sectioned([("", "lead words"), ("Title", "x")])])
        let result = try #require(base.first("title"))
        #expect(result.address == "Title.html")
        #expect(result.heading == "")
    }

    @Test func anExcerptIsCutAroundWhatWasFound() throws {
        let words = (0..<100).map { "w\($0)" }
        let base = try SmallBase([sectioned([("", words.joined(separator: " "))])])
        let excerpt = try #require(base.first("w50")?.excerpt)
        #expect(excerpt == "… " + words[44..<74].joined(separator: " ") + " …")
    }

    @Test func longNotesAreReadInParts() throws {
        let words = (0..<3_000).map { "w\($0)x" }
        let base = try SmallBase([sectioned([("", "start"), ("Long", words.joined(separator: " ")), ("End", "final")])])
        #expect(base.files.keys.filter { $0.hasPrefix("search/n/") }.count == 10)
        for place in [0, 310, 320, 1_999, 2_999] {
            let result = try #require(base.first("w\(place)x"), "\(place)")
            #expect(result.excerpt.contains("w\(place)x"), "\(place): \(result.excerpt)")
            #expect(result.address == "Title.html#s1")
        }
        #expect(base.first("final")?.address == "Title.html#s2")
    }

    @Test func textWithoutSpacesDoesNotFillFiles() throws {
        let base = try SmallBase([sectioned([("", String(repeating: "ñ", count: 20_000))])])
        let text = try #require(base.text("search/n/0.js"))
        #expect(text.utf8.count < 13_000 && text.contains("ñ\"") && !text.contains("\u{FFFD}"))
    }
}
