import Diagnostics
import Testing

@testable import Markdown

@Suite struct FootnoteTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    private func reference(_ label: String, _ number: Int, _ times: String = "") -> String {
        "<sup class=\"footnote-ref\"><a href=\"#fn-\(label)\" id=\"fnref-\(label)\(times)\" data-footnote-ref>\(number)</a></sup>"
    }

    private func back(_ label: String) -> String {
        "<a href=\"#fnref-\(label)\" class=\"footnote-backref\" data-footnote-backref aria-label=\"Back to content\">↩</a>"
    }

    private func section(_ texts: String) -> String {
        "<section class=\"footnotes\" data-footnotes>\n<ol>\n\(texts)</ol>\n</section>\n"
    }

    /// The text of a footnote is a container like any other.
    @Test(arguments: [
        ("[^1]: a\n    b\n\n    c", "<p>a\nb</p>\n<p>c %</p>\n"), ("[^1]: a\nlazy", "<p>a\nlazy %</p>\n"),
        ("[^1]: a\n    - b\n    - c", "<p>a</p>\n<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n%\n"),
        ("[^1]: - b", "<ul>\n<li>b</li>\n</ul>\n%\n"),
        ("[^1]:\n    a\n\n        code", "<p>a</p>\n<pre><code>code\n</code></pre>\n%\n"),
        ("[^1]: > a\n    > b", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n%\n"),
        ("[^1]: a\n\n    ```\n    [^1]: b\n\n    ```", "<p>a</p>\n<pre><code>[^1]: b\n\n</code></pre>\n%\n"),
        (
            "[^1]: |a|\n    |-|\n    |b|",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n%\n"
        ),
        ("[^1]: ## a", "<h2 id=\"a\">a</h2>\n%\n"), ("[^1]:", "%\n"), ("   [^1]:   a\n", "<p>a %</p>\n"),
    ])
    func holdsBlocks(definition: String, text: String) {
        for (source, before, after) in [("x[^1]\n\n" + definition, "", ""), (definition + "\n\nx[^1]\n", "", "")] {
            let expected =
                before + "<p>x\(reference("1", 1))</p>\n" + after
                + section("<li id=\"fn-1\">\n" + text.replacing("%", with: back("1")) + "</li>\n")
            #expect(html(source) == expected, "\(source.debugDescription)")
        }
    }

    @Test(arguments: [
        ("> x[^a]\n>\n> [^a]: b", "<blockquote>\n<p>x%</p>\n</blockquote>\n"),
        ("- x[^a]\n\n  [^a]: b\n", "<ul>\n<li>\n<p>x%</p>\n</li>\n</ul>\n"),
        ("x[^a]\n[^a]: b", "<p>x%</p>\n"), ("x[^a]\n\n1. y\n\n[^a]: b", "<p>x%</p>\n<ol>\n<li>y</li>\n</ol>\n"),
        ("x[^a]\n\n1) y\n2) z\n\n[^a]: b", "<p>x%</p>\n<ol>\n<li>y</li>\n<li>z</li>\n</ol>\n"),
        ("[^a]: b\n\n---\n\nx[^A]\n", "<hr />\n<p>x%</p>\n"), ("## x[^a]\n\n[^a]: b", "<h2 id=\"x\">x%</h2>\n"),
    ])
    func mayStandAnywhere(source: String, text: String) {
        #expect(
            html(source) == text.replacing("%", with: reference("a", 1))
                + section("<li id=\"fn-a\">\n<p>b \(back("a"))</p>\n</li>\n"))
    }

    /// `^[…]` has its text where it is referred to.
    @Test(arguments: [
        ("x^[a *b* `c` [d](e.md)]", "<p>x%</p>\n", "a <em>b</em> <code>c</code> <a href=\"e.md\">d</a>"),
        ("> x ^[[[a]] ==b==]", "<blockquote>\n<p>x %</p>\n</blockquote>\n", "<a href=\"a\">a</a> <mark>b</mark>"),
        ("- x^[a [b] c]\n", "<ul>\n<li>x%</li>\n</ul>\n", "a [b] c"),
        ("## x^[a]", "<h2 id=\"x\">x%</h2>\n", "a"), ("*x^[a* b]*", "<p><em>x%</em></p>\n", "a* b"),
        ("==x^[a== b]==", "<p><mark>x%</mark></p>\n", "a== b"),
        (
            "> [!note] t\n> x^[a]",
            "<div role=\"note\" class=\"callout\" data-callout=\"note\">\n<p class=\"callout-title\">t</p>\n<p>x%</p>\n</div>\n",
            "a"
        ),
        (
            "|x|\n|-|\n|y^[a]|",
            "<table>\n<thead>\n<tr>\n<th>x</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>y%</td>\n</tr>\n</tbody>\n</table>\n",
            "a"
        ),
        ("x^[a \\] b]", "<p>x%</p>\n", "a ] b"), ("x^[a](b)", "<p>x%(b)</p>\n", "a"),
    ])
    func mayBeWrittenInTheLine(source: String, text: String, footnote: String) {
        let label = "inline-1"
        #expect(
            html(source) == text.replacing("%", with: reference(label, 1))
                + section("<li id=\"fn-\(label)\">\n<p>\(footnote) \(back(label))</p>\n</li>\n"), "\(html(source))")
    }

    @Test(arguments: [
        "`x^[a]`", "```\nx^[a]\n```", "x\\^[a]", "x^[a\nb]", "x^[a", "x^[]", "x^[ ]", "[x^[a]](b)", "![x^[a]](b.png)",
        "<b title=\"^[a]\">", "$x^[a$ b]", "x^[a %%b] c%%",
    ])
    func isNoInlineFootnoteElsewhere(source: String) {
        #expect(!html(source).contains("inline-1"), "\(html(source))")
    }

    @Test func numbersAllFootnotesInOneRow() {
        let parsed = Parsed("a^[b [[n]]] c[^d] e^[f[^d]]\n\n[^d]: g^[h]")
        let numbers = parsed.html.matches(of: /doc-noteref">(\d)/).map { String($0.output.1) }
        #expect(numbers == ["1", "2", "3", "4", "2"], "\(parsed.html)")
        #expect(parsed.findings.isEmpty && parsed.text == "a c e\nb n\ng\nf\nh", "\(parsed.text.debugDescription)")
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["n"])
    }

    /// In code, in HTML and in the middle of a line nothing is defined.
    @Test(arguments: [
        "```\n[^a]: b\n```", "    [^a]: b", "x [^a]: b", "`[^a]: b`", "\\[^a]: b", "<!--\n[^a]: b\n-->", "[^a b]: c",
        "[^]: a",
    ])
    func definesNothingElsewhere(source: String) {
        let parsed = Parsed(source) {
            $0.allowsHTML = true
            $0.fragment = true
        }
        let off = Parsed(source) {
            $0.allowsHTML = true
            $0.fragment = true
            $0.dialect[.footnotes] = false
        }
        #expect(parsed.html == off.html)
        #expect(parsed.findings.isEmpty)
    }

    /// One place that isn't a definition doesn't spoil those that are.
    @Test func codeBesideADefinitionStaysCode() {
        let parsed = Parsed("x[^b]\n\n```\n[^a]: c\n```\n\n[^b]: d\n") { $0.fragment = true }
        #expect(parsed.html.contains("<pre><code>[^a]: c\n</code></pre>"))
        #expect(parsed.html.contains("<li id=\"fn-b\">\n<p>d "))
        #expect(parsed.findings.isEmpty)
    }

    @Test func numbersByFirstReferenceAlsoInFootnotes() {
        let parsed = Parsed("[^c]: 3[^a]\n[^b]: 2\n[^a]: 1\n\nx[^a] y[^b] z[^a] [w[^b]](v) [^c]\n") {
            $0.fragment = true
        }
        #expect(parsed.html.contains(reference("a", 1) + " y" + reference("b", 2) + " z" + reference("a", 1, "-2")))
        #expect(parsed.html.contains("3" + reference("a", 1, "-3")))
        #expect(parsed.html.contains("href=\"#fnref-a-3\""))
        #expect(parsed.html.contains(">w[^b]</a>"))
        #expect(parsed.text == "x y z w[^b] \n1\n2\n3")
    }

    @Test func labelsOfAPageAreWordsOfItsLanguage() {
        let pieces = Parsed("x[^a]\n\n[^a]: b").note.body.pieces
        #expect(pieces.contains(.phrase(.footnotes)) && pieces.contains(.phrase(.backToReference)))
        let html = Parsed("x[^a] y[^a]\n\n[^a]: b").html
        #expect(
            html.contains("aria-label=\"Back to reference 1\"") && html.contains("aria-label=\"Back to reference 1-2\"")
        )
    }

    @Test(arguments: ["", "> ", "- "])
    func reportsWhatNobodySees(container: String) {
        let parsed = Parsed("x[^a] y[^nope]\n\n\(container)[^a]: b\n\n[^é-c]: d\n\n[^a]: e")
        #expect(parsed.findings.map(\.rule) == [.missingFootnote, .unusedFootnote, .unusedFootnote])
        #expect(
            parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == ["[^nope]", "[^é-c]", "[^a]"])
        #expect(Parsed("a regular expression [^abc]").findings.isEmpty)
    }

    @Test func footnotesOfCutSectionsAreCut() {
        let parsed = Parsed("# T\n\n## A\n\nx[^a]\n\n## Log\n\n[^a]: secret\n") {
            $0.title = "T"
            $0.sections = SectionRule(except: ["Log"])
        }
        #expect(!parsed.html.contains("secret"))
        #expect(!parsed.text.contains("secret"))
    }

    @Test func positionsHoldInFootnotes() {
        let source =
            "x[^long-label]\n\n[^long-label]: see [a](b.md)\n\n    > and [[c]] [d](e.md)\n    > | a |\n    > |---|\n    > | [f](g.md) |"
        let parsed = Parsed(source)
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["b.md", "c", "e.md", "g.md"])
    }

    @Test func listsOfTasksAndLogsDoNotHoldFootnotes() {
        #expect(Parsed("x[^1]\n\n[^1]: 2026-01-01 [ ] a").note.items.isEmpty)
    }
}
