import Testing

@testable import Markdown

/// Every construct works wherever it may stand, also where the file ends without a line end.
@Suite struct NestingTests {
    private struct Sample: Sendable, CustomTestStringConvertible {
        var construct: Construct
        var source: String
        /// What it becomes.
        var html: String

        init(_ construct: Construct, _ source: String, _ html: String) {
            (self.construct, self.source, self.html) = (construct, source, html)
        }

        var testDescription: String { construct.name + " " + source.debugDescription }
    }

    private static let inlines = [
        Sample(.strikethrough, "~~a~~", "<del>a</del>"), Sample(.highlights, "==a==", "<mark>a</mark>"),
        Sample(.autolinks, "www.a.example", "<a href=\"http://www.a.example\">www.a.example</a>"),
        Sample(.autolinks, "a@b.example", "<a href=\"mailto:a@b.example\">a@b.example</a>"),
        Sample(.footnotes, "w^[*v*]", "<em>v</em> <a href=\"#fnref-inline-1\""),
        Sample(.htmlFilter, "<title>", "&lt;title>"), Sample(.wikiLinks, "[[b#c\\|d]]", "<a href=\"b#c\">d</a>"),
        Sample(.wikiLinks, "![[b.png\\|30]]", "<a href=\"b.png\">"), Sample(.comments, "a%%b%%c", "ac"),
        Sample(.tags, "#a/b", "<span class=\"tag\">#a/b</span>"),
        Sample(.math, "$a_1 + b_1$", "<span class=\"math\">$a_1 + b_1$</span>"),
        Sample(.smartPunctuation, "a -- b", "a – b"), Sample(.templateCalls, "{{ a *b* }}", "{{ a *b* }}"),
        Sample(.headingIDs, "[a](b){#c}", "<a id=\"c\"></a>"),
    ]

    private static let blocks = [
        Sample(.tables, "|a|\n|-|\n|b|", "<tbody>\n<tr>\n<td>b</td>"),
        Sample(.tasks, "- [x] a", "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> a"),
        Sample(.callouts, "> [!tip]- a\n> b", "<summary class=\"callout-title\">a</summary>\n<p>b</p>\n</details>"),
        Sample(.blockIDs, "a\n\n- b\n\n^c", "<div id=\"^c\">\n<ul>\n<li>b</li>"),
        Sample(.blockIDs, "a ^b", "id=\"^b\""),
        Sample(.headingIDs, "### a {#b}", "<h3 id=\"b\">a</h3>"),
        Sample(.definitionLists, "a\n: b", "<dt>a</dt>\n<dd>b</dd>"),
        Sample(.directives, "::: tip\na\n:::", "data-callout=\"tip\">"),
        Sample(.math, "$$\na_1 * b_1\n$$", "<code class=\"language-math\">a_1 * b_1\n"),
        Sample(.codeHighlighting, "```sh\n# a\n```", "<span class=\"hl-comment\"># a</span>"),
        Sample(.codeHighlighting, "```sh\n# a", "<span class=\"hl-comment\"># a</span>"),
        Sample(.generatedBlocks, "```notes\ntype: page\n```", "<code class=\"language-notes\">type: page"),
        Sample(.footnotes, "w[^y]\n\n[^y]: v", "v <a href=\"#fnref-y\""),
        Sample(.comments, "a\n\n%%\nb\n%%\n\nc", "<p>c"),
        Sample(.htmlFilter, "<title>\na", "&lt;title>"), Sample(.templateCalls, "a\n\n{% b %}\n\nc", "<p>c"),
        Sample(.wikiLinks, "![[b]]", "<a href=\"b\">b</a>"),
    ]

    /// `%` is where a line goes; the line with it is repeated for each.
    private static let containers = [
        "%", "> %", "> > %", "- x\n\n  %", "- x\n  - y\n\n    %", "1. > x\n   >\n   > %", "> - x\n>\n>   %", "- > %",
        "> [!note] t\n> %", "> [!note] t\n> > [!tip]- u\n> > %", "- > [!note] t\n  > %", "x[^z]\n\n[^z]: x\n\n    %",
        "::: note\n%\n:::", "> ::: note\n> %\n> :::", "- x\n\n  ::: note\n  %\n  :::",
    ]

    private static func fill(_ container: String, with source: String) -> String {
        container.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            guard line.contains("%") else { return String(line) }
            let prefix = line.prefix { $0 != "%" }
            // After the mark of an item the next lines are indented as far.
            let rest = String(prefix.map { $0 == "-" || $0.isNumber || $0 == "." ? " " : $0 })
            return source.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
                .map { ($0.offset == 0 ? prefix : Substring(rest)) + $0.element }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func check(_ source: String, _ sample: Sample) {
        for lineEnd in ["\n", "\r\n"] {
            let parsed = Parsed(source.replacing("\n", with: lineEnd)) {
                $0.dialect = Dialect(Construct.allCases)
                $0.allowsHTML = sample.construct == .htmlFilter
            }
            let html = parsed.html.replacing(" tabindex=\"0\"", with: "").replacing("<p>c\n</p>", with: "<p>c")
            #expect(html.contains(sample.html), "\(source.debugDescription) gives \(parsed.html)")
        }
    }

    @Test(arguments: inlines, containers)
    private func inlinesStandAnywhere(sample: Sample, container: String) {
        check(Self.fill(container, with: sample.source), sample)
        check(Self.fill(container, with: "| a | b |\n|---|---|\n| x | \(sample.source) |"), sample)
    }

    @Test(arguments: blocks, containers)
    private func blocksStandAnywhere(sample: Sample, container: String) {
        check(Self.fill(container, with: sample.source), sample)
    }

    @Test func everyConstructIsTried() {
        let tried = Set((Self.inlines + Self.blocks).map(\.construct))
        #expect(tried == Set(Construct.allCases))
    }
}
