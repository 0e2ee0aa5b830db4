import Testing

@testable import Markdown

@Suite struct LinkTests {
    /// One link in many surroundings; its address must be found as written in each.
    @Test(
        arguments: [
            ("[a](b.md)", "b.md"), ("[a]( <b c.md> 'T')", "b c.md"), ("[a](b\\*c.md)", "b\\*c.md"),
            ("[a](b&amp;c.md)", "b&amp;c.md"), ("[*a* `b`](x(y).md)", "x(y).md"), ("![p](b.png)", "b.png"),
            ("[![p](b.png)](b.png)", "b.png"), ("<https://b.example>", "https://b.example"),
            ("<a@b.example>", "a@b.example"),
            ("[[b]]", "b"), ("[[b c#d|words]]", "b c#d"), ("![[b.png]]", "b.png"), ("[a](\n  b.md)", "b.md"),
            ("[á](ñ.md)", "ñ.md"),
        ],
        [
            "%", "x %", "x\n%\ny", "> a\n> %\n", "- a\n\n  - %\n", "- [ ] a\n  %", "## h %\n", "a **%** b",
            "`[a](z.md)` %",
            "\\[x](z) %", "| a | b |\n|---|---|\n| c | % |\n", "> | a |\n> |---|\n> | % |",
            "lead %\n| a |\n|---|\n| b |\n",
            "intro [o](o.md)\n\n1. x\n2. %\n\nend\n",
        ])
    func addressIsWhereItIsWritten(link: (source: String, address: String), surroundings: String) {
        let inTable = surroundings.contains("|---")
        if inTable, link.source.contains("\n") || link.source.contains("|") { return }
        if surroundings.hasPrefix("##"), link.source.contains("\n") { return }
        for (text, lineEnd) in [(surroundings, "\n"), ("---\na: b\n---\n" + surroundings, "\r\n")] {
            let source = text.replacing("%", with: link.source).replacing("\n", with: lineEnd)
            let parsed = Parsed(source, from: FrontMatterExtent(scanning: Array(source.utf8)).bodyStart)
            let found = parsed.note.links.filter { !["o.md"].contains($0.destination) }
            #expect(!found.isEmpty, "\(source.debugDescription)")
            for found in found { #expect(parsed.at(found.range) == link.address, "\(source.debugDescription)") }
        }
    }

    /// What is wrong with a reference link is put right in its definition.
    @Test(arguments: [
        "[a][b] [b] [b][]\n\n[b]: c.md\n", "> [a][b]\n>\n> [b]: <c.md> 'T'\n", "[b]:\tc.md\n\n![a][b]\n",
        "| x |\n|---|\n| [a][b] |\n\n[b]: c.md\n", "## [b]\n\n[b]: c.md\n[d]: c.md\n",
    ])
    func aReferenceIsFoundAtItsDefinition(source: String) {
        let parsed = Parsed(source)
        #expect(!parsed.note.links.isEmpty)
        for link in parsed.note.links {
            #expect(parsed.at(link.range) == "c.md")
            #expect(
                parsed.at(0..<link.range.lowerBound).hasSuffix("[b]: ") || source.contains("<c.md>")
                    || source.contains("\t"))
        }
    }

    @Test func readsWikiLinks() {
        let parsed = Parsed("x [[a b#c|Wörds]] [[d]] ![[e.png|300]] z")
        #expect(parsed.note.links.map(\.destination) == ["a b#c", "d", "e.png"])
        #expect(parsed.note.links.map(\.form) == [.wiki, .wiki, .embed])
        #expect(parsed.note.links.map(\.text) == ["Wörds", "", ""])
        #expect(parsed.note.links[2].size == PictureSize("300"[...]))
        #expect(parsed.text == "x Wörds d  z")
    }

    @Test(arguments: [
        ("\\[[x]]", "<p>[[x]]</p>\n"), ("`[[x]]`", "<p><code>[[x]]</code></p>\n"), ("[[ ]]", "<p>[[ ]]</p>\n"),
        ("[[x", "<p>[[x</p>\n"), ("[[x\ny]]", "<p>[[x\ny]]</p>\n"), ("[[1]](u)", "<p><a href=\"u\">[1]</a></p>\n"),
        ("[a [[x]]](u)", "<p><a href=\"u\">a [[x]]</a></p>\n"),
        ("[a](<u[[x]]>)", "<p><a href=\"u%5B%5Bx%5D%5D\">a</a></p>\n"),
        ("![[[x]]](u)", "<p><img src=\"u\" alt=\"[[x]]\" /></p>\n"),
    ])
    func leavesWhatIsNoWikiLink(source: String, html: String) {
        #expect(Parsed(source) { $0.fragment = true }.html == html)
    }

    @Test func readsWikiLinksInCells() {
        let parsed = Parsed("| a |\n|---|\n| [[b\\|c]] |\n")
        #expect(parsed.note.links.map(\.destination) == ["b"])
        #expect(parsed.note.links.map(\.text) == ["c"])
    }

    @Test func codeKeepsDoubleBrackets() {
        #expect(
            Parsed("```\nif [[ -f x ]]; then\n```\n") { $0.fragment = true }.html
                == "<pre><code>if [[ -f x ]]; then\n</code></pre>\n")
    }

    /// Stand-ins are private-use characters; written by an author they stay what they are.
    @Test func standInsCannotBeForged() {
        let character = "\u{F0000}"
        for source in ["\(character) [[a]]", "&#xF0000; [[a]]", "&#983040; [[a]]"] {
            let parsed = Parsed(source)
            #expect(parsed.note.links.map(\.destination) == ["a"], "\(source)")
            #expect(parsed.text == "\(character) a", "\(source)")
        }
        #expect(Parsed("\\&#xF0000; [[a]]").text == "&#xF0000; a")
        #expect(Parsed("[[a]] [x](\\&#xF0000;)").note.links.map(\.destination) == ["a", "&#xF0000;"])
        #expect(Parsed("[[a]] `&#xF0000; \(character)`").text == "a &#xF0000; \(character)")
    }

    @Test func knowsTheWordsAroundALink() throws {
        let parsed = Parsed("# T\n\nFirst.\n\n## H\n\nSee [the *rule*](r.md) again.\n")
        let link = try #require(parsed.note.links.first)
        #expect(parsed.note.words(link.blockText) == "See the rule again.")
        #expect(parsed.note.words(link.wordsText) == "the rule")
        #expect(link.heading == 0)
    }

    private func pieces(_ source: String) -> [String] {
        let note = Parsed(source).note
        return note.body.pieces.map { piece -> String in
            switch piece {
            case .html(let range): "html " + String(decoding: note.body.html[range], as: UTF8.self)
            case .text(let range): "text " + String(decoding: note.body.html[range], as: UTF8.self)
            case .linkStart(let number): "start \(number)"
            case .linkEnd(let number): "end \(number)"
            case .picture(let number): "picture \(number)"
            case .figure(let number): "figure \(number)"
            case .embed(let number, let place): "embed \(number) in \(place)"
            case .generated(let number): "generated \(number)"
            case .textEnd: "end of text"
            case .taskEnd: "end of task"
            case .calloutTitle(let title): "title \(title.written)"
            case .box(let box, _): "box \(box)"
            case .section(let number): "section \(number)"
            case .phrase(let phrase): "phrase \(phrase)"
            case .blockStart(let number): "block \(number)"
            case .blockEnd(let number): "end of block \(number)"
            }
        }
    }

    @Test func leavesASlotForTheBoxOfATask() {
        #expect(
            pieces("- [ ] a\n- [x] b\n") == [
                "html <ul>\n<li>", "box open", "text a", "end of task", "html </li>\n<li>", "box done", "text b",
                "end of task",
                "html </li>\n</ul>\n",
            ])
    }

    @Test func cutsTheBodyIntoWordsAndSlots() {
        #expect(
            pieces("a & b\nc [d](e) `f` **g**\n") == [
                "html <p>", "text a &amp; b\nc ", "start 0", "html d", "end 0", "text  ", "html <code>f</code>",
                "text  ",
                "html <strong>", "text g", "html </strong></p>\n",
            ])
    }
}

@Suite struct LinkPolicyTests {
    @Test(arguments: [
        "javascript:x", "JaVaScRiPt:x", " \u{1}javascript:x", "java\nscript:x", "java\tscript:x", "vbscript:x",
        "data:text/html,x",
        "data:image/png;base64,x", "file:///etc/passwd", "blob:x", "java\u{0}script:x", "x-y+z.1:w",
    ])
    func refuses(address: String) {
        guard case .refused = LinkPolicy().verdict(address) else {
            Issue.record("\(address.debugDescription) is \(LinkPolicy().verdict(address))")
            return
        }
    }

    @Test func allows() {
        let policy = LinkPolicy(adding: ["Slack"])
        #expect(policy.verdict("HTTPS://a") == .remote(scheme: "https"))
        #expect(policy.verdict("slack://x") == .remote(scheme: "slack"))
        #expect(policy.verdict("//host/x") == .remote(scheme: "https"))
        #expect(policy.verdict("/\\host") == .remote(scheme: "https"))
        for address in ["a.md", "../a/b.md#c:d", "#x:y", "?a=b:c", "a/b:c", "", ":x"] {
            #expect(policy.verdict(address) == .relative, "\(address)")
        }
    }

    @Test func emptiesRefusedAddressesInAFragment() {
        let html = renderFragment(
            Array("[a](javascript&colon;x) ![p](data:image/png,x)".utf8), dialect: .standard, unsafe: false)
        #expect(String(decoding: html, as: UTF8.self) == "<p><a href=\"\">a</a> <img src=\"\" alt=\"p\" /></p>\n")
    }
}
