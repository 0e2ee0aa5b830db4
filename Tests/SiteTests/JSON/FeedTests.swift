import Files
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// The pages are made on 30 June 2026.
struct FeedTests {
    private static let files = [
        "accounts/acme.md": "---\ntitle: Acme & Sons\nupdated: 2026-02-01\n---\n",
        "accounts/quiet.md": "---\ntitle: Quiet\n---\n",
        "issues/i.md":
            "---\ntitle: \"Alarm \\u0007slept\"\ndate: 2026-05-03\naccounts: acme\ntopics: [alarm]\nseverity: 3\n---\nIt *slept* & woke.\n",
        "issues/later.md": "---\ntitle: Later\ndate: 2026-07-03\naccounts: acme\nseverity: 3\n---\n",
        "issues/draft.md": "---\ntitle: Drafted\ndate: 2026-05-04\naccounts: acme\nseverity: 3\ndraft: yes\n---\n",
        "policies/r.v1.md": policy(1, "2026-01-01"), "policies/r.v2.md": policy(2, "2026-06-01"),
        "policies/r.v3.md": policy(3, "2026-09-01\nupdated: 2026-06-20"),
        "training/t.md":
            "---\ntitle: Curso\nlang: es\nfor: [r@2]\nroles: [ops]\ndate: 2026-06-02\nsummary: Cómo se hace.\n---\n",
    ]

    private static func policy(_ version: Int, _ effective: String) -> String {
        """
        ---
        title: Alarms
        kind: policy
        id: r
        version: \(version)
        effective: \(effective)
        owner: ops
        changes:
          - {level: major, summary: "Change \(version)."}
          - {level: minor, summary: "And a word."}
        ---
        """
    }

    private func feeds(
        _ files: [String: String] = FeedTests.files, audience: Audience = .internal,
        url: String? = "https://kb.example/a/"
    ) throws -> [String: String] {
        let site = try RenderedSite.content(files, audience: audience) { $0.baseURL = url }
        return Dictionary(
            uniqueKeysWithValues: Feeds.all(site).map { ($0.path.rawValue, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    private func titles(_ xml: String?) -> [String] {
        (xml ?? "").components(separatedBy: "<entry").dropFirst().map {
            $0.components(separatedBy: "<title>")[1].components(separatedBy: "</title>")[0]
        }
    }

    @Test func eachFeedTellsWhatItIsAboutNewestFirst() throws {
        let feeds = try feeds()
        #expect(
            feeds.keys.sorted() == [
                "feeds/accounts/acme.xml", "feeds/all.xml", "feeds/policies-and-training.xml", "feeds/topics/alarm.xml",
            ])
        #expect(
            titles(feeds["feeds/policies-and-training.xml"]) == [
                "Alarms · Version 3", "Curso", "Alarms · Version 2", "Alarms · Version 1",
            ])
        #expect(titles(feeds["feeds/accounts/acme.xml"]) == ["Alarm slept", "Acme &amp; Sons"])
        #expect(titles(feeds["feeds/topics/alarm.xml"]) == ["Alarm slept"])
        #expect(titles(feeds["feeds/all.xml"]).count == 6, "no draft, nothing that is to come")
    }

    @Test func anEntrySaysWhatChangedAndWhere() throws {
        let rules = try #require(try feeds()["feeds/policies-and-training.xml"])
        let entry = rules.components(separatedBy: "<entry")[3]
        for part in [
            "<id>https://kb.example/a/policies/r@2.html</id>", "<updated>2026-06-01T00:00:00Z</updated>",
            #"<link rel="alternate" href="https://kb.example/a/policies/r@2.html"/>"#,
            #"<category term="policy" label="Policy"/>"#, "<summary>From 1 June 2026: Change 2. And a word.</summary>",
        ] {
            #expect(entry.contains(part), "\(part) in \(entry)")
        }
        let course = rules.components(separatedBy: "<entry")[2]
        #expect(course.contains("label=\"Formación\"/>"))
        #expect(course.hasPrefix(" xml:lang=\"es\">") && course.contains("<summary>Cómo se hace.</summary>"))
        #expect(rules.contains("<updated>2026-06-20T00:00:00Z</updated>\n<link rel=\"self\""), "the newest entry's")
        let account = try #require(try feeds()["feeds/accounts/acme.xml"]).components(separatedBy: "<entry")[2]
        #expect(!account.contains("<summary"), "nothing to say")
        #expect(try feeds()["feeds/all.xml"]?.contains("It slept &amp; woke.") == true)
    }

    @Test func pagesNameTheirFeeds() throws {
        let site = try RenderedSite(Self.files) { $0.baseURL = "https://kb.example/a/" }
        func feeds(_ page: String) throws -> [String] {
            let html = try #require(site.pages[page])
            let named = html.components(separatedBy: "<link rel=\"alternate\" type=\"application/atom+xml\"")
                .dropFirst()
                .map { $0.components(separatedBy: "href=\"")[1].components(separatedBy: "\"")[0] }
            for address in named {
                #expect(html.contains("<a href=\"\(address)\" type=\"application/atom+xml\">"), "to be seen too")
            }
            return named
        }
        #expect(try feeds("index.html") == ["feeds/all.xml", "feeds/policies-and-training.xml"])
        #expect(try feeds("accounts/acme.html") == ["../feeds/accounts/acme.xml"])
        #expect(try feeds("topics/alarm.html") == ["../feeds/topics/alarm.xml"])
        #expect(try feeds("issues/i.html") == [])
        #expect(try feeds("boards/whats-new.html").count == 2)
    }

    @Test func withoutABaseAddressThereAreNone() throws {
        #expect(try feeds(url: nil).isEmpty)
        let site = try RenderedSite(Self.files)
        #expect(site.pages.values.allSatisfy { !$0.contains("atom+xml") })
    }

    @Test func aFeedHoldsFiftyEntriesAndNoReviewOfAPerson() throws {
        var files = Self.files
        for number in 0..<60 {
            files["issues/n\(number).md"] =
                "---\ntitle: N\(number)\ndate: 2026-06-\(10 + number % 20)\naccounts: acme\nseverity: 3\n---\n"
        }
        files["reviews/s.md"] =
            "---\ntitle: Self\nkind: self\nsubject: tom\nperiod: 2026-05\ndate: 2026-06-29\naudience: restricted\n---\n"
        let feeds = try feeds(files, audience: .restricted)
        #expect(titles(feeds["feeds/all.xml"]).count == 50 && titles(feeds["feeds/accounts/acme.xml"]).count == 50)
        #expect(feeds.values.allSatisfy { !$0.contains("Self") })
    }

    @Test func everyFeedIsWellFormed() throws {
        for (path, xml) in try feeds() {
            let open = xml.components(separatedBy: "<").dropFirst().map { $0.components(separatedBy: ">")[0] }
            var stack: [String] = []
            for tag in open where !tag.hasPrefix("?") && !tag.hasSuffix("/") {
                if tag.hasPrefix("/") {
                    #expect(stack.popLast() == String(tag.dropFirst()), "\(path)")
                } else {
                    stack.append(tag.components(separatedBy: " ")[0])
                }
            }
            #expect(stack.isEmpty, "\(path)")
            #expect(xml.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }, "\(path)")
        }
    }
}
