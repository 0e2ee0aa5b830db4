import Diagnostics
import Files
import Testing

@testable import Markdown

@Suite struct AudienceBlocksTests {
    /// A build for readers of `internal`: management is held back.
    private func cut(_ text: String, from start: Int = 0) -> (text: String, stoppers: [Diagnostic]) {
        var sink = DiagnosticSink()
        let out = AudienceBlocks.cut(
            Array(text.utf8), from: start, of: SourcePath("a.md"),
            keeps: { ["internal": true, "interna": true, "management": false, "gestion": false][fold($0)] }, into: &sink
        )
        return (String(decoding: out, as: UTF8.self), sink.diagnostics)
    }

    private func blank(_ text: String) -> String {
        String(decoding: text.utf8.map { $0.isLineEnd ? $0 : 0x20 }, as: UTF8.self)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func cutsWhatIsHeldBackAndKeepsPositions(lineEnd: String) {
        let text = ["a", "::: audience management", "secret", ":::", "b", ""].joined(separator: lineEnd)
        let result = cut(text)
        #expect(result.stoppers.isEmpty)
        #expect(result.text.utf8.count == text.utf8.count)
        #expect(
            result.text
                == ["a", blank("::: audience management"), blank("secret"), "   ", "b", ""].joined(separator: lineEnd))
    }

    @Test func keepsWhatMayBeSeenWithoutItsMarkers() {
        let result = cut("::: audience internal\nseen\n:::\nb")
        #expect(result.text == blank("::: audience internal") + "\nseen\n   \nb")
        #expect(result.stoppers.isEmpty)
    }

    @Test(arguments: [
        "::: audience management\nsecret\n:::\n", ":::: audience management\nsecret\n::::",
        ":::audience management\nsecret\n:::",
        "  :::   Audience \t Management  \n  secret\n  :::\t\n", "::: audiencia gestión\nsecret\n:::\n",
        "::: audience management\n::: audience internal\nsecret\n:::\nsecret\n:::\n",
        "::: audience management\n::: warning\nsecret\n:::\nsecret\n:::\n",
        "::: warning\n::: audience management\nsecret\n:::\n:::\n",
        "::: audience management\n```\n:::\nsecret\n```\nsecret\n:::\n",
        "> ::: audience management\n> secret\n> :::\n", "- a\n\n  ::: audience management\n  secret\n  :::\n- b\n",
        "- ::: audience management\n  secret\n  :::\n", "\u{FEFF}::: audience management\nsecret\n:::\n",
        "<div>\n::: audience management\nsecret\n:::\n</div>\n",
    ])
    func holdsBack(text: String) {
        let result = cut(text)
        #expect(result.stoppers.isEmpty, "\(result.stoppers.map(\.message))")
        #expect(!result.text.contains("secret"), "\(result.text.debugDescription)")
        #expect(result.text.utf8.count == text.utf8.count)
    }

    @Test func keepsTheMarksOfContainers() {
        let result = cut("> a\n> ::: audience management\n> > secret\n> :::\n> b\n")
        #expect(result.text == "> a\n> " + blank("::: audience management") + "\n>         \n>    \n> b\n")
    }

    @Test(arguments: [
        "```\n::: audience management\nx\n:::\n```\n", "~~~ text\n::: audience management\nx\n:::\n~~~\n",
        "````\n```\n::: audience management\n:::\n```\n````\n", "Write `::: audience management` before it.\n",
        ":::\n", "::: warning\nx\n:::\n", "a: audience management\n", "The audience: management\n",
        "term\n: definition\n",
        "::: note\n", "std::vector of an audience\n", "- a\n  ```\n  :::\n  ```\n",
    ])
    func leavesText(text: String) {
        let result = cut(text)
        #expect(result.stoppers.isEmpty, "\(result.stoppers.map(\.message))")
        #expect(result.text == text)
    }

    /// Whatever could lose an audience stops the build, and nothing of the note is left to be published.
    @Test(arguments: [
        // Misspelt.
        "::: audince management\nsecret\n:::\n", ":: audience management\nsecret\n::\n",
        ": audience management\nsecret\n",
        "::: audience\nsecret\n:::\n", ":::: audience\nsecret\n::::\n", ":::audience\nsecret\n:::\n",
        "::: audience managment\nsecret\n:::\n", "::: management\nsecret\n:::\n", ":: management\nsecret\n::\n",
        "::: audience: management\nsecret\n:::\n", "::: audience=management\nsecret\n:::\n",
        "::: {.audience management}\nsecret\n:::\n", "::: block audience management\nsecret\n:::\n",
        "::: audience management :::\nsecret\n:::\n", "\\::: audience management\nsecret\n:::\n",
        "**::: audience management**\nsecret\n:::\n", "<!-- ::: audience management -->\nsecret\n",
        "text ::: audience management\nsecret\n", "\u{FF1A}\u{FF1A}\u{FF1A} audience management\nsecret\n",
        "::: \u{430}udience management\nsecret\n:::\n", "\u{2028}::: audience management\nsecret\n",
        "| ::: audience management |\n|---|\nsecret\n", "# ::: audience management\nsecret\n",
        // Not closed, or closed elsewhere.
        "::: audience management\nsecret\n", "::: audience management", "::: audience management\n```\n:::\nsecret\n",
        "::: audience management\n::: warning\nsecret\n:::\n", "- ::: audience management\n  secret\n:::\n",
        "> ::: audience management\n> secret\n\n:::\n", "> ::: audience management\nsecret\n> :::\n",
        "- a\n\n  ::: audience management\n- secret\n  :::\n", "::: audience management\nx\n> :::\nsecret\n:::\n",
        "::: audience management\n    :::\nsecret\n:::\n", "::: audience management\nx\n- :::\nsecret\n:::\n",
        // A stray end where there are audience blocks at all.
        ":::\n::: audience management\nsecret\n:::\n", "::: audience management\n:::\nsecret\n:::\n",
        "Write `::: audience management`\nsecret\n:::\n",
        // In code whose limits aren't certain.
        "```\n::: audience management\nsecret\n:::\n", "    ::: audience management\n    secret\n    :::\n",
        "\t::: audience management\n\tsecret\n\t:::\n", "```\n::: audience management\nsecret\n```\n:::\n",
        "- ```\n  ::: audience management\n  secret\n  :::\n  ```\n",
        "> ```\n> ::: audience management\n> secret\n> :::\n> ```\n",
        "<div>\n```\n</div>\n\n::: audience management\nsecret\n:::\n\n```\ncode\n```\n",
        "<!--\n\n```\n-->\n::: audience management\nsecret\n:::\n\n```\n",
        "<!--\n~~~ -->\n::: audience management\nsecret\n:::\n~~~\n",
        "- a\n  ```\n  code\n```\nb\n```\n::: audience management\nsecret\n:::\n```\n",
        "text\n2. ```\n   code\n   ```\nb\n```\n::: audience management\nsecret\n:::\n```\n",
        "> ```\n```\n::: audience management\nsecret\n:::\n```\n",
    ])
    func stops(text: String) {
        for text in [text, text.replacing("\n", with: "\r\n"), "intro\n\n" + text] {
            let result = cut(text)
            #expect(result.stoppers.contains { $0.rule == .audienceBlock && $0.rule.stops }, "\(text.debugDescription)")
            #expect(!result.text.contains("secret"), "\(result.text.debugDescription)")
            #expect(result.text.utf8.count == text.utf8.count)
        }
    }

    @Test func pointsAtTheLineItself() throws {
        let text = "---\na: b\n---\nx\n  ::: audince management  \n  y\n  :::\n"
        let stopper = try #require(cut(text, from: 13).stoppers.first)
        let range = try #require(stopper.location?.range)
        #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "::: audince management")
        #expect(stopper.suggestions == ["::: audience management"])
    }

    @Test func readsNothingBeforeTheBody() {
        let text = "---\nx: |\n  ::: audience management\n---\nbody\n"
        #expect(cut(text, from: FrontMatterExtent(scanning: Array(text.utf8)).bodyStart).stoppers.isEmpty)
    }
}
