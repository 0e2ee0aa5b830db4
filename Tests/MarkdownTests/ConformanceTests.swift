import Testing

@testable import Markdown

@Suite struct ConformanceTests {
    private func render(_ markdown: String, dialect: Bool, unsafe: Bool) -> String {
        String(decoding: renderFragment(Array(markdown.utf8), dialect: dialect, unsafe: unsafe), as: UTF8.self)
    }

    @Test func plainUnsafeIsCommonMark() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        var passed = 0
        for example in examples {
            let html = render(example.markdown, dialect: false, unsafe: true)
            #expect(html == example.html, "example \(example.example): \(example.markdown.debugDescription)")
            if html == example.html { passed += 1 }
        }
        print("CommonMark 0.30: \(passed) of \(examples.count)")
        #expect(passed == 652)
    }

    @Test func plainFollowsTheSafeRule() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        var passed = 0
        for example in examples {
            let expected = example.safe_html ?? example.html
            let html = render(example.markdown, dialect: false, unsafe: false)
            #expect(html == expected, "example \(example.example): \(example.markdown.debugDescription)")
            if html == expected { passed += 1 }
        }
        print("CommonMark 0.30, safe: \(passed) of \(examples.count)")
    }

    @Test func rendersTheTablesOfGFM() throws {
        guard let all = try SpecExample.load("gfm-0.29") else { return }
        let examples = all.filter { $0.extensions == ["table"] }
        var passed = 0
        for example in examples {
            let html = render(example.markdown, dialect: true, unsafe: true)
            #expect(html == example.html, "example \(example.example): \(example.markdown.debugDescription)")
            if html == example.html { passed += 1 }
        }
        print("GFM 0.29, tables: \(passed) of \(examples.count)")
        #expect(examples.count == 8)
    }

    /// With the dialect on, an example may differ only by what the dialect is for, and each that does is named.
    @Test func dialectChangesOnlyWhatItIsFor() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        var same = 0
        var byHeadingID = 0
        var byWikiLink: [Int] = []
        for example in examples {
            let html = render(example.markdown, dialect: true, unsafe: true)
            if html == example.html {
                same += 1
            } else if withoutHeadingIDs(html) == example.html {
                byHeadingID += 1
            } else if example.markdown.contains("[[") {
                byWikiLink.append(example.example)
            } else {
                Issue.record("example \(example.example): \(example.markdown.debugDescription) gives \(html)")
            }
        }
        print(
            "CommonMark 0.30 with the dialect: \(same) of \(examples.count) the same, \(byHeadingID) but for the ids of "
                + "headings; `[[…]]` is a link in \(byWikiLink)")
        #expect(same + byHeadingID + byWikiLink.count == examples.count)
        #expect(Set(byWikiLink).isSubset(of: [547, 558, 589]))
    }

    /// Raw HTML and refused addresses are all that a safe fragment changes beside.
    @Test func safeDialectChangesOnlyHTMLAndAddresses() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        var differing: [Int] = []
        for example in examples where !example.markdown.contains("[[") {
            let html = withoutHeadingIDs(render(example.markdown, dialect: true, unsafe: false))
            if html != example.html { differing.append(example.example) }
        }
        let allowed = Set(examples.filter(\.needs_unsafe).map(\.example))
        let others = differing.filter { !allowed.contains($0) }
        print(
            "CommonMark 0.30 with the dialect, safe: \(differing.count) differ by raw HTML; by a scheme that isn't allowed \(others)"
        )
        for number in others {
            let example = examples[number - 1]
            #expect(
                example.html.contains("href=\"") && example.section == "Autolinks",
                "example \(number): \(example.markdown.debugDescription)")
        }
    }

    private func withoutHeadingIDs(_ html: String) -> String {
        html.replacing(/<(h[1-6]) id="[^"]*">/) { "<\($0.output.1)>" }
    }
}
