import Files
import Testing

@testable import Search

/// Which files of the index a query reads: what it needn't read, nobody waits for.
@Suite struct ReadingTests {
    /// So many notes hold "oil" that its list has a tail; the note with "cedar" is named there.
    private static let documents = (0..<1_000).map { number in
        note("Note \(number)", number == 900 ? "cedar oil lamps" : "olive oil lamps press\(number)")
    }

    /// The titles of the first results, and the folders of the files that were read.
    private func find(_ query: String) throws -> (titles: [String], folders: [String: Int]) {
        let base = try SmallBase(Self.documents)
        var folders: [String: Int] = [:]
        let searcher = try #require(
            Searcher { path in
                folders[String(path.rawValue.split(separator: "/")[1]), default: 0] += 1
                return base.files[path.rawValue]
            })
        let found = searcher.find(query)
        return (found.results.prefix(8).map { base.documents[$0.note].title }, folders)
    }

    @Test func aWordThatMostNotesHoldIsNotTakenForMisspelt() throws {
        let (titles, folders) = try find("oil cedar ")
        #expect(titles.first == "Note 900")
        #expect(folders["v"] == nil && folders["r"] == nil, "\(folders)")
    }

    @Test func aQuotationReadsTheListsOfItsRarestWords() throws {
        let (titles, folders) = try find("\"cedar oil lamps\"")
        #expect(titles == ["Note 900"])
        #expect(folders["u"] == nil, "\(folders)")
    }

    @Test func aQuotationOfCommonWordsReadsTheirListsToTheEnd() throws {
        let (titles, folders) = try find("\"olive oil lamps\"")
        #expect(titles.count == 8)
        #expect((folders["u"] ?? 0) > 0, "\(folders)")
    }

    @Test func aLongWordThatNotesHoldIsNoBeginning() throws {
        let (_, few) = try find("lamps press17 ")
        let (_, more) = try find("press press17 ")
        #expect((few["t"] ?? 0) < (more["t"] ?? 0), "\(few) \(more)")
    }
}
