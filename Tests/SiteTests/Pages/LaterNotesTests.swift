import Foundation
import Testing

/// Notes dated after the day of the build, 30 June 2026: they keep their pages and places, and nothing counts them.
struct LaterNotesTests {
    private static func lesson(_ title: String, _ date: String) -> String {
        "---\ntitle: \(title)\nsource: [i1]\ncause: gap\ndate: \(date)\n---\n\n## Recommendation\n\nDo.\n"
    }

    private static func issue(_ title: String, _ date: String) -> String {
        "---\ntitle: \(title)\ndate: \(date)\naccounts: acme\nseverity: 3\ncause: gap\n---\n"
    }

    private let site: RenderedSite

    init() throws {
        site = try RenderedSite([
            "accounts/acme.md": "---\ntitle: Acme\n---\n", "topics/gap.md": "---\ntitle: Gap\nkind: cause\n---\n",
            "issues/i1.md": Self.issue("Before", "2026-06-30"), "issues/i2.md": Self.issue("Beyond", "2026-07-01"),
            "lessons/a.md": Self.lesson("Aware", "2026-07-01"), "lessons/b.md": Self.lesson("Known", "2026-06-30"),
            "decisions/d.md": "---\ntitle: Planned\ndate: 2026-08-01\nstatus: proposed\n---\n",
            "index.md": "# Base\n\n```notes\ntype: issue\n```\n",
        ])
    }

    @Test func listsCountWhatTheFinderCounts() throws {
        let list = try site.main("lessons/index.html")
        #expect(list.contains("1 lesson <span>1 dated later</span>"), "\(list)")
        #expect(try site.main("boards/lesson-finder.html").components(separatedBy: "id=\"_lesson-").count == 2)
        #expect(try site.main("index.html").contains("<b>1</b> lesson"))
    }

    @Test func listsThemLastUnderWordsOfTheirOwn() throws {
        let list = try site.main("issues/index.html")
        let after = try #require(list.components(separatedBy: ">Dated after 30 June 2026<").last)
        #expect(after.contains("Beyond") && !after.contains("Before"), "\(list)")
        #expect(list.contains("Before"))
    }

    @Test func accountsAndTopicsCountThemNowhere() throws {
        for page in ["accounts/acme.html", "topics/gap.html"] {
            let html = try site.main(page)
            let issues = html.components(between: "<section id=\"_issues\">", and: "</section>")
            #expect(issues.contains("<h3>Issues <span class=\"count\">1</span></h3>"), "\(issues)")
            let later = issues.components(separatedBy: "Dated after 30 June 2026")
            #expect(later.count == 2 && later.last?.contains("Beyond") == true, "\(issues)")
            #expect(later.first?.contains("Beyond") == false)
        }
        #expect(try site.main("topics/index.html").contains("Gap</a> <span class=\"count\">2</span>"))
    }

    @Test func homeDoesNotCountATypeThatNobodyKnowsYet() throws {
        let counts = try site.main("index.html").components(between: "<ul class=\"counts\">", and: "</ul>")
        #expect(!counts.contains("decision"), "\(counts)")
        #expect(try site.main("decisions/index.html").contains("0 decisions <span>1 dated later</span>"))
    }

    @Test func blocksThatListNotesLeaveThemOut() throws {
        let home = try site.main("index.html")
        #expect(home.contains("issues/i1.html") && !home.contains("issues/i2.html"), "\(home)")
    }
}
