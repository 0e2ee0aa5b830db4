import Foundation
import KnowledgeBase
import Site
import Testing

@testable import Search

/// Queries on the base in `Tests/SearchVectors`, with what they find. The browser's tests read the same list.
@Suite struct VectorTests {
    struct Vector: Codable, Equatable {
        var query: String
        var total: Int
        /// Addresses, best first.
        var results: [String]
        /// Of the first result.
        var excerpt: String
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "SearchVectors")

    @Test func everyQueryFindsWhatTheListSays() throws {
        let file = Self.folder.appending(path: "vectors.json")
        let wanted = try JSONDecoder().decode([Vector].self, from: Data(contentsOf: file))
        #expect(wanted.count > 50)
        var options = BuildOptions(today: try #require(CalendarDate("2026-06-01")))
        options.root = Self.folder.path
        let searcher = try #require(try Builder.index(options).0).searcher
        let found = wanted.map { vector in
            let found = searcher.find(vector.query)
            let results = found.results.indices.map { searcher.result($0, of: found) }
            return Vector(
                query: vector.query, total: results.count, results: results.map(\.address),
                excerpt: results.first?.excerpt ?? "")
        }
        if ProcessInfo.processInfo.environment["DOSSIER_UPDATE_REFERENCES"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(found).write(to: file)
        }
        for (one, other) in zip(found, wanted) {
            #expect(one == other, "DOSSIER_UPDATE_REFERENCES=1 swift test --filter VectorTests writes the list anew")
        }
    }
}
