import Diagnostics
import Templates
import Testing

@Suite struct CheckingTests {
    @Test func reportsUnknownNameWithNearMissesAndWhatIsThere() throws {
        let outcome = Outcome("<h1>{{ titel }}</h1>")
        let diagnostic = try #require(outcome.diagnostics.first)
        #expect(outcome.summary == ["template-unknown-name page:titel"])
        #expect(outcome.template == nil)
        #expect(diagnostic.suggestions == ["title"])
        #expect(
            diagnostic.notes.map(\.message) == [
                "`note` has: `site`, `title`, `body`, `draft`, `count`, `account`, `topics`, `aliases`, `tree`, `text`"
            ])
    }

    @Test func pointsAtThePartOfADottedName() throws {
        let outcome = Outcome("{{account.nmae}} {{text.backlink}} {{topics.name}} {{title.x}} {{acount.name}}")
        #expect(
            outcome.summary == [
                "template-unknown-name page:nmae", "template-unknown-name page:backlink",
                "template-unknown-name page:name",
                "template-unknown-name page:x", "template-unknown-name page:acount",
            ])
        #expect(outcome.diagnostics.map(\.suggestions.first) == ["name", "backlinks", nil, nil, "account"])
    }

    @Test func aNameOfAnInnerValueIsNotKnownOutside() {
        #expect(
            Outcome("{{#account}}{{summary}}{{/account}}{{summary}}{{^account}}{{summary}}{{/account}}").summary
                == ["template-unknown-name page:summary", "template-unknown-name page:summary"])
    }

    @Test(arguments: [
        ("{{{title}}}", "template-not-html page:title"), ("{{&title}}", "template-not-html page:title"),
        ("{{{count}}}", "template-not-html page:count"), ("{{body}}", "template-escaped-html page:body"),
        ("{{draft}}", "template-not-text page:draft"), ("{{account}}", "template-not-text page:account"),
        ("{{topics}}", "template-not-text page:topics"), ("{{{topics}}}", "template-not-text page:topics"),
        ("{{#title}}{{{.}}}{{/title}}", "template-not-html page:."),
        ("{{#body}}{{.}}{{/body}}", "template-escaped-html page:."),
        ("{{.}}", "template-unknown-name page:."), ("{{#account}}{{.}}{{/account}}", "template-unknown-name page:."),
        ("{{#.}}{{/.}}", "template-unknown-name page:."), ("{{a..b}}", "template-unknown-name page:a"),
        ("{{title.}}", "template-unknown-name page:"), ("{{account..}}", "template-unknown-name page:"),
        ("{{title", "template-unclosed-tag page:{{title"), ("a {{title\nb", "template-unclosed-tag page:{{title"),
        ("{{title <b>{{count}}", "template-unclosed-tag page:{{title <b>"),
        ("{{{body}} x", "template-unclosed-tag page:{{{body}} x"), ("{{!c", "template-unclosed-tag page:{{!c"),
        ("{{=<% %>", "template-unclosed-tag page:{{=<% %>"), ("{{}}", "template-bad-tag page:{{}}"),
        ("{{# }}", "template-bad-tag page:{{# }}"), ("{{two words}}", "template-bad-tag page:two words"),
        ("{{=<%=}}", "template-bad-delimiters page:{{=<%=}}"),
        ("{{=a b c=}}", "template-bad-delimiters page:{{=a b c=}}"),
        ("{{==}}", "template-bad-delimiters page:{{==}}"),
        ("{{#draft}}x", "template-unclosed-section page:{{#draft}}"),
        ("{{$x}}x", "template-unclosed-section page:{{$x}}"),
        ("x{{/draft}}", "template-unopened-section page:{{/draft}}"),
        ("{{>layuot}}", "template-unknown-partial page:layuot"),
        ("{{<none}}{{/none}}", "template-unknown-partial page:none"),
        ("{{>page}}", "template-cycle page:page"),
    ])
    func reportsOneError(template: String, expected: String) {
        let outcome = Outcome(template)
        #expect(outcome.summary == [expected])
        #expect(outcome.template == nil)
        #expect(outcome.diagnostics.allSatisfy { $0.rule.stops })
    }

    @Test func pointsAtBothEndsOfAMismatch() throws {
        let outcome = Outcome("{{#draft}}{{#title}}{{/draft}}")
        #expect(outcome.summary == ["template-unclosed-section page:{{#title}}"])
        #expect(outcome.diagnostics.first?.notes.map { outcome.stretch($0.location) } == ["page:{{/draft}}"])

        let misspelt = Outcome("{{#draft}}x{{/darft}}{{/draft}}")
        #expect(misspelt.summary == ["template-unopened-section page:{{/darft}}"])
        #expect(misspelt.diagnostics.first?.notes.map { misspelt.stretch($0.location) } == ["page:{{#draft}}"])
    }

    @Test func reportsAllErrorsOfAllTemplatesAtOnce() {
        let outcome = Outcome([
            "page": "{{one}}{{>part}}{{two}}{{}}", "part": "{{three}}{{>gone}}", "apart": "{{#draft}}",
        ])
        #expect(
            outcome.summary == [
                "template-unclosed-section apart:{{#draft}}", "template-unknown-name page:one",
                "template-unknown-name page:two", "template-bad-tag page:{{}}", "template-unknown-name part:three",
                "template-unknown-partial part:gone",
            ])
    }

    @Test func checksPartialsByWhereTheyAreIncluded() throws {
        let outcome = Outcome([
            "page": "{{#account}}{{>card}}{{/account}}{{#topics}}{{>card}}{{/topics}}", "card": "{{name}}{{summary}}",
        ])
        #expect(outcome.summary == ["template-unknown-name card:summary"])
        let notes = try #require(outcome.diagnostics.first?.notes)
        #expect(notes.last?.message == "`card` is included here")
        #expect(notes.last?.location?.range == 47..<51)
    }

    @Test func checksBlocksWhereTheyArePlaced() {
        let base = "{{#account}}{{$block}}{{/block}}{{/account}}"
        #expect(
            Outcome(["page": "{{<base}}{{$block}}{{summary}}{{/block}}{{/base}}", "base": base]).diagnostics.isEmpty)
        let outcome = Outcome(["page": "{{<base}}{{$block}}{{sumary}}{{/block}}{{/base}}", "base": base])
        #expect(outcome.summary == ["template-unknown-name page:sumary"])
        #expect(outcome.diagnostics.first?.notes.contains { $0.message == "the block is placed here" } == true)
    }

    @Test func warnsOfBlocksThatAreShownNowhere() {
        let outcome = Outcome([
            "page": "{{<base}}{{$mian}}x{{/mian}}{{/base}}", "base": "{{>part}}", "part": "{{$main}}{{/main}}",
        ])
        #expect(outcome.summary == ["template-unknown-block page:mian"])
        #expect(outcome.diagnostics.first?.suggestions == ["main"])
        #expect(outcome.diagnostics.first?.severity == .warning)
        #expect(outcome.template != nil)
    }

    @Test func warnsOfWhatAParentTagIgnores() {
        let outcome = Outcome(["page": "{{<base}} lost {{title}}{{$a}}kept{{/a}} {{/base}}", "base": "{{$a}}{{/a}}"])
        #expect(outcome.summary == ["template-ignored-content page:lost ", "template-ignored-content page:{{title}}"])
        #expect(outcome.render() == "kept")
        let section = Outcome([
            "page": "{{<base}}{{#draft}}{{$a}}lost{{/a}}{{/draft}}{{/base}}", "base": "{{$a}}{{/a}}",
        ])
        #expect(section.summary == ["template-ignored-content page:{{#draft}}"])
        #expect(section.render() == "")
    }

    @Test func tellsACircleOnceWhereverItIsEntered() {
        let sources = ["one": "{{>two}}", "two": "{{>three}}", "three": "{{>one}}"].map {
            TemplateSource($0.key, Array($0.value.utf8))
        }
        var sink = DiagnosticSink()
        var set = TemplateSet(sources, into: &sink)
        #expect(set.compile("two", for: NotePage.self, into: &sink) == nil)
        #expect(set.compile("one", for: NotePage.self, into: &sink) == nil)
        #expect(sink.diagnostics.map(\.message) == ["`two` includes itself: two → three → one → two"])
    }

    @Test func sharedTemplateIsReportedOnceForAllPages() {
        let sources = ["a": "{{>part}}", "b": "{{>part}}", "part": "{{wrong}}"].map {
            TemplateSource($0.key, Array($0.value.utf8))
        }
        var sink = DiagnosticSink()
        var set = TemplateSet(sources, into: &sink)
        #expect(set.compile("a", for: NotePage.self, into: &sink) == nil)
        #expect(set.compile("b", for: NotePage.self, into: &sink) == nil)
        #expect(sink.diagnostics.count == 1)
    }

    @Test func hintsAtTemplatesThatNoPageUses() {
        var sink = DiagnosticSink()
        var set = TemplateSet(
            [TemplateSource("page", Array("{{>used}}".utf8)), TemplateSource("used", []), TemplateSource("left", [])],
            into: &sink)
        _ = set.compile("page", for: NotePage.self, into: &sink)
        set.reportUnused(into: &sink)
        #expect(sink.diagnostics.map(\.message) == ["no page uses the template `left`"])
        #expect(sink.diagnostics.first?.severity == .hint)
    }

    @Test func namesTheTemplateThatAPageLacks() {
        var sink = DiagnosticSink()
        var set = TemplateSet([TemplateSource("note", [])], into: &sink)
        #expect(set.compile("notes", for: NotePage.self, into: &sink) == nil)
        #expect(sink.diagnostics.map(\.suggestions) == [["note"]])
    }

    @Test func laterSourcesReplaceEarlierOnes() {
        var sink = DiagnosticSink()
        let set = TemplateSet(
            [TemplateSource("a", Array("{{".utf8)), TemplateSource("a", Array("fine".utf8))], into: &sink)
        #expect(set.names == ["a"])
        #expect(sink.diagnostics.isEmpty)
    }

    @Test func everyRuleIsListedOnceAndErrorsStopTheBuild() {
        let rules = TemplateSet.rules
        #expect(Set(rules.map(\.id)).count == rules.count)
        #expect(rules.map(\.id) == rules.map(\.id).sorted())
        #expect(rules.allSatisfy { $0.stops == ($0.severity == .error) })
    }
}
