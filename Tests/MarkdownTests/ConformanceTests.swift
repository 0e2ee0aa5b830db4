import Testing

@testable import Markdown

@Suite struct ConformanceTests {
    private func render(_ markdown: String, dialect: Dialect, unsafe: Bool) -> String {
        String(decoding: renderFragment(Array(markdown.utf8), dialect: dialect, unsafe: unsafe), as: UTF8.self)
    }

    @Test func plainUnsafeIsCommonMark() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        var passed = 0
        for example in examples {
            let html = render(example.markdown, dialect: .plain, unsafe: true)
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
            let html = render(example.markdown, dialect: .plain, unsafe: false)
            #expect(html == expected, "example \(example.example): \(example.markdown.debugDescription)")
            if html == expected { passed += 1 }
        }
        print("CommonMark 0.30, safe: \(passed) of \(examples.count)")
    }

    /// Every example that GFM adds to CommonMark, and those of the tests of its parsers. Ids of headings don't count.
    @Test(arguments: [
        Suite(name: "gfm-0.29", onlyExtensions: true, count: 24),
        Suite(name: "gfm-extensions", count: 30),
        Suite(name: "gfm-regression", count: 25, filtered: [17]),
        Suite(name: "commonmark-regression", count: 16, filtered: [11, 14]),
    ])
    func rendersGFM(suite: Suite) throws {
        guard let all = try SpecExample.load(suite.name) else { return }
        let examples = suite.onlyExtensions ? all.filter { !$0.extensions.isEmpty } : all
        var passed = 0
        for example in examples {
            var dialect = Dialect.standard
            // They are there for tags that the filter of raw HTML, which they don't ask for, shows as text.
            if suite.filtered.contains(example.example) { dialect[.htmlFilter] = false }
            let html = withoutHeadingIDs(render(example.markdown, dialect: dialect, unsafe: true))
            let isExpected = example.html == "<IGNORE>\n" || html == suite.expected(example)
            #expect(
                isExpected,
                "\(suite.name), example \(example.example): \(example.markdown.debugDescription) gives \(html)")
            if isExpected { passed += 1 }
        }
        let byDesign = suite.filtered.isEmpty ? "" : "; without the filter of raw HTML \(suite.filtered)"
        print("\(suite.name): \(passed) of \(examples.count)\(byDesign)")
        #expect(examples.count == suite.count)
    }

    struct Suite: Sendable, CustomTestStringConvertible {
        var name: String
        var onlyExtensions = false
        var count: Int
        var filtered: [Int] = []

        var testDescription: String { name }

        /// The specification writes task boxes with other attributes first than the parser's own tests do.
        func expected(_ example: SpecExample) -> String {
            guard example.section == "Task list items (extension)" else { return example.html }
            return example.html.replacing("checked=\"\" disabled=\"\" type=\"checkbox\">", with: "CHECKED")
                .replacing("disabled=\"\" type=\"checkbox\">", with: "type=\"checkbox\" disabled=\"\" />")
                .replacing("CHECKED", with: "type=\"checkbox\" checked=\"\" disabled=\"\" />")
        }
    }

    /// What the dialect is for, with the examples of CommonMark that use it without meaning it.
    private static let byDesign: [(reason: String, examples: Set<Int>)] = [
        ("`[[…]]` is a link", [547, 558, 589]),
        ("a bare address is a link", [605, 607, 610, 611]),
        ("GFM's filter of raw HTML shows the tag as text", [170, 171, 172, 173, 176, 178]),
    ]

    /// With the dialect on, an example may differ only by what the dialect is for, and each that does is named.
    @Test func dialectChangesOnlyWhatItIsFor() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        var same = 0
        var byHeadingID = 0
        var differing: Set<Int> = []
        for example in examples {
            let html = render(example.markdown, dialect: .standard, unsafe: true)
            if html == example.html {
                same += 1
            } else if withoutHeadingIDs(html) == example.html {
                byHeadingID += 1
            } else {
                differing.insert(example.example)
                #expect(
                    Self.byDesign.contains { $0.examples.contains(example.example) },
                    "example \(example.example): \(example.markdown.debugDescription) gives \(html)")
            }
        }
        print(
            "CommonMark 0.30 with the dialect: \(same) of \(examples.count) the same, \(byHeadingID) but for the ids of "
                + "headings; by design:")
        for (reason, expected) in Self.byDesign { print("  \(reason): \(expected.sorted())") }
        #expect(differing == Self.byDesign.reduce(into: []) { $0.formUnion($1.examples) })
    }

    /// Raw HTML and refused addresses are all that a safe fragment changes beside.
    @Test func safeDialectChangesOnlyHTMLAndAddresses() throws {
        guard let examples = try SpecExample.load("commonmark-0.30") else { return }
        let byDesign = Self.byDesign.reduce(into: Set<Int>()) { $0.formUnion($1.examples) }
        var byHTML = 0
        var byScheme: [Int] = []
        for example in examples where !byDesign.contains(example.example) {
            let html = withoutHeadingIDs(render(example.markdown, dialect: .standard, unsafe: false))
            guard html != example.html else { continue }
            if example.needs_unsafe {
                byHTML += 1
            } else {
                byScheme.append(example.example)
                #expect(
                    example.html.contains("href=\"") && example.section == "Autolinks",
                    "example \(example.example): \(example.markdown.debugDescription)")
            }
        }
        print(
            "CommonMark 0.30 with the dialect, safe: \(byHTML) more differ by raw HTML, by a scheme that isn't allowed "
                + "\(byScheme)")
    }

    private func withoutHeadingIDs(_ html: String) -> String {
        html.replacing(/<(h[1-6]) id="[^"]*">/) { "<\($0.output.1)>" }
    }
}
