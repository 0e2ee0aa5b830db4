import Diagnostics
import Templates
import Testing

/// Hostile templates end in a diagnostic, in time that doesn't explode.
@Suite struct BoundsTests {
    @Test func refusesSectionsNestedTooDeeply() {
        let deep = String(repeating: "{{#draft}}", count: 5000) + String(repeating: "{{/draft}}", count: 5000)
        #expect(Outcome(deep).diagnostics.map(\.rule.id) == ["template-too-deep"])
    }

    @Test func refusesLongChainsOfPartials() {
        var sources = ["page": "{{>p0}}", "p300": "end"]
        for index in 0..<300 { sources["p\(index)"] = "{{>p\(index + 1)}}" }
        let outcome = Outcome(sources)
        #expect(outcome.template == nil)
        #expect(outcome.diagnostics.map(\.rule.id) == ["template-too-deep"])
    }

    /// Each of them includes the next one twice.
    private func doubling(_ levels: Int) -> [String: String] {
        var sources = ["page": "{{>p0}}", "p\(levels)": "end"]
        for index in 0..<levels { sources["p\(index)"] = "{{>p\(index + 1)}}{{#draft}}{{>p\(index + 1)}}{{/draft}}" }
        return sources
    }

    @Test func compilesAPartialOnceHoweverOftenItIsIncluded() {
        // 2^17 expansions without sharing, more than the limit on steps.
        #expect(Outcome(doubling(17)).render() == "end")
    }

    @Test func refusesPagesThatWouldRenderWithoutEnd() {
        #expect(Outcome(doubling(60)).diagnostics.map(\.rule.id) == ["template-too-large"])
    }

    @Test func refusesWhatGrowsWithoutSharing() {
        var sources = ["page": "{{>p0}}", "p40": "end"]
        // Each place has its own indentation, so nothing can be shared.
        for index in 0..<40 {
            sources["p\(index)"] =
                "  {{>p\(index + 1)}}\n\(String(repeating: " ", count: 1 << min(index, 12))){{>p\(index + 1)}}\n"
        }
        #expect(Outcome(sources).diagnostics.map(\.rule.id) == ["template-too-large"])
    }

    @Test(arguments: [
        "{{", "{{{", "{{#", "{{=", "{{!", "{{ {{ }}", "{{#a}}", "{{/a}}", "{{$a}}", "{{<a}}", "}}", "{{>",
    ])
    func readsLongRubbishInLinearTime(piece: String) {
        var sink = DiagnosticSink()
        let time = ContinuousClock().measure {
            _ = TemplateSet(
                [TemplateSource("page", Array(String(repeating: piece, count: 20_000).utf8))], into: &sink)
        }
        // Milliseconds when linear, minutes when not.
        #expect(time < .seconds(60), "\(piece) took \(time)")
    }

    @Test func anyCutOrMixOfATemplateIsReadWithoutATrap() {
        let parts = [
            "{{title}}", "{{{body}}}", "{{#topics}}", "{{/topics}}", "{{^draft}}", "{{/draft}}", "{{>page}}",
            "{{>part}}",
            "{{<part}}", "{{/part}}", "{{$b}}", "{{/b}}", "\n", "\r\n", "  ", "text", "{{=| |=}}", "|={{ }}=|",
            "{{!c}}",
            "{{.}}", "{", "}", "{{", "}}", "\u{FEFF}", "ñ",
        ]
        var state: UInt64 = 42
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var compiled = 0
        for _ in 0..<3000 {
            let page = (0..<next(14)).map { _ in parts[next(parts.count)] }.joined()
            let outcome = Outcome(["page": page, "part": "  {{$b}}\n  x\n  {{/b}}\n"])
            #expect(outcome.summary.allSatisfy { !$0.hasSuffix("out of bounds") }, "\(page)")
            if outcome.template != nil {
                compiled += 1
                _ = outcome.render(NotePage(topics: [TopicLink(name: "a")]))
            }
        }
        #expect(compiled > 100, "only \(compiled) of the mixes compiled")
    }
}
