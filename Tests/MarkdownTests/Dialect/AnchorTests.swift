import Diagnostics
import Testing

@testable import Markdown

@Suite struct HeadingIDTests {
    @Test(arguments: [
        ("## A {#b}", "b", "A"), ("## A{#b}", "b", "A"), ("A *c* {#b-1.x}\n---", "b-1.x", "A c"), ("## {#b}", "b", ""),
        ("## A {#ñ}  ##", "ñ", "A"), ("## A `c` {#b}", "b", "A c"), ("> ## A {#b}", "b", "A"),
        ("## A {#Ab_c}", "Ab_c", "A"),
        ("## A {#b} c", "a-b-c", "A {#b} c"), ("## A `{#b}`", "a-b", "A {#b}"), ("## A \\{#b}", "a-b", "A {#b}"),
        ("## A {\\#b}", "a-b", "A {#b}"), ("## A {#b c}", "a-b-c", "A {#b c}"), ("## A {#}", "a", "A {#}"),
        ("## A {b}", "a-b", "A {b}"),
    ])
    func fixesTheID(source: String, id: String, words: String) {
        let parsed = Parsed(source)
        #expect(parsed.ids == [id])
        #expect(parsed.note.outline.map(\.text) == [words])
        #expect(parsed.text == words)
        #expect(parsed.findings.isEmpty)
        if words == "A" { #expect(parsed.html.contains(">A</h2>"), "\(parsed.html)") }
    }

    @Test func aFixedIDIsTakenFromTheStart() {
        #expect(Parsed("## B\n\n## A {#b}\n").ids == ["b-2", "b"])
    }

    @Test(arguments: ["\n", ""])
    func reportsTheSecondOfOneID(end: String) {
        let parsed = Parsed("# T\n\n## A {#b}\n\n> ## C {#b}" + end)
        #expect(parsed.ids == ["b", "c"])
        #expect(parsed.findings.map(\.rule) == [.repeatedAnchor])
        #expect(parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == ["{#b}"])
    }

    @Test func sectionsAreCutByTheirWords() {
        let parsed = Parsed("## Log {#b}\n\nsecret") { $0.sections = SectionRule(except: ["Log"]) }
        #expect(parsed.text.isEmpty)
    }
}

@Suite struct BlockIDTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    @Test(arguments: [
        ("a ^b", "<p id=\"^b\">a</p>\n"), ("a\n*c* ^b-1", "<p id=\"^b-1\">a\n<em>c</em></p>\n"),
        ("a\n^b", "<p id=\"^b\">a\n</p>\n"),
        ("- a ^b\n- c", "<ul>\n<li id=\"^b\">a</li>\n<li>c</li>\n</ul>\n"),
        ("- a ^b\n\n  c ^d", "<ul>\n<li id=\"^b\">\n<p>a</p>\n<p id=\"^d\">c</p>\n</li>\n</ul>\n"),
        ("> a ^b", "<blockquote>\n<p id=\"^b\">a</p>\n</blockquote>\n"),
        ("> a\n\n^b\n\nc", "<div id=\"^b\">\n<blockquote>\n<p>a</p>\n</blockquote>\n</div>\n<p>c</p>\n"),
        ("|a|\n|-|\n\n^b", "<div id=\"^b\">\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</div>\n"),
        ("```\na\n```\n\n^b", "<div id=\"^b\">\n<pre><code>a\n</code></pre>\n</div>\n"),
        ("- [ ] a ^b", "<ul>\n<li id=\"^b\"><input type=\"checkbox\" disabled=\"\" /> a</li>\n</ul>\n"),
        ("^b", "<p>^b</p>\n"), ("a^b", "<p>a^b</p>\n"), ("a \\^b", "<p>a ^b</p>\n"),
        ("a `^b`", "<p>a <code>^b</code></p>\n"),
        ("a ^b c", "<p>a ^b c</p>\n"), ("a ^", "<p>a ^</p>\n"), ("a ^b_c", "<p>a ^b_c</p>\n"),
        ("a &#94;b", "<p>a ^b</p>\n"),
    ])
    func namesBlocks(source: String, html expected: String) {
        #expect(html(source) == expected)
        #expect(html(source.replacing("\n", with: "\r\n")) == expected)
    }

    @Test func givesTheBlocksWithTheirPlaces() {
        let parsed = Parsed("a ^b\n\n- c ^d\n\n> [!note] e\n> - f\n\n^g\n\n[^1] x ^h\n\n[^1]: i ^j")
        #expect(parsed.note.blocks.map(\.name) == ["b", "d", "g", "h", "j"])
        #expect(parsed.note.blocks.map { parsed.at($0.range) } == ["^b", "^d", "^g", "^h", "^j"])
        #expect(parsed.text == "a\nc\ne\nf\n x\ni")
        // Each block is whole between its marks.
        var open: [Int] = []
        for piece in parsed.note.body.pieces {
            if case .blockStart(let number) = piece { open.append(number) }
            if case .blockEnd(let number) = piece { #expect(open.popLast() == number) }
        }
        #expect(open.isEmpty)
    }

    @Test func reportsTheSecondOfOneName() {
        let parsed = Parsed("a ^b\n\n- c ^b\n\n> d\n\n^b")
        #expect(parsed.findings.map(\.rule) == [.repeatedAnchor, .repeatedAnchor])
        #expect(parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == ["^b", "^b"])
        #expect(parsed.html == "<p id=\"^b\">a</p>\n<ul>\n<li>c</li>\n</ul>\n<blockquote>\n<p>d</p>\n</blockquote>\n")
    }
}
