import Files
import Testing

@testable import Search

@Suite struct SearchIndexTests {
    private func note(
        _ title: String, _ text: String = "", language: String = "en", heading: String = "", accounts: [String] = [],
        topics: [String] = [], isCurrent: Bool = true
    ) -> SearchDocument {
        SearchDocument(
            title: title, address: PagePath("\(title).html"), type: "lesson", language: language, accounts: accounts,
            topics: topics, isCurrent: isCurrent,
            sections: [.init(heading: heading, anchor: heading.isEmpty ? "" : "a", text: Array(text.utf8))])
    }

    private func index(_ documents: SearchDocument...) -> DecodedIndex {
        DecodedIndex(SearchIndex.build(documents, jobs: 2))
    }

    @Test func findsEveryField() {
        let index = index(
            note("Alpha", "body", heading: "Beta", accounts: ["Gamma"], topics: ["Delta"]), note("Other"))
        for word in ["alpha", "body", "beta", "gamma", "delta"] { #expect(index.documents(word) == [0], "\(word)") }
    }

    @Test func formsOfOneStemShareAGroup() {
        let index = index(
            note("A", "facturación", language: "es"), note("B", "FACTURAS", language: "es-MX"),
            note("C", "factures", language: "fr"))
        #expect(index.groups["facturacion"] == index.groups["facturas"])
        #expect(Set(index.documents("facturas")).isSuperset(of: [0, 1]))
    }

    @Test func aFormIsStemmedInTheLanguageThatUsesItMost() {
        // "organizations" is stemmed in English though a Spanish note quotes it.
        let index = index(
            note("A", "organizations"), note("B", "organizations"), note("C", "organization"),
            note("D", "organizations", language: "es"))
        #expect(index.groups["organizations"] == index.groups["organization"])
        #expect(Set(index.documents("organization")) == [0, 1, 2, 3])
    }

    @Test func titlesComeBeforeBodiesAndShortOnesFirst() {
        let index = index(note("A", "alarm"), note("The long way of an alarm at night"), note("Alarm"))
        #expect(index.documents("alarm") == [2, 1, 0])
    }

    @Test func whatIsNoLongerCurrentComesAfterItsEquals() {
        let index = index(note("Escalation policy", isCurrent: false), note("Escalation policy"))
        #expect(index.documents("policy") == [1, 0])
    }

    @Test func sameBytesWithAnyNumberOfJobs() {
        let documents = (0..<300).map { number in
            note(
                "Título \(number)", "palabra\(number % 7) número \(number) acción accion shared", heading: "Sección",
                isCurrent: number % 3 == 0)
        }
        let one = SearchIndex.build(documents, jobs: 1)
        for jobs in [2, 5, 1000] {
            let many = SearchIndex.build(documents, jobs: jobs)
            #expect(one.map(\.path) == many.map(\.path) && one.map(\.bytes) == many.map(\.bytes), "\(jobs) jobs")
        }
    }

    @Test func longListsGoOnInATail() {
        let documents = (0..<2_000).map { note("Note \($0)", "common word\($0)") }
        let files = SearchIndex.build(documents, jobs: 2)
        let index = DecodedIndex(files)
        #expect(index.documents("common").sorted() == Array(0..<2_000))
        #expect(index.documents("word1999") == [1999])
        for file in files where !file.path.rawValue.hasPrefix("search/x/") {
            #expect(file.bytes.count < 10 * 1024, "\(file.path) has \(file.bytes.count) bytes")
        }
    }

    @Test func everyFormIsFoundFromTheBoundariesInTheManifest() throws {
        let documents = (0..<400).map { number in
            note("N\(number)", (0..<30).map { "w\(number * 31 % 997)x\($0)" }.joined(separator: " "))
        }
        let index = DecodedIndex(SearchIndex.build(documents, jobs: 2))
        let manifest = try #require(index.texts["search/m.js"])
        let list = try #require(manifest.split(separator: "\"shards\":\"", maxSplits: 1).last?.prefix { $0 != "\"" })
        let boundaries = list.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        #expect(boundaries.count > 3)
        for (form, group) in index.groups {
            let shard = boundaries.count { $0 <= form } - 1
            #expect(group.shard <= shard, "\(form)")
            #expect(index.texts["search/t/\(shard).js"] != nil)
        }
    }

    @Test func textIsEscapedForJSON() throws {
        let index = index(note("A \"quoted\" \\ title\u{7}\n", "line\nline \u{2028}</script>"))
        let pack = try #require(index.texts["search/d/0.js"])
        #expect(pack.contains(#"["A \"quoted\" \\ title  ","#), "\(pack)")
        let text = try #require(index.texts["search/x/0.js"])
        #expect(!text.dropLast().contains("\n"))
    }

    @Test func longNotesKeepTheBeginningOfTheirText() throws {
        let text = try #require(index(note("A", String(repeating: "ñ", count: 20_000))).texts["search/x/0.js"])
        #expect(text.utf8.count < 17_000 && text.contains("ñ\"") && !text.contains("\u{FFFD}"))
    }

    @Test func anEmptySiteHasAManifest() {
        #expect(SearchIndex.build([], jobs: 2).map(\.path.rawValue) == ["search/m.js"])
    }

    @Test func theVersionChangesWithTheText() throws {
        let one = try #require(index(note("A", "one")).texts["search/m.js"])
        let other = try #require(index(note("A", "two")).texts["search/m.js"])
        #expect(one != other)
    }
}
