import Testing

@testable import Markdown

@Suite struct DelimiterTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    @Test(arguments: [
        ("~a~ ~~b~~", "<del>a</del> <del>b</del>"), ("~~a~", "~~a~"), ("~~~a~~~ b", nil),
        ("a~b~c", "a<del>b</del>c"), ("~ a ~", "~ a ~"), ("~a ~b~", "~a <del>b</del>"),
        ("~~a *b* c~~", "<del>a <em>b</em> c</del>"), ("*a ~~b* c~~", "<em>a ~~b</em> c~~"),
        ("**~~a~~**", "<strong><del>a</del></strong>"), ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
        ("~~[a](b)~~", "<del><a href=\"b\">a</a></del>"), ("~~`a~~`", "~~<code>a~~</code>"), ("\\~~a~~", "~~a~~"),
        ("\\~a~ ~b~", "~a~ <del>b</del>"), ("&#126;a~", "~a~"), ("~~a\nb~~", "<del>a\nb</del>"),
        ("~~a  \nb~~", "<del>a<br />\nb</del>"), ("¿~~a~~?", "¿<del>a</del>?"),
        ("~~[[a]]~~", "<del><a href=\"a\">a</a></del>"),
        ("==a==", "<mark>a</mark>"), ("==a ~b~ c==", "<mark>a <del>b</del> c</mark>"),
        ("~a ==b~ c==", "<del>a ==b</del> c=="),
        ("=a=", "=a="), ("===a===", "===a==="), ("a == b == c", "a == b == c"), ("x==y and z==w", "x==y and z==w"),
        ("\\==a==", "==a=="), ("`==a==`", "<code>==a==</code>"), ("(==a==)", "(<mark>a</mark>)"),
        ("中文==高亮==中文", "中文<mark>高亮</mark>中文"), ("![~a~ ==b==](c)", "<img src=\"c\" alt=\"a b\" />"),
        ("about ~$14 and then ~$21", "about ~$14 and then ~$21"), ("_a_\\~ b", "<em>a</em>~ b"),
    ])
    func pairs(source: String, expected: String?) {
        guard let expected else { return }
        #expect(html(source) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: ["- %", "> %", "## %", "| %|\n|-|\n| %|", "[^1]\n\n[^1]: %", "# A\n\n%"])
    func nestsInBlocks(surroundings: String) {
        let html = Parsed(surroundings.replacing("%", with: "x ~a~ ==b=="), { $0.fragment = true }).html
        #expect(html.contains("x <del>a</del> <mark>b</mark>"), "\(html)")
    }

    @Test func marksAreNotWords() {
        let parsed = Parsed("## ~~old~~ ==new== \\~\n\nx ~~y~~ ==z== &#61;&#61;q==")
        #expect(parsed.note.outline.map(\.text) == ["old new ~"])
        #expect(parsed.text == "old new ~\nx y z ==q==")
    }

    /// The rare characters that stand for escaped marks may be an author's own.
    @Test func escapesCannotBeForged() {
        #expect(Parsed("\u{700}a~ \\~b~").text == "\u{700}a~ ~b~")
        #expect(Parsed("&#x702;a~ \\~b~ `\u{703}\\~`").text == "\u{702}a~ ~b~ \u{703}\\~")
        let all = "\u{703} \u{55B}"
        #expect(Parsed("\(all) \\~a~").text == "\(all) a")
        #expect(Parsed("`\\~` [a](\\~b) \\#c").text == "\\~ a #c")
        #expect(Parsed("[a](\\~b)").note.links.map(\.destination) == ["~b"])
    }
}
