import Diagnostics
import Files
import Testing

@testable import Markdown

/// Notes of random pieces of every construct, the same ones each time.
@Suite struct RandomNoteTests {
    private static let pieces = [
        "a", "b c", "ñ", " ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "> ", "- ", "1. ", "01) ", "# ", "###### ",
        "---\n", "```\n", "~~~\n",
        "`", "``", "*", "**", "_", "~", "~~", "~~~", "==", "===", "[", "]", "(", ")", "](x)", "![", "[[", "]]", "![[",
        "|", "|-|\n", "|a|\n",
        "\n|-|-|\n", "[^1]", "[^1]: ", "^[", "^[a b]", "x^[==c]", "[^x]:\n", "[^a", "%%", "%%\n", "%%s%%", "%",
        "> [!note] ", "> [!tip]-\n",
        "[!x]", " ^id\n", "^id\n\n", "^",
        " {#id}\n", "{#", "#tag", "#", ": ", "\n: ", "$", "$$", "$$\n", "$a_1$", "\\", "\\~", "\\#", "&#126;", "&amp;",
        "&", "<", ">", "<b>", "<!--", "-->",
        "<div>\n", "https://a.b/c_d", "www.a.b", "://", "@", "a@b.cd", "- [ ] ", "- [x] ", "[ ]", "[r]: /u\n", "[r]",
        "\"", "'", "--", "...",
        "\u{F0000}", "\u{700}", "\u{0}", "\u{55A}", "{{ x }}", "{{", "}}", "{% x %}", "{%", "%}", "{# x #}", "{# ",
        "<%= x %>", "{: #i }", "{:", "<sub>", "</sub>", "<br>", "<a id=\"z\">", "</a>", "<kbd>", "::: audience x\n",
        ":::\n", "\n:::\n", "\n::: tip\n", "::: {.a #i}\n", "::: note T\n",
    ]

    @Test(arguments: 0..<20)
    func keepsItsPromises(seed: UInt64) {
        var random = Generator(state: seed &* 0xD1B5_4A32_D192_ED03)
        for _ in 0..<150 {
            let source = (0..<Int.random(in: 1...40, using: &random))
                .map { _ in Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)] }.joined()
            check(source)
        }
    }

    /// Whatever stands around a comment, nothing of it comes out but as code.
    @Test(arguments: 0..<20)
    func commentsNeverComeOut(seed: UInt64) {
        var random = Generator(state: seed &* 0xD1B5_4A32_D192_ED03)
        let pieces =
            Self.pieces.filter { !$0.contains("%") && !$0.contains("\\") } + ["%%SECRET%%", "%% SECRET\nSECRET%%"]
        for _ in 0..<150 {
            let source =
                (0..<Int.random(in: 1...40, using: &random))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined() + "%%SECRET%%"
            let parsed = Parsed(source) { $0.dialect = Dialect(Construct.allCases) }
            let html = parsed.html.replacing(/<code[^>]*>[^<]*<\/code>/, with: "")
            #expect(!html.contains("SECRET"), "\(source.debugDescription) gives \(html)")
        }
    }

    /// Whatever stands around an audience block, the build stops or nothing of it comes out but as code.
    @Test(arguments: 0..<20)
    func audienceBlocksNeverComeOut(seed: UInt64) {
        var random = Generator(state: seed &* 0xD1B5_4A32_D192_ED03)
        let block = "\n::: audience management\nSECRET\n:::\n"
        let pieces =
            Self.pieces.filter { !$0.contains(":::") } + [block, block, "\n```\n", "\n~~~\n", "\n<!--", "-->\n"]
        for _ in 0..<150 {
            let source =
                (0..<Int.random(in: 1...20, using: &random))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined() + block
            var sink = DiagnosticSink()
            let staged = AudienceBlocks.cut(
                Array(source.utf8), from: 0, of: SourcePath("a.md"), keeps: { $0 == "management" ? false : nil },
                into: &sink)
            if sink.stops { continue }
            let parsed = Parsed(String(decoding: staged, as: UTF8.self)) { $0.dialect = Dialect(Construct.allCases) }
            let html = parsed.html.replacing(/<code[^>]*>[^<]*<\/code>/, with: "")
            #expect(!html.contains("SECRET"), "\(source.debugDescription) gives \(html)")
        }
    }

    private func check(_ source: String) {
        let parsed = Parsed(source) {
            $0.dialect = Dialect(Construct.allCases)
            $0.quotes = .angle
        }
        let size = source.utf8.count
        let note = parsed.note
        let name = source.debugDescription
        let ranges =
            note.links.map(\.range) + note.outline.map(\.range) + note.items.map(\.range) + note.blocks.map(\.range)
            + note.tags.map(\.range) + parsed.findings.compactMap(\.location?.range)
        #expect(ranges.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= size }, "\(name)")
        let words =
            note.links.flatMap { [$0.blockText, $0.wordsText] } + note.items.map(\.text) + note.outline.map(\.textRange)
            + [note.lead]
        #expect(words.allSatisfy { $0.lowerBound >= 0 && $0.upperBound <= note.text.count }, "\(name)")
        #expect(String(validating: note.text, as: UTF8.self) != nil, "\(name)")
        if let problem = Self.imbalance(parsed.html) { Issue.record("\(name) gives \(problem) in \(parsed.html)") }
        // No stand-in is left, but for those that are written.
        #expect(!parsed.html.unicodeScalars.contains { (0xF0001...0x10FFFF).contains($0.value) }, "\(name)")
        #expect(
            parsed.note
                == Parsed(source) {
                    $0.dialect = Dialect(Construct.allCases)
                    $0.quotes = .angle
                }.note, "\(name)")
    }

    /// What is wrong with the nesting of a page's tags; raw HTML is text in it, so all of them are ours.
    private static func imbalance(_ html: String) -> String? {
        var open: [Substring] = []
        for match in html.matches(of: /<(\/?)([a-z][a-z0-9]*)[^<>]*>/) {
            let name = match.output.2
            if ["br", "hr", "img", "input"].contains(name) { continue }
            if match.output.1.isEmpty {
                open.append(name)
            } else if open.popLast() != name {
                return "a stray </\(name)>"
            }
        }
        return open.last.map { "an unclosed <\($0)>" }
    }

    /// SplitMix64.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
