import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

/// Reviews of persons are in builds for those who may read them, as notes of their own; no figure elsewhere counts them.
struct PersonalReviewTests {
    private func build(_ reviews: [String]) throws -> BuiltSite {
        let folder = DerivedBase([.colleagues]).folder
        let word = DerivedBase.word(.colleagues)
        let files = reviews.map { kind in
            TextFile(
                "content/reviews/\(kind).md",
                """
                ---
                title: Of a person
                kind: \(kind)
                date: 2026-06-20
                period: 2026-Q2
                subject: \(word)-here
                accounts: [\(word)-account, \(word)-bare]
                topics: [\(word)-cause, \(word)-situation, \(word)-term]
                owner: \(word)-here
                criteria: [{name: Care, rating: 2, evidence: [\(word)-second, \(word)-recurred]}]
                ---
                The \(word)-term of a lesson. See the \(word) term.

                - [ ] Something to do @\(word)-here due:2026-06-21
                """)
        }
        return try files.reduce(folder) { $0.adding($1) }.build(audience: .restricted)
    }

    @Test(arguments: ["self", "performance"])
    func noFigureElsewhereCountsThem(_ kind: String) throws {
        let (site, bare) = (try build([kind]), try build([]))
        try #require(site.isPublished && bare.isPublished, "\(site.report)")
        #expect(site.text("reviews/\(kind).html") != nil, "present in their own")
        let derived = [
            "boards/", "departments/", "roles/", "feeds/", "timeline", "metrics.json", "actions.csv", "lessons.csv",
        ]
        let word = DerivedBase.word(.colleagues)
        var compared = 0
        for path in bare.files.keys.sorted() {
            let isDerived = derived.contains(where: path.hasPrefix) || path.hasSuffix("/handover.html")
            guard isDerived || path == "accounts/\(word)-bare.html" || path == "topics/index.html" else { continue }
            compared += 1
            guard let own = site.text(path), let other = bare.text(path) else {
                Issue.record("\(path) is missing")
                continue
            }
            // The navigation lists the type that is there now.
            #expect(main(own) == main(other), "\(path)")
        }
        #expect(compared > 25)
        // A review of an account is counted.
        let counted = try build(["account"])
        #expect(counted.text("timeline.json") != bare.text("timeline.json"))
    }

    private func main(_ text: String) -> Substring {
        guard let start = text.range(of: "<main"), let end = text.range(of: "</main>") else { return text[...] }
        return text[start.lowerBound..<end.upperBound]
    }
}
