import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// What two places tell by one rule: home and board, page and catalogue, page and search.
struct OneRuleTests {
    private static let missed: [String: String] = [
        "accounts/a.md":
            "---\ntitle: Acme\nmanager: today\nmanagers: [{who: before, from: 2024-01-01, to: 2026-12-31}]\n---\n"
            + "## Commitments\n\n- [ ] Send a card @x due:2026-07-01\n",
        "policies/s.md":
            "---\ntitle: S\nkind: standard\nid: s\nversion: 1\neffective: 2025-01-01\nowner: x\nmetric: hours\n"
            + "target: 4\ndirection: at-most\nbreach_after: 2\n---\n",
        "metrics.csv": "date,account,metric,value\n2026-05-31,a,hours,5\n2026-06-30,a,hours,6\n",
    ]

    /// An open action on the account isn't yet one about the standard.
    @Test func homeAndBoardTellTheSameOfWhatIsDone() throws {
        var files = Self.missed
        var site = try RenderedSite(files)
        #expect(try site.main("boards/exceptions.html").contains("No action yet"))
        #expect(try site.main("index.html").contains("No action yet"))
        files["issues/i.md"] =
            "---\ntitle: I\ndate: 2026-06-01\nseverity: 2\naccounts: [a]\nstandard: s\n---\n"
            + "- [ ] Later @x due:2026-09-01\n- [ ] Mend it @x due:2026-08-01\n"
        site = try RenderedSite(files)
        let board = try site.main("boards/exceptions.html")
        #expect(board.contains("Mend it") && !board.contains("Send a card"), "\(board)")
        let home = try site.main("index.html").components(between: "<h2 id=\"_exceptions\">", and: "</section>")
        #expect(words(home).contains("2 actions open") && home.contains("Mend it"), "the next one: \(home)")
    }

    private func words(_ html: some StringProtocol) -> String { String(html).replacing(/<[^>]*>/, with: "") }

    @Test func theBoardNamesWhoRunsTheAccountThatDay() throws {
        let board = try RenderedSite(Self.missed).main("boards/exceptions.html")
        #expect(board.contains("Before") && !board.contains("Today"), "\(board)")
    }

    private static let dated = VirtualFolder {
        TextFile("dossier.yaml", "title: T\n")
        VirtualFolder("content") {
            TextFile("accounts/a.md", "---\ntitle: A\n---\n")
            TextFile(
                "issues/later.md",
                "---\ntitle: I\ndate: 2026-06-01\nseverity: 2\naccounts: [a]\nstatus: resolved\nresolved: 2026-07-10\n---\n"
            )
            TextFile("decisions/old.md", "---\ntitle: Old\ndate: 2026-01-01\nstatus: accepted\n---\n")
            TextFile("decisions/new.md", "---\ntitle: New\ndate: 2026-06-20\nstatus: accepted\nsupersedes: old\n---\n")
        }
    }

    private struct Index: Decodable {
        struct Note: Decodable {
            var key: String
            var status: String?
            var statusAsOf: String?
            enum CodingKeys: String, CodingKey {
                case key, status
                case statusAsOf = "status_as_of"
            }
        }
        var notes: [Note]
    }

    /// What was resolved later is open on the day, on its page, in the catalogue and for search alike.
    @Test(arguments: [("2026-06-30", "open"), ("2026-07-10", "resolved")])
    func aStatusIsThatOfTheDay(_ day: String, _ status: String) throws {
        let site = try Self.dated.build { $0.asOf = CalendarDate(day) }
        let index = try JSONDecoder().decode(Index.self, from: Data(try #require(site.files["index.json"])))
        let issue = try #require(index.notes.first { $0.key == "issue/later" })
        #expect(issue.status == "resolved" && issue.statusAsOf == status)
        let label = status == "open" ? "Open" : "Resolved"
        let page = (site.text("issues/later.html") ?? "").components(between: "<ul class=\"chips\">", and: "</ul>")
        #expect(page.contains(">\(label)<"), "\(page)")
        let found = site.files.filter { $0.key.hasPrefix("search/f/") && $0.key.hasSuffix("state.js") }
        let facets = found.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(facets.contains("\"\(status)\""), "\(found.keys.sorted())")
        #expect(!facets.contains(status == "open" ? "\"resolved\"" : "\"open\""))
    }

    /// Of what hasn't happened yet nobody says that it is open, or accepted.
    @Test(arguments: [("issues/later.html", "2026-05-31"), ("decisions/new.html", "2026-06-19")])
    func whatIsDatedLaterHasNoStatusYet(_ path: String, _ day: String) throws {
        let site = try Self.dated.build { $0.asOf = CalendarDate(day) }
        let page = (site.text(path) ?? "").components(between: "<ul class=\"chips\">", and: "</ul>")
        #expect(!page.contains(">Open<") && !page.contains(">Accepted<"), "\(page)")
        let index = try JSONDecoder().decode(Index.self, from: Data(try #require(site.files["index.json"])))
        let note = try #require(index.notes.first { path.hasSuffix($0.key.split(separator: "/")[1] + ".html") })
        #expect(note.status != nil && note.statusAsOf == nil)
    }

    @Test(arguments: [("2026-06-30", true), ("2026-06-19", false)])
    func aDecisionThatWasReplacedSaysSo(_ day: String, _ isReplaced: Bool) throws {
        let site = try Self.dated.build { $0.asOf = CalendarDate(day) }
        let page = try #require(site.text("decisions/old.html"))
        #expect((page.components(separatedBy: "class=\"banner").count > 1) == isReplaced, "\(page)")
    }

    /// An issue whose cause nobody knows yet reaches as far as what it showed.
    @Test func anIssueWithoutACauseTellsOfItsSymptom() throws {
        let issue = "---\ntitle: I\ndate: 2026-06-01\nseverity: 2\naccounts: [a]\ntopics: [frozen]\n---\n"
        let site = try RenderedSite([
            "accounts/a.md": "---\ntitle: A\n---\n", "topics/frozen.md": "---\ntitle: Frozen\nkind: symptom\n---\n",
            "issues/one.md": issue, "issues/two.md": issue,
        ])
        #expect(try words(site.main("issues/one.html")).contains("Frozen: 2 issues on 1 of 1 account"))
    }
}
