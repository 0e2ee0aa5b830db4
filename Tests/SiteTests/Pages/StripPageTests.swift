import KnowledgeBase
import Testing

@testable import Site

struct StripPageTests {
    /// A strip begins a little before the first day, and there is none before the year 1.
    @Test func theFirstDayThatCanBeWrittenHasNoDayBefore() throws {
        let site = try RenderedSite([
            "topics/c.md": "---\ntitle: C\nkind: cause\n---\n",
            "issues/i.md": "---\ntitle: I\ndate: 0001-01-01\nseverity: 3\naccounts: []\ncause: c\n---\n",
            "lessons/l.md": "---\ntitle: L\nsource: [i]\ncause: c\n---\n## Recommendation\n\nDo it.\n",
        ])
        #expect(try site.main("lessons/l.html").contains("I, 1 Jan 1"))
    }
}
