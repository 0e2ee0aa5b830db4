import Markdown
import Testing

@Suite struct ConstructTests {
    @Test func namesAreTheirOwn() {
        for construct in Construct.allCases { #expect(Construct(name: construct.name) == construct) }
        #expect(Construct(name: "table") == nil)
    }

    /// Each construct that is on by itself, with text that uses it and what a reader gets without it.
    @Test(arguments: [
        (Construct.tables, "|a|\n|-|\n", "<p>|a|\n|-|</p>\n"),
        (.tasks, "- [ ] a\n", "<ul>\n<li>[ ] a</li>\n</ul>\n"),
        (.strikethrough, "~a~", "<p>~a~</p>\n"), (.autolinks, "www.a.example", "<p>www.a.example</p>\n"),
        (.autolinks, "a@b.example", "<p>a@b.example</p>\n"),
        (.footnotes, "a[^b]\n\n[^b]: c\n", "<p>a<a href=\"c\">^b</a></p>\n"),
        (.htmlFilter, "<title>", "<title>\n"), (.wikiLinks, "[[a]]\n", "<p>[[a]]</p>\n"),
        (.highlights, "==a==", "<p>==a==</p>\n"), (.comments, "a %%b%%", "<p>a %%b%%</p>\n"),
        (.callouts, "> [!note] a", "<blockquote>\n<p>[!note] a</p>\n</blockquote>\n"),
        (.blockIDs, "a ^b", "<p>a ^b</p>\n"), (.headingIDs, "# a {#b}", "<h1 id=\"a-b\">a {#b}</h1>\n"),
        (.codeHighlighting, "```sh\nif\n```\n", "<pre><code class=\"language-sh\">if\n</code></pre>\n"),
        (.directives, "::: tip\na\n:::", "<p>::: tip\na\n:::</p>\n"),
        (.definitionLists, "a\n: b", "<p>a\n: b</p>\n"), (.math, "$*a*_1$", "<p>$<em>a</em>_1$</p>\n"),
    ])
    func canBeSwitchedOff(construct: Construct, source: String, plain: String) {
        func html(_ dialect: Dialect) -> String {
            Parsed(source) {
                $0.fragment = true
                $0.allowsHTML = true
                $0.dialect = dialect
            }.html
        }
        var dialect = Dialect.standard
        #expect(html(dialect) != plain)
        dialect[construct] = false
        #expect(html(dialect) == plain)
        #expect(html(Dialect([construct])) != plain)
    }

    @Test func eachStandardConstructIsAmongThem() {
        #expect(Construct.allCases.filter { !Dialect.standard[$0] } == [.tags, .smartPunctuation])
    }
}
