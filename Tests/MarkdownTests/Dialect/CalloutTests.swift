import Testing

@testable import Markdown

@Suite struct CalloutTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    private func callout(_ kind: String, _ title: String, _ body: String) -> String {
        "<div role=\"note\" class=\"callout\" data-callout=\"\(kind)\">\n<p class=\"callout-title\">\(title)</p>\n\(body)</div>\n"
    }

    @Test(arguments: [
        ("> [!note]", "note", "Note", ""), ("> [!note] T\n> b", "note", "T", "<p>b</p>\n"),
        ("> [!TIP]\n> b", "tip", "Tip", "<p>b</p>\n"),
        (">[!warning]   *T* `c`  \n>\n> b", "warning", "<em>T</em> <code>c</code>", "<p>b</p>\n"),
        ("> [!precaución]\n> b", "caution", "Precaución", "<p>b</p>\n"), ("> [!AVISO] a", "warning", "a", ""),
        ("> [!Consejo] a", "tip", "a", ""), ("> [!importante]", "important", "Importante", ""),
        ("> [!my-kind]\n> b", "note", "My kind", "<p>b</p>\n"), ("> [!info|right] a", "info", "a", ""),
        ("> [!note] a\n> - b\n> - c", "note", "a", "<ul>\n<li>b</li>\n<li>c</li>\n</ul>\n"),
        ("> [!note] a\n> ```\n> [!tip]\n> ```", "note", "a", "<pre><code>[!tip]\n</code></pre>\n"),
        ("> [!note] a\n> |b|\n> |-|", "note", "a", "<table>\n<thead>\n<tr>\n<th>b</th>\n</tr>\n</thead>\n</table>\n"),
        ("> [!note] ~~a~~ ==b== [[c]]", "note", "<del>a</del> <mark>b</mark> <a href=\"c\">c</a>", ""),
        ("> [!note] a\r\n> b\r\n", "note", "a", "<p>b</p>\n"),
    ])
    func reads(source: String, kind: String, title: String, body: String) {
        #expect(html(source) == callout(kind, title, body))
    }

    @Test func folds() {
        #expect(
            html("> [!note]- a\n> b")
                == "<details class=\"callout\" data-callout=\"note\">\n<summary class=\"callout-title\">a</summary>\n<p>b</p>\n</details>\n"
        )
        #expect(
            html("> [!note]+\n> b").hasPrefix(
                "<details class=\"callout\" data-callout=\"note\" open=\"\">\n<summary class=\"callout-title\">Note</summary>\n"
            ))
    }

    @Test func nests() {
        #expect(
            html("> [!note] a\n> > [!tip] b\n> > c\n>\n> d")
                == callout("note", "a", callout("tip", "b", "<p>c</p>\n") + "<p>d</p>\n"))
        #expect(html("- > [!note] a\n  > b") == "<ul>\n<li>\n" + callout("note", "a", "<p>b</p>\n") + "</li>\n</ul>\n")
        #expect(html("x[^1]\n\n[^1]: > [!note] a").contains(callout("note", "a", "")))
    }

    @Test(arguments: [
        "[!note] a", "> a\n> [!note] b", "> a [!note]", "> [!note]a", "> [!]", "> [ !note]", "```\n> [!note] a\n```",
        "    > [!note] a",
        "> \\[!note] a", "> `[!note]` a", "<div>\n> [!note] a\n</div>", "> - a\n> [!note]",
    ])
    func leavesOtherQuotes(source: String) {
        let on = Parsed(source) { $0.allowsHTML = true }
        let off = Parsed(source) {
            $0.allowsHTML = true
            $0.dialect[.callouts] = false
        }
        #expect(on.html == off.html)
        #expect(on.text == off.text)
    }

    @Test func titlesAreTextAndNoHeadings() {
        let parsed = Parsed("## H\n\n> [!note] see [a](b.md) a@b.example\n> c [d](e.md)\n\n> [!tip]\n> f")
        #expect(parsed.note.outline.map(\.text) == ["H"])
        #expect(parsed.text == "H\nsee a a@b.example\nc d\nTip\nf")
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["b.md", "a@b.example", "e.md"])
        #expect(Parsed("# T\n\n> [!note] a\n\n## B").html.contains("<h2 id=\"b\">"))
    }
}
