import KnowledgeBase
import Testing

/// One example of every way in which YAML goes wrong, with the words that a person reads.
struct BrokenSyntaxTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let yaml: String
        let place: String
        let words: String
        var testDescription: String { yaml }

        init(_ yaml: String, _ place: String, _ words: String) {
            self.yaml = yaml
            self.place = place
            self.words = words
        }
    }

    static let examples = [
        Example("title: a: b", "2:9", "a value that holds a colon and a space must be in quotes"),
        Example("title: 'a", "2:8", "a quote opens here and never closes"),
        Example("title: \"a\nb: c", "2:8", "a quote opens here and never closes"),
        Example("tags: [a, b", "2:7", "a list needs `,` between its members and `]` at its end"),
        Example("a: b\n\tc: d", "3:1", "lines are indented with spaces, not tabs"),
        Example("a:\n\t- d", "3:1", "lines are indented with spaces, not tabs"),
        Example("owner: @maria", "2:8", "a value that begins with `@` must be in quotes"),
        Example("a: `b`", "2:4", "a value that begins with a backquote must be in quotes"),
        Example("a: %b", "2:4", "a value that begins with `%` must be in quotes"),
        Example("a: *b", "2:4", "a value that begins with `*` must be in quotes"),
        Example(
            "a: **bold**", "2:4", "a value that begins with `&`, `*` or `!` must be in quotes"),
        Example(
            "ñandú: \"a\" b", "2:12", "something follows a value that has ended; put the whole value in quotes"),
        Example(
            "a: \"C:\\dir\"", "2:7",
            "in double quotes a backslash has a meaning of its own; use single quotes or `\\\\`"),
        Example(
            "a: - b", "2:4",
            "a list of `- ` lines begins on the line after its key; a lone `-` must be in quotes"),
        Example(
            "a: b\nc d\ne: f", "3:1",
            "a line must be `key: value`; words that go on from the line before must be indented"),
        Example("a: b\n c: d", "3:3", "this line is indented more or less than the lines that it belongs with"),
        Example("a:\n  b: c\n d: e", "4:2", "this line is indented more or less than the lines that it belongs with"),
        Example("a: b\n...\nc: d", "4:1", "nothing may follow a line `...`"),
        Example("a: \u{1}", "2:4", "there is an invisible control character here"),
        Example("- a\n- b", "2:1", "it must be lines of `key: value`, not a list"),
        Example("just words", "2:1", "it must be lines of `key: value`, not plain text"),
    ]

    @Test(arguments: examples)
    func saysWhatIsWrongInPlainWords(_ example: Example) {
        let words = "the front matter can't be read: \(example.words)"
        let page = read(example.yaml)
        #expect(
            page.report == "\(example.place) warning unread-front-matter: \(words), so the page is built without it")
        #expect(page.note.entries.isEmpty)
        #expect(
            read(example.yaml, folder: .topic).report == "\(example.place) stops invalid-front-matter: \(words)")
    }

    @Test func pointsAtTheSecondOfTwoEqualKeysAndAtTheFirst() {
        #expect(
            read("title: x\nnote: {a: 1, b: 2}\ntitle: y").report == """
                4:1 warning unread-front-matter: the front matter can't be read: `title` is given twice; keep one, \
                so the page is built without it
                  2:1 it is given here first
                """)
        #expect(read("note: {a: 1, a: 2}").report.hasPrefix("2:14 warning"))
    }

    @Test func pointsAtTheBracketThatNeverCloses() {
        #expect(
            read("tags: [a b\ntitle: c").report == """
                3:6 warning unread-front-matter: the front matter can't be read: a list needs `,` between its members \
                and `]` at its end, so the page is built without it
                  2:7 it opens here
                """)
    }

    @Test(arguments: [
        "title: a: b\naudience: restricted", "a: b\n  audience: restricted", "title: 'x\ndraft: yes",
        "a: b: c\n- audiencia: interna", "a: b: c\n\"publish\": no", "a: b: c\naudiense: internal",
        "a: b: c\nborrador: sí", "{title: a: b, audience: restricted}", "type: review\na: b: c",
        "tipo: lecion\na: b: c",
        "audience: customer\naudience: internal", "a: b: c\r\naudience: x", "a: b: c\u{2028}audience: x",
    ])
    func stopsWhereALineIsAboutSafety(_ yaml: String) {
        #expect(read(yaml).report.contains(" stops invalid-front-matter: "), "\(read(yaml).report)")
    }

    @Test(arguments: [
        "a: b: c\npublished: no", "a: b: c\npublic: x", "a: b: c\ndrafts: x", "a: b: c\n# audience: x",
        "a: b: c\ntype: learn",
    ])
    func goesOnWhereNoLineIsAboutSafety(_ yaml: String) {
        #expect(read(yaml).report.contains(" warning unread-front-matter: "), "\(read(yaml).report)")
    }

    @Test func stopsAtFrontMatterThatNeverCloses() {
        #expect(
            read(Array("---\ntitle: x\n\nText".utf8), .unclosed(0..<3)).report
                == "1:1 stops unclosed-front-matter: the front matter that opens here never closes; end it with a line `---`"
        )
    }

    @Test func saysWhatToDoWithTOML() {
        func toml(_ text: String, folder: NoteType? = nil) -> String {
            read(Array("+++\n\(text)\n+++\n".utf8), .toml(4..<5 + text.utf8.count), folder: folder).report
        }
        let advice = "front matter between `+++` lines (TOML) isn't read; write it as YAML between `---` lines"
        #expect(toml("title = \"x\"\ndraft = false") == "2:1 warning unread-front-matter: \(advice)")
        #expect(
            toml("title = \"x\"\ndraft = true")
                == "3:1 stops invalid-front-matter: \(advice), or its `draft` has no effect")
        #expect(toml("audience = 'anybody'").contains("stops invalid-front-matter"))
        #expect(toml("title = 'x'", folder: .lesson).contains("stops invalid-front-matter"))
    }

    @Test func refusesAliasesThatExpandWithoutEnd() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...9 { yaml += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
        #expect(read(yaml).report.contains("the front matter can't be read: it holds more than 10,000 values"))
        let many = (1...30).map { "k\($0): *a" }.joined(separator: "\n")
        #expect(read("a: &a [x]\n\(many)").report.contains("more than 20 aliases"))
        #expect(read("topics: [\((1...30).map { "c*\($0)" }.joined(separator: ", "))]").report == "")
    }

    @Test(arguments: [100, 1_000, 5_000, 100_000])
    func refusesDeepNestingWithoutFalling(_ depth: Int) {
        let flow = "a: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect(read(flow).report.contains("the front matter can't be read"))
        let block = "a:\n " + String(repeating: "- ", count: depth) + "x"
        #expect(read(block).report.contains("the front matter can't be read"))
    }
}
