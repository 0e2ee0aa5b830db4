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
        (.wikiLinks, "[[a]]\n", "<p>[[a]]</p>\n"),
    ])
    func canBeSwitchedOff(construct: Construct, source: String, plain: String) {
        func html(_ dialect: Dialect) -> String {
            Parsed(source) {
                $0.fragment = true
                $0.dialect = dialect
            }.html
        }
        var dialect = Dialect.standard
        #expect(html(dialect) != plain)
        dialect[construct] = false
        #expect(html(dialect) == plain)
    }
}
