import Diagnostics
import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// On notes that know nothing of accounts, lessons and policies the derived pages are no noise.
struct QuietInsightsTests {
    /// What pages made from insights leave in a site.
    private static let traces = [
        "boards/", "departments/", "roles/", "timeline.json", "metrics.json", "actions.csv", "lessons.csv",
    ]

    private func build(_ content: String, into folder: TemporaryFolder) throws -> [String: String] {
        var options = try BuildOptions(today: #require(CalendarDate("2026-01-01")))
        options.content = content
        options.root = folder.path
        options.output = folder.path + "/site"
        let (result, _) = try Builder.build(options)
        guard case .published = result.outcome else {
            Issue.record("not published: \(result.diagnostics.filter(\.rule.stops).map(\.message))")
            return [:]
        }
        return folder.tree("site")
    }

    /// A folder of somebody else's notes gets none of the pages, and its own pages no part of them.
    @Test(arguments: Corpus.all)
    func staysAway(_ corpus: Corpus) throws {
        guard let path = corpus.path else { return }
        let files = try build(path, into: TemporaryFolder())
        #expect(files.keys.filter { name in Self.traces.contains { name.hasPrefix($0) } } == [])
        #expect(!files.keys.contains { $0.hasSuffix("/handover.html") })
        let parts = [
            "class=\"today\"", "class=\"board\"", "class=\"statements\"", "class=\"strip\"", "class=\"glance\"",
            "class=\"timeline\"", "class=\"term\"", "class=\"empty\"", "class=\"chip", "class=\"banner",
            "class=\"concerns\"",
            "class=\"board-table\"", "class=\"chart-box\"", "class=\"finder",
        ]
        for (name, page) in files.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".html") {
            for part in parts where page.contains(part) { Issue.record("\(name) holds \(part)") }
        }
        let home = files["index.html"] ?? ""
        #expect(!home.contains("boards/") && home.contains("<h1>"))
    }

    /// The first account among them, with nothing in it: pages that are made now speak of it alone, and what they have
    /// nothing for says in one line what would fill it.
    @Test(arguments: Corpus.all)
    func saysInALineWhatWouldFillIt(_ corpus: Corpus) throws {
        guard let path = corpus.path else { return }
        let folder = try TemporaryFolder()
        try FileManager.default.copyItem(atPath: path, toPath: folder.path + "/content")
        try folder.write("dossier.yaml", "title: Ours\n")
        try folder.write("content/the-account.md", "---\ntype: account\ntitle: The account\n---\n")
        let files = try build(folder.path + "/content", into: folder)
        let boards = files.filter { $0.key.hasPrefix("boards/") && $0.key.hasSuffix(".html") }
        #expect(boards.count > 1, "\(files.keys.count { $0.hasSuffix(".html") }) pages")
        for (name, page) in boards where name != "boards/index.html" {
            for part in page.components(separatedBy: "<section class=\"board\">").dropFirst() {
                let part = part.components(separatedBy: "</section>")[0]
                let heads = part.components(separatedBy: "<th scope=\"row\">").dropFirst()
                let lines = part.components(separatedBy: "class=\"empty\"").count - 1
                #expect(lines == (heads.isEmpty ? 1 : 0), "\(name): \(heads.count) rows, \(lines) lines")
                let isNoise = name != "boards/actions.html"
                for head in heads where isNoise && !head.contains("the-account.html") {
                    Issue.record("\(name) speaks of \(head.components(separatedBy: "</th>")[0])")
                }
            }
        }
        // The account's own pages ask for what they lack, once each.
        let page = files.first { $0.key.hasSuffix("the-account.html") }?.value ?? ""
        let asks = page.components(separatedBy: "class=\"empty\">").dropFirst().map {
            $0.components(separatedBy: "<")[0]
        }
        #expect(!asks.isEmpty && Set(asks).count == asks.count, "\(asks)")
        print("\(corpus.name) with an account: \(boards.keys.sorted())")
    }
}
