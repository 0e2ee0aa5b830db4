import KnowledgeBase
import Testing

@testable import Insights

@Suite struct MatchingLessonsTests {
    /// Weighing every lesson for itself is the slow way to the same list.
    @Test func keepsTheBestOfManyLessons() throws {
        var files = [
            "accounts/acme.md": Sample.account("topics: [night, port, cold]"),
            "i.md": Sample.issue("2026-01-01", "cause: gap"), "j.md": Sample.issue("2026-01-02", "cause: haste"),
            "topics/gap.md": "# Gap\n", "topics/haste.md": "# Haste\n",
        ]
        let topics = ["night", "port", "cold", "heat", "rail"]
        let causes = ["", "cause: gap", "cause: haste", "cause: other"]
        for number in 0..<60 {
            let meant = topics.enumerated().filter { number >> $0.offset & 1 == 1 }.map(\.element)
            files["l\(number).md"] = Sample.note(
                "type: lesson\ntitle: L\(number)\nsource: [i]\n" + causes[number % 4],
                "applies_when: [\(meant.joined(separator: ", "))]\nnot_when: [\(topics[number % 5])]"
                    + (number % 7 == 0 ? "\naccounts: acme" : ""))
        }
        let noted = try NotedBase(files)
        let acme = try noted.index("acme")
        func named(_ note: Int, _ field: String) -> Set<String> {
            Set(noted.base.notes[note].front.references(field).map(\.reference.name))
        }
        let situation = named(acme, "topics")
        let weighed = noted.base.notes.indices.filter { noted.base.notes[$0].type == .lesson }.compactMap {
            lesson -> (weight: Int, lesson: Int)? in
            let fits = named(lesson, "applies_when").intersection(situation).count
            let isCaused = !named(lesson, "cause").isDisjoint(with: ["gap", "haste"])
            let isOwn = named(lesson, "accounts").contains("acme")
            guard fits > 0 || isCaused || isOwn else { return nil }
            let against = named(lesson, "not_when").intersection(situation).count
            return (fits * 2 + (isCaused ? 3 : 0) + (isOwn ? 1 : 0) - against * 4, lesson)
        }
        let expected = weighed.sorted { ($1.weight, $0.lesson) < ($0.weight, $1.lesson) }.prefix(MatchingLessons.most)
        let told = noted.insights.lessons(for: acme)
        #expect(told.map(\.lesson) == expected.map(\.lesson))
        #expect(told.count == MatchingLessons.most)
    }
}
