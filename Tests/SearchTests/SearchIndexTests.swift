import Files
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    @Test func sameBytesWithAnyNumberOfJobs() {
        let documents = (0..<300).map { number in
            note("Título \(number)", "palabra\(number % 7) número \(number) acción accion shared", heading: "Sección") {
                $0.isCurrent = number % 3 == 0
                $0.facets[.topic] = [SearchName("t\(number % 5)", "T", "T")]
            }
        }
        let one = SearchIndex.build(documents, jobs: 1)
        for jobs in [2, 5, 1000] {
            let many = SearchIndex.build(documents, jobs: jobs)
            #expect(one.map(\.path) == many.map(\.path) && one.map(\.bytes) == many.map(\.bytes), "\(jobs) jobs")
        }
    }

    @Test func filesAreSmall() throws {
        let documents = (0..<2_000).map { note("Note \($0)", "common word\($0) more\($0 % 50)") }
        let base = try SmallBase(documents)
        for (path, bytes) in base.files {
            #expect(bytes.count < 12 * 1024, "\(path) has \(bytes.count) bytes")
        }
        #expect(base.titles("word1999") == ["Note 1999"])
        #expect(base.searcher.find("common word1999").results.first?.note == 1999)
    }

    @Test func everyWordIsFoundByTheManifestsBoundaries() throws {
        let words = (0..<3_000).map { "w\($0 * 31 % 2_997)x\($0 % 30)" }
        let documents = stride(from: 0, to: words.count, by: 30).map {
            note("N\($0)", words[$0..<$0 + 30].joined(separator: " "))
        }
        let base = try SmallBase(documents)
        for (number, word) in words.enumerated() where number % 7 == 0 {
            #expect(base.titles("\"\(word)\"").contains("N\(number / 30 * 30)"), "\(word)")
        }
    }

    @Test func textIsEscapedForJSON() throws {
        let base = try SmallBase([note("A \"quoted\" \\ title\u{7}\n", "line\nline \u{2028}</script>")])
        let text = try #require(base.text("search/n/0.js"))
        #expect(text.contains(#"["A \"quoted\" \\ title  ","#), "\(text)")
        #expect(!text.dropLast().contains("\n"))
        #expect(base.first("quoted")?.title == "A \"quoted\" \\ title  ")
    }

    @Test func anEmptySiteHasAnIndex() {
        #expect(SearchIndex.build([], jobs: 2).map(\.path.rawValue) == ["search/m.js", "search/v.js"])
    }

    @Test func theVersionChangesWithTheText() throws {
        let one = try SmallBase([note("A", "one")]).text("search/m.js")
        let other = try SmallBase([note("A", "two")]).text("search/m.js")
        #expect(one != other)
    }

    @Test func theVersionChangesWithThePartsOfTheScript() {
        let manifests = ["one();", "two();"].map { text in
            let script = SearchFile(name: "likeness", script: Array(text.utf8))
            let files = SearchIndex.build([note("A", "one")], scripts: [script], jobs: 1)
            #expect(files.first { $0.path.rawValue == "search/likeness.js" }?.bytes == script.bytes)
            return files.first { $0.path.rawValue == "search/m.js" }?.bytes
        }
        #expect(manifests[0] != nil && manifests[0] != manifests[1])
    }

    @Test func aNoteOfNothingIsIndexed() throws {
        var empty = note("")
        empty.sections = []
        let base = try SmallBase([empty, note("A", "word")])
        #expect(base.titles("word") == ["A"])
    }
}
