import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// The pages that are made from the sample's notes.
@Suite struct StatementTests {
    private static let derived = ["accounts/", "boards/", "departments/", "roles/", "index.html"]

    private func pages() throws -> [(path: String, html: String)] {
        let site = try RenderedSite(try SampleContent.files())
        return site.pages.keys.sorted().filter { path in Self.derived.contains { path.hasPrefix($0) } }
            .compactMap { path in site.pages[path].map { (path, $0) } }
    }

    @Test func leadsEveryLinkToAPage() throws {
        let site = try RenderedSite(try SampleContent.files())
        for (path, html) in try pages() {
            let folder = path.split(separator: "/").dropLast().map(String.init)
            for link in html.components(separatedBy: "href=\"").dropFirst() {
                let address = link.components(separatedBy: "\"")[0].components(separatedBy: "#")[0]
                guard address.hasSuffix(".html") else { continue }
                var parts = folder
                for part in address.removingPercentEncoding?.split(separator: "/") ?? [] {
                    if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
                }
                #expect(site.pages[parts.joined(separator: "/")] != nil, "\(path): \(address)")
            }
        }
    }

    /// No key of text.csv stands where its words should, and no `{name}` was left unfilled.
    @Test func leavesNoGapInItsSentences() throws {
        for (path, html) in try pages() {
            let words = html.replacing(/<[^>]*>/, with: " ")
            for gap in words.matches(
                of: /(?:today|handover|breach|timeline|question|task|match|board|chart)\.[a-z.]+|\{[a-z]+\}/)
            {
                Issue.record("\(path): \(gap.output)")
            }
        }
    }

    /// A jump leads to one place.
    @Test func usesAnIDOnce() throws {
        for (path, html) in try RenderedSite(try SampleContent.files()).pages {
            let ids = html.components(separatedBy: " id=\"").dropFirst().map { $0.components(separatedBy: "\"")[0] }
            let doubles = Dictionary(grouping: ids, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
            #expect(doubles == [], "\(path)")
        }
    }

    /// On notes that know nothing of accounts none of these pages is made.
    @Test func staysAwayFromOtherPeoplesNotes() throws {
        let site = try VirtualFolder("content") {
            TextFile("guide.md", "# Guide\n\n- [ ] Read it\n- [x] P1\n")
            TextFile("more/other.md", "# Other\n\nWords.\n")
        }.build()
        let made = site.files.keys.filter { path in
            ["boards/", "departments/", "roles/", "timeline", "metrics", "actions"].contains { path.hasPrefix($0) }
        }
        #expect(made == [])
        #expect(site.text("index.html")?.contains("class=\"today\"") == false)
    }
}
