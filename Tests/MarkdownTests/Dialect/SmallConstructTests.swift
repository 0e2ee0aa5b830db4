import Diagnostics
import Testing

@testable import Markdown

@Suite struct TagTests {
    private func parsed(_ source: String) -> Parsed {
        Parsed(source) {
            $0.fragment = true
            $0.dialect[.tags] = true
        }
    }

    @Test(arguments: [
        ("#a and #b/c-d.", ["a", "b/c-d"]), ("(#a) x#b #1 #1a #", ["1a"]), ("*#a* #ñandú, #日本", ["a", "ñandú", "日本"]),
        ("`#a` \\#b ##c", []),
        ("- [ ] do #a\n- #b", ["a", "b"]), ("|#a|\n|-|\n|x #b|", ["a", "b"]), ("## x #a ##", ["a"]), ("[#a](b)", []),
        ("a\n#b", ["b"]),
        ("> [!note] #a\n> #b", ["a", "b"]), ("https://a.example/#b #c", ["c"]), ("#a", []),
    ])
    func collects(source: String, names: [String]) {
        // A `#` that begins a line with a blank after it is a heading; without one it is a tag.
        let names = source == "#a" ? ["a"] : names
        let parsed = parsed(source)
        #expect(parsed.note.tags.map(\.name) == names)
        #expect(parsed.note.tags.map { parsed.at($0.range) } == names.map { "#" + $0 })
    }

    @Test func tagsAreWords() {
        #expect(parsed("a #b").html == "<p>a <span class=\"tag\">#b</span></p>\n")
        #expect(parsed("a #b").text == "a #b")
        #expect(Parsed("a #b").note.tags.isEmpty)
    }
}

@Suite struct DefinitionListTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    @Test(arguments: [
        ("a\n: b", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n"),
        (
            "*a*\n: b\nc\n:   ~~d~~ [x]\n\n[x]: /y",
            "<dl>\n<dt><em>a</em></dt>\n<dd>b\nc</dd>\n<dd><del>d</del> <a href=\"/y\">x</a></dd>\n</dl>\n"
        ),
        ("a\n: b\n\nc\n: d", "<dl>\n<dt>a</dt>\n<dd>b</dd>\n<dt>c</dt>\n<dd>d</dd>\n</dl>\n"),
        ("> a\n> : b", "<blockquote>\n<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>\n</blockquote>\n"),
        ("- a\n  : b | c", "<ul>\n<li>\n<dl>\n<dt>a</dt>\n<dd>b | c</dd>\n</dl>\n</li>\n</ul>\n"),
        ("a\n:b", "<p>a\n:b</p>\n"), (": a\n: b", "<p>: a\n: b</p>\n"), ("a\nb\n: c", "<p>a\nb\n: c</p>\n"),
        ("a\n:", "<p>a\n:</p>\n"),
        ("a\n\n: b", "<p>a</p>\n<p>: b</p>\n"),
    ])
    func reads(source: String, html expected: String) {
        #expect(html(source) == expected)
    }

    @Test func positionsHold() {
        let parsed = Parsed("> [a](b.md)\n> : [c](d.md)\n> : e [[f]] #g")
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["b.md", "d.md", "f"])
        #expect(parsed.text == "a\nc\ne f #g")
    }
}

@Suite struct MathTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    @Test(arguments: [
        ("$a_1 * b_2$", "<span class=\"math\">$a_1 * b_2$</span>"),
        ("$$x < \\\\ y$$", "<span class=\"math\">$$x &lt; \\\\ y$$</span>"),
        ("($n^2$)", "(<span class=\"math\">$n^2$</span>)"), ("$5 and *$10*", "$5 and <em>$10</em>"),
        ("$HOME/*x*/$USER", "$HOME/<em>x</em>/$USER"),
        ("US$5 = US$6", "US$5 = US$6"), ("\\$a_1$", "$a_1$"), ("`$a_1$`", "<code>$a_1$</code>"),
        ("${A}-*b*-${C}", "${A}-<em>b</em>-${C}"),
        ("$ a_1 $", "$ a_1 $"), ("100-200$ and 300-$400", "100-200$ and 300-$400"), ("$(a) = $(b)", "$(a) = $(b)"),
    ])
    func staysAsWritten(source: String, html expected: String) {
        #expect(html(source) == "<p>\(expected)</p>\n")
    }

    @Test(arguments: ["", "> ", "- "])
    func formulasOfSeveralLines(container: String) {
        let rest = container == "- " ? "  " : container
        let parsed = Parsed(container + "$$\n\(rest)a_1 \\\\\n\(rest)\n\(rest)*b*\n\(rest)$$\n\nx $c_1$ y")
        #expect(parsed.html.contains("<code class=\"language-math\">a_1 \\\\\n\n*b*\n</code>"), "\(parsed.html)")
        #expect(parsed.findings.map(\.rule) == [.mathVerbatim])
        #expect(parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == [container + "$$"])
        #expect(parsed.findings.map(\.message) == ["this and 1 more formulas are shown as written"])
    }

    @Test(arguments: ["$$\na", "```\n$$\n```\n\n*a*\n\n```\n$$\n```\n", "a $$\nb\n$$"])
    func otherSignsAreText(source: String) {
        let off = Parsed(source) { $0.dialect[.math] = false }
        #expect(Parsed(source).html == off.html)
        #expect(Parsed(source).findings.isEmpty)
    }
}

@Suite struct SmartPunctuationTests {
    @Test func agreesWithTheReference() throws {
        guard let examples = try SpecExample.load("commonmark-smart") else { return }
        var dialect = Dialect.standard
        dialect[.smartPunctuation] = true
        var passed = 0
        for example in examples {
            let html = renderFragment(Array(example.markdown.utf8), dialect: dialect, unsafe: true)
            let text = String(decoding: html, as: UTF8.self)
            #expect(text == example.html, "example \(example.example): \(example.markdown.debugDescription)")
            if text == example.html { passed += 1 }
        }
        print("commonmark-smart: \(passed) of \(examples.count)")
    }

    @Test func setsSpanishQuotes() {
        let parsed = Parsed("## \"A\"\n\ndijo \"sí -- *'no'*\"... ![\"x\"](y) `\"z\"`\n\n|\"b\"|\n|-|") {
            $0.dialect[.smartPunctuation] = true
            $0.quotes = .angle
        }
        #expect(parsed.note.outline.map(\.text) == ["«A»"])
        #expect(parsed.text == "«A»\ndijo «sí – ‘no’»…  \"z\"\n«b»")
        #expect(parsed.note.links.map(\.text) == ["«x»"])
        #expect(Parsed("\"a\"").text == "\"a\"")
    }
}
