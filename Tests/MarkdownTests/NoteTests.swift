import Testing

@testable import Markdown

@Suite struct NoteTests {
    /// A title isn't in the body, but its links are the note's.
    @Test(arguments: [
        ("# See [b *b*](b.md) and [[c|d]]\n\n[e](e.md)", ["e.md", "b.md", "c"]), ("[b](b.md)\n===\n", ["b.md"]),
        ("# www.b.example\n", ["http://www.b.example"]), ("# a.b: c\n", []), ("# `[b](b.md)`\n", []),
        ("# [b][x]\n\n[x]: b.md", ["b.md"]), ("# ![b](b.png)\n", ["b.png"]),
    ])
    func knowsTheLinksOfItsTitle(source: String, links: [String]) {
        let parsed = Parsed(source)
        #expect(parsed.note.links.map(\.destination) == links)
        #expect(parsed.note.title != nil && !parsed.html.contains("b.md"), "\(parsed.html)")
        let places = parsed.note.links.map { parsed.at($0.range) }
        #expect(places == links.map { $0.replacing("http://", with: "") }, "\(places)")
    }

    @Test(arguments: [
        ("# T\n\nx", nil, "<p>x</p>\n", "T"), ("# T\n\nx", "t", "<p>x</p>\n", "T"),
        ("# T\n\nx", "U", "<h2 id=\"t\">T</h2>\n<p>x</p>\n", nil),
        ("x\n\n# T", nil, "<p>x</p>\n<h2 id=\"t\">T</h2>\n", nil),
        ("# *T*\n\n## S", nil, "<h2 id=\"s\">S</h2>\n", "T"),
        ("# T\n\n# A\n\n###### B", nil, "<h2 id=\"a\">A</h2>\n<h6 id=\"b\">B</h6>\n", "T"),
    ])
    func takesTheTitleAndShiftsHeadings(source: String, title: String?, html: String, taken: String?) {
        let parsed = Parsed(source) { $0.title = title }
        #expect(parsed.html == html)
        #expect(parsed.note.title == taken)
    }

    @Test func givesHeadingsStableIDs() {
        let parsed = Parsed(
            "## Qué pasó — ¡sí!\n\n### Who's who\n\n## B\n\n### Who's who\n\n### Who's who\n\n## !?\n\n## 日本 語\n\n## Who's who\n"
        )
        #expect(
            parsed.ids == [
                "que-paso-si", "whos-who", "b", "b-whos-who", "b-whos-who-2", "section", "日本-語", "whos-who-2",
            ])
    }

    @Test func outlineKnowsItsSections() {
        let parsed = Parsed("a\n\n## B `c` [d](e)\n\nf\n\n- g\n\n### H\n\n## I\n\nj")
        #expect(parsed.note.outline.map(\.text) == ["B c d", "H", "I"])
        #expect(parsed.note.outline.map { parsed.note.words($0.textRange) } == ["f\ng", "", "j"])
        #expect(parsed.note.outline.map { parsed.at($0.range) } == ["## B `c` [d](e)", "### H", "## I"])
        #expect(parsed.note.words(parsed.note.lead) == "a")
        #expect(parsed.text == "a\nB c d\nf\ng\nH\nI\nj")
    }

    @Test func findsItems() {
        let source =
            "## Log\n\n- 2026-03-04 [call] *said*\n- x\n- [ ] do **it** @a due:2026-07-15\n\n  more\n- [x]  done\n- [X] [l](m)\n"
        let parsed = Parsed(source)
        #expect(parsed.note.items.map(\.box) == [nil, .open, .done, .done])
        #expect(
            parsed.note.items.map { parsed.at($0.range) } == [
                "2026-03-04 [call] *said*", "do **it** @a due:2026-07-15", "done", "[l](m)",
            ])
        #expect(
            parsed.note.items.map { parsed.note.words($0.text) } == [
                "2026-03-04 [call] said", "do it @a due:2026-07-15", "done", "l",
            ])
        #expect(parsed.note.items.allSatisfy { $0.heading == 0 })
    }

    @Test func hasNoHeaderForAColumnWithoutOne() {
        let html = Parsed("| | b |\n|---|---|\n| c | d |\n").html
        #expect(html.contains("<tr>\n<td></td>\n<th>b</th>\n</tr>\n</thead>"), "\(html)")
    }

    @Test(arguments: ["- \\[ ] x", "- [ ]x", "- `[ ]` x", "[ ] x", "- a [ ] x", "- [ ]"])
    func otherBracketsAreNoTask(source: String) {
        #expect(Parsed(source).note.items.isEmpty)
        #expect(!Parsed(source).html.contains("<input"))
    }

    @Test func wideThingsScrollByKeyboard() {
        #expect(Parsed("```sh\nx\n```").html == "<pre tabindex=\"0\"><code class=\"language-sh\">x\n</code></pre>\n")
        #expect(Parsed("|a|\n|-|").html.hasPrefix("<div class=\"table-scroll\" tabindex=\"0\">\n<table>"))
    }

    @Test func countsFromTheTopOfTheFile() {
        let source = "\u{FEFF}---\r\na: b\r\n---\r\n\r\n## H\r\n\r\n[x](y.md)\r\n"
        let parsed = Parsed(source, from: FrontMatterExtent(scanning: Array(source.utf8)).bodyStart)
        #expect(parsed.note.outline.map { parsed.at($0.range) } == ["## H"])
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["y.md"])
    }

    @Test(arguments: [
        "", "\u{FEFF}", "\n", "a\u{0}b", "\u{0}", "[\u{0}](\u{0})", "|\n|-|\n", "[[\u{0}]]", "%%", "%", "$", "$$",
        "$$$", "[^", "[^]", "[^a]", "[^a]:", "~", "~~", "==", "> [!", "> [!a]", "^", " ^a",
        "#", "{#", "a\n:", "@", "www.", "://", "a\n: ", "\\", "\\~", "&#126;",
    ])
    func takesAnything(source: String) {
        #expect(!Parsed(source).note.refused)
    }

    @Test(arguments: ["a\n\n- [ ] ", "a\n\n![[b]]", "a\n\n- ![[b]]", "a\n\n![](b)", "## a\n\n## ", "x\n\n##\n\n#"])
    func whatHasNoWordsHasThemInTheText(source: String) {
        let note = Parsed(source).note
        for range in note.outline.map(\.textRange) + note.items.map(\.text)
            + note.links.flatMap({ [$0.blockText, $0.wordsText] })
        {
            #expect(range.upperBound <= note.text.count && note.words(range).isEmpty, "\(source.debugDescription)")
        }
    }

    @Test func replacesWhatIsNotUTF8() {
        let html = renderFragment(
            [0x61, 0xFF, 0xF3, 0xB0, 0x5B, 0x5B, 0x78, 0x5D, 0x5D], dialect: .standard, unsafe: false)
        #expect(String(validating: html, as: UTF8.self) != nil)
    }
}

@Suite struct TableTests {
    @Test(arguments: [
        (
            "a\n| b | c |\n|:--|--:|\n| d |\n",
            "<p>a</p>\n<table>\n<thead>\n<tr>\n<th align=\"left\">b</th>\n<th align=\"right\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td align=\"left\">d</td>\n<td align=\"right\"></td>\n</tr>\n</tbody>\n</table>\n"
        ),
        ("- |a|\n  |-|", "<ul>\n<li>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n</li>\n</ul>\n"),
        (
            "> |a|\r\n> |-|\r\n|b|",
            "<blockquote>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n</blockquote>\n"
        ),
        ("[r]: /u\n\n|[r]|\n|-|", "<table>\n<thead>\n<tr>\n<th><a href=\"/u\">r</a></th>\n</tr>\n</thead>\n</table>\n"),
        ("|# a #|- b|\n|-|-|", "<table>\n<thead>\n<tr>\n<th># a #</th>\n<th>- b</th>\n</tr>\n</thead>\n</table>\n"),
        ("a\n---\n", "<h2 id=\"a\">a</h2>\n"), ("a\n:-:\n", "<p>a\n:-:</p>\n"), ("|a|\n|-|-|", "<p>|a|\n|-|-|</p>\n"),
    ])
    func rendersTables(source: String, html: String) {
        #expect(Parsed(source) { $0.fragment = true }.html == html)
    }

    @Test func cellsAreBlocksOfText() {
        #expect(Parsed("|a *b*|`c\\|d`|\n|-|-|\n|e||").text == "a b\nc|d\ne")
    }
}

@Suite struct SectionTests {
    @Test(arguments: [
        "## Log\n\nsecret\n", "Log\n---\n\nsecret\n", "## **Log**:\n\nsecret [x](secret)\n",
        "## [Log](x)\n\n- [ ] secret\n",
        "## LÓG <!-- -->\n\nsecret\n\n### more secret\n", "## 3. Log\n\nsecret\n", "## L\u{AD}og\n\nsecret\n",
        "> ## Log\n>\n> secret\n", "- ## Log\n  secret\n", "# Log\n\nsecret\n\n## B\n\nsecret\n",
        "## [[x|Log]]\nsecret\n",
        "## `Log`\n| secret |\n|---|\n", "## &#76;og\nsecret\n", "## \\Log\nsecret\n",
    ])
    func cutsExceptedSections(source: String) {
        let excluded = source.contains("\\Log") ? ["Log"] : ["log"]
        let parsed = Parsed(source + "\n# Next\n\nkept\n") { $0.sections = SectionRule(except: Set(excluded)) }
        #expect(parsed.text.contains("kept"))
        #expect(!parsed.text.contains("secret"), "\(parsed.text)")
        #expect(!parsed.html.contains("secret"))
        #expect(parsed.note.outline.map(\.text) == ["Next"] || parsed.note.title == "Next")
        #expect(parsed.note.items.isEmpty && parsed.note.links.isEmpty)
    }

    @Test(arguments: [
        "# T\n\nsecret\n\n## Log\n\nsecret\n\n### Goals\n\nsecret\n\n## Goals\n\nkept\n\n### Log\n\nkept\n",
        "## Goals\n\nkept\n\n# Secret\n\n## Goals\n\nsecret\n".replacing("## Goals\n\nkept", with: "# Goals\n\nkept"),
        "# Secret things\n\n## Goals\n\nkept\n\n## Secret\n\nsecret\n",
    ])
    func keepsOnlyNamedSections(source: String) {
        let parsed = Parsed(source) {
            $0.title = "T"
            $0.sections = SectionRule(only: ["Goals"])
        }
        #expect(parsed.text.contains("kept"))
        #expect(!fold(parsed.html).contains("secret"), "\(parsed.html)")
    }

    /// cmark takes definitions out of the tree, wherever they stand.
    @Test(arguments: [
        "## Log\n[x]: secret\n", "## Log\n\na\n\n[x]: secret 'secret'\n", "Log\n---\n[x]:\n  secret\n  'secret'\n===\n",
        "- ## Log\n  [x]: secret\n", "- ## Log\n\n  [x]: secret\n- b\n", "> ## Log\n> [x]: secret\n",
        "> - ## Log\n>   a\n>\n>   [x]: secret\n", "## Log\n\n> [x]: secret\n", "## Log\n- [x]: secret\n===\n",
        "## Log\n[x]: secret\n\n### More\n[y]: secret\n",
    ])
    func cutsDefinitionsWithTheirSection(source: String) {
        let parsed = Parsed("a [1][x] [2][y]\n\n" + source + "\n# Next\n\n[x] kept [z]\n\n[z]: zed\n") {
            $0.sections = SectionRule(except: ["log"])
        }
        #expect(!parsed.html.contains("secret"), "\(parsed.html)")
        #expect(parsed.note.links.map(\.destination) == ["zed"], "\(parsed.html)")
        #expect(parsed.html.contains("a [1][x] [2][y]"))
        #expect(parsed.note.outline.map(\.text) == ["Next"])
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["zed"], "positions hold")
    }

    @Test(arguments: ["# T\n", "T\n=\n", ""])
    func keepsNoDefinitionsOutsideOfNamedSections(title: String) {
        let text = "[x]: secret\n\n[1][x]\n\n## Goals\n\n[kept][x] [y]\n\n[y]: why\n\n## Log\n[w]: secret\n"
        let parsed = Parsed(title + text) { $0.sections = SectionRule(only: ["Goals"]) }
        #expect(parsed.note.title == (title.isEmpty ? nil : "T"))
        #expect(parsed.text == "Goals\n[kept][x] y")
        #expect(parsed.note.links.map(\.destination) == ["why"])
    }

    @Test func cutsQuotations() {
        let parsed = Parsed(
            "> secret\n\na [x]\n\n- > secret\n  > [x]: secret\nsecret\n- b\n\n1. c [y]\n   > secret\n\n[y]: z\n"
        ) {
            $0.sections = SectionRule(keepsQuotations: false)
        }
        #expect(parsed.text == "a [x]\nb\nc y")
        #expect(parsed.note.links.map(\.destination) == ["z"])
        #expect(!parsed.html.contains("secret"), "\(parsed.html)")
    }

    @Test func aTitleIsNotTakenFromAnExceptedSection() {
        let parsed = Parsed("# Log\n\nsecret\n") { $0.sections = SectionRule(except: ["Log"]) }
        #expect(parsed.note.title == nil)
        #expect(parsed.text.isEmpty)
    }
}
