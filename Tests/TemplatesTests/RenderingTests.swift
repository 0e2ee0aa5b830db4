import Diagnostics
import Templates
import Testing

@Suite struct RenderingTests {
    @Test func longTextsAreWrittenWhole() {
        let title = String(repeating: "tinta < papel & ", count: 20_000)
        let escaped = String(repeating: "tinta &lt; papel &amp; ", count: 20_000)
        #expect(
            Outcome("a{{title}}b{{{body}}}c").render(NotePage(title: title, body: title)) == "a\(escaped)b\(title)c")
    }

    @Test func writesTextEscapedAndHTMLAsItIs() {
        let page = NotePage(title: #"<a href="x">'&"#, body: "<b>bold</b>")
        #expect(
            Outcome("{{title}}|{{{body}}}|{{&body}}").render(page)
                == "&lt;a href=&quot;x&quot;&gt;&#39;&amp;|<b>bold</b>|<b>bold</b>")
    }

    @Test(arguments: ["", "plain", "&", "a&", "&a", "<<>>", "ñandú & çà", "naïve 🙂 'quote'"])
    func escapesWhateverStandsWhere(text: String) {
        var expected = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": expected += "&amp;"
            case "<": expected += "&lt;"
            case ">": expected += "&gt;"
            case "\"": expected += "&quot;"
            case "'": expected += "&#39;"
            default: expected.unicodeScalars.append(character)
            }
        }
        var out = Array("before ".utf8)
        out.appendEscapedHTML(text)
        #expect(String(decoding: out, as: UTF8.self) == "before " + expected)
    }

    @Test(arguments: Array("\"&'<>"))
    func escapesACharacterAtAnyPlaceOfALongText(character: Character) {
        // What stands around it differs from one of the five in a single bit.
        let around = Array(" #%(=?!¢¼abcdefghijk")
        for place in 0...around.count {
            let (before, after) = (String(around[..<place]), String(around[place...]))
            var (out, entity): ([UInt8], [UInt8]) = ([], [])
            out.appendEscapedHTML(before + String(character) + after)
            entity.appendEscapedHTML(String(character))
            #expect(String(decoding: out, as: UTF8.self) == before + String(decoding: entity, as: UTF8.self) + after)
        }
    }

    @Test func appendsToWhatIsThere() throws {
        let template = try #require(Outcome("{{title}}").template)
        var out = Array("before ".utf8)
        template.render(NotePage(title: "T"), into: &out)
        template.render(NotePage(title: "U"), into: &out)
        #expect(String(decoding: out, as: UTF8.self) == "before TU")
    }

    @Test func rendersTheSameOnManyTasksAtOnce() async throws {
        let template = try #require(BenchmarkPage.compile())
        let pages = await withTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var out: [UInt8] = []
                    template.render(.sample, into: &out)
                    return out
                }
            }
            return await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(pages.count == 1)
    }

    @Test func knownNameWithoutValueIsEmptyAndEndsTheLookUp() {
        let page = NotePage(title: "Page", topics: [TopicLink(name: "a", title: "A"), TopicLink(name: "b")])
        #expect(Outcome("{{#topics}}{{name}}={{title}};{{/topics}}").render(page) == "a=A;b=;")
    }

    @Test func outerNamesAreSeenFromInside() {
        let page = NotePage(count: 3, topics: [TopicLink(name: "a"), TopicLink(name: "b")])
        #expect(Outcome("{{#topics}}{{name}}{{count}} {{site}};{{/topics}}").render(page) == "a3 Site;b3 Site;")
    }

    @Test func sectionsOverTextsNumbersFlagsAndHTMLShowWhatIsThere() {
        let template = Outcome(
            "{{#title}}[{{.}}]{{/title}}{{#count}}({{.}}){{/count}}{{#draft}}draft{{/draft}}{{#body}}{{{.}}}{{/body}}"
                + "{{^title}}no title{{/title}}{{^count}}no count{{/count}}{{^draft}}final{{/draft}}{{^body}}no body{{/body}}"
        )
        #expect(template.render(NotePage(title: "T", body: "<i>", isDraft: true, count: 2)) == "[T](2)draft<i>")
        let empty = "no titleno countfinalno body"
        #expect(template.render(NotePage(title: "", body: "", count: 0)) == empty)
        #expect(template.render(NotePage(title: nil, body: "", count: nil)) == empty)
    }

    @Test func asksWhetherHTMLIsEmptyRatherThanWritingIt() {
        struct Page: ViewModel {
            static let model: Model<Page> = Model("page", "A page") {
                HTML("body", "Its text", isEmpty: { _ in true }) { $1.append(contentsOf: "written".utf8) }
            }
        }
        #expect(render("{{#body}}shown{{/body}}{{^body}}empty{{/body}}", Page()) == "empty")
    }

    @Test func listsOfTextsAndEmptyLists() {
        let template = Outcome("{{#aliases}}<{{.}}>{{/aliases}}{{^aliases}}none{{/aliases}}")
        #expect(template.render(NotePage(aliases: ["a", "&"])) == "<a><&amp;>")
        #expect(template.render() == "none")
    }

    @Test func dottedNamesStopAtWhatIsAbsent() {
        let template = Outcome("{{account.name}}|{{account.summary}}|{{#account.summary}}has one{{/account.summary}}")
        #expect(template.render(NotePage(account: AccountLink(name: "Olivar", summary: "S"))) == "Olivar|S|has one")
        #expect(template.render(NotePage(account: AccountLink(name: "Olivar"))) == "Olivar||")
        #expect(template.render() == "||")
    }

    @Test func stringsOfNamesKnownAtRunTime() {
        let template = Outcome("{{text.backlinks}}{{#text}}({{none}}){{/text}}")
        #expect(template.render(NotePage(words: ["Enlaces", "nada"])) == "Enlaces(nada)")
        #expect(template.render(NotePage(words: ["Enlaces"])) == "Enlaces()", "a missing one is empty")
    }

    @Test func modelThatHoldsItself() {
        let page = NotePage(tree: [Branch(name: "a", children: [Branch(name: "b", children: [Branch(name: "c")])])])
        #expect(
            Outcome(
                "{{#tree}}{{name}}({{#children}}{{name}}({{#children}}{{name}}{{/children}}){{/children}}){{/tree}}"
            )
            .render(page) == "a(b(c))")
    }

    @Test func partialsSeeTheContextOfEachPlace() {
        let outcome = Outcome([
            "page": "{{>name}}{{#topics}}{{>name}}{{/topics}}", "name": "[{{title}}]",
        ])
        #expect(
            outcome.render(NotePage(topics: [TopicLink(name: "a", title: "A"), TopicLink(name: "b")])) == "[Title][A][]"
        )
    }

    @Test func blockOfTheSameNameInAReplacementShowsItsDefault() {
        let outcome = Outcome([
            "page": "{{<base}}{{$main}}before {{$main}}inner{{/main}}{{/main}}{{/base}}",
            "base": "({{$main}}{{/main}})",
        ])
        #expect(outcome.render() == "(before inner)")
    }

    @Test func replacementReachesThroughATemplateBetween() {
        let outcome = Outcome([
            "page": "{{<note}}{{$title}}mine{{/title}}{{$side}}S{{/side}}{{/note}}",
            "note": "{{<base}}{{$main}}note {{$side}}{{/side}}{{/main}}{{/base}}",
            "base": "{{$title}}default{{/title}}: {{$main}}{{/main}}",
        ])
        #expect(outcome.render() == "mine: note S")
        #expect(outcome.diagnostics.isEmpty)
    }

    @Test func indentsNestedPartialsAndBlocks() {
        let outcome = Outcome([
            "page": "{{<base}}\n{{$main}}\n<h1>\n  {{>item}}\n</h1>\n{{/main}}\n{{/base}}\n",
            "base": "<main>\n    {{$main}}\n    {{/main}}\n</main>\n", "item": "a\n\nb\n",
        ])
        #expect(outcome.render() == "<main>\n    <h1>\n      a\n\n      b\n    </h1>\n</main>\n")
    }

    @Test func replacementOnOneLineIsIndentedWhereTheBlockHasLines() {
        let outcome = Outcome([
            "page": "{{<base}}{{$title}}Mine{{/title}}{{/base}}",
            "base": "<head>\n  {{$title}}\n    Default\n  {{/title}}\n</head>\n",
        ])
        #expect(outcome.render() == "<head>\n    Mine\n</head>\n")
    }

    @Test func byteOrderMarkAndCRLF() {
        #expect(Outcome("\u{FEFF}{{#title}}\r\n<b>\r\n{{/title}}\r\nend").render() == "<b>\r\nend")
    }

    private func render<Page: ViewModel>(_ template: String, _ page: Page) -> String {
        var sink = DiagnosticSink()
        var set = TemplateSet([TemplateSource("page", Array(template.utf8))], into: &sink)
        guard let compiled = set.compile("page", for: Page.self, into: &sink) else { return "\(sink.diagnostics)" }
        var out: [UInt8] = []
        compiled.render(page, into: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
