import Diagnostics
import Testing

@testable import Markdown

/// Whatever names something in a note says where it stands: the file there reads as what is named, wherever that is.
@Suite struct PositionTests {
    /// `%` is where the thing goes; none has a line end after it.
    private static let surroundings = [
        "%", "x %", "> %", "> > x\n> > %", "- a\n\n  - %", "1. > %", "- [ ] %", "## %", "x\n\n### y\n\n%", "*x* **%**",
        "> [!note] t\n> %", "> [!note] %", "- > [!tip]- t\n  >\n  > - %", "> > [!note] t\n> > > [!tip] %",
        "| a | b |\n|---|---|\n| c | % |", "> | a |\n> |---|\n> | % |", "> [!note] t\n> | a |\n> |---|\n> | % |",
        "| % |\n|---|", "%\n| a |\n|---|", "t\n: %", "> t\n> : u\n> : %", "u[^f]\n\n[^f]: %",
        "u[^f]\n\n[^f]: a\n\n    - b\n\n    > %",
        "- u[^f]\n\n  [^f]: %", "%%c%% %", "x %%c\nd%% %", "%%\nc\n%%\n\n%", "$$\nx\n$$\n\n%",
        "```\n[^f]: %%\n```\n\n%",
        "~~x %~~", "==x== %", "[x](y.md) %", "\\~ %", "\u{F0000} %", "[^f]: z\n\nx[^f] %", "x^[y] %", "::: tip\n%\n:::",
        "> ::: tip {#x}\n> y\n>\n> - %\n> :::", "::: tip\n:::\n\n%",
    ]

    private func read(_ surroundings: String, _ thing: String, _ check: (Parsed, String) -> Void) {
        for lineEnd in ["\n", "\r\n"] {
            for (start, end) in [("", ""), ("---\na: b\n---\n", "\n")] {
                let source =
                    (start + surroundings + end).replacing("%%", with: "\u{1}").replacing("%", with: thing)
                    .replacing("\u{1}", with: "%%").replacing("\n", with: lineEnd)
                let parsed = Parsed(source, from: FrontMatterExtent(scanning: Array(source.utf8)).bodyStart) {
                    $0.dialect = Dialect(Construct.allCases)
                }
                check(parsed, source.debugDescription)
            }
        }
    }

    @Test(
        arguments: [
            ("[[t t]]", "t t"), ("[[t#h\\|w]]", "t#h"), ("![[t.png]]", "t.png"),
            ("https://t.example/a_b", "https://t.example/a_b"),
            ("www.t.example/(a)", "www.t.example/(a)"), ("t@t.example", "t@t.example"),
            ("<https://t.example>", "https://t.example"),
            ("[w](t.md)", "t.md"), ("![w](<t t.png> 'T')", "t t.png"), ("[w **w**](t&amp;t.md)", "t&amp;t.md"),
        ], surroundings)
    func links(link: (source: String, name: String), surroundings: String) {
        read(surroundings, link.source) { parsed, source in
            let found = parsed.note.links.filter { $0.destination != "y.md" }
            #expect(found.map { parsed.at($0.range) } == [link.name], "\(source)")
        }
    }

    @Test(arguments: surroundings)
    func tags(surroundings: String) {
        read(surroundings, "#t/u") { parsed, source in
            #expect(parsed.note.tags.map { parsed.at($0.range) } == ["#t/u"], "\(source)")
        }
    }

    @Test(arguments: surroundings)
    func missingFootnotes(surroundings: String) {
        read("q[^q]\n\n[^q]: q\n\n" + surroundings, "[^missing]") { parsed, source in
            let found = parsed.findings.filter { $0.rule == .missingFootnote }
            #expect(found.compactMap { $0.location.map { parsed.at($0.range) } } == ["[^missing]"], "\(source)")
        }
    }

    @Test(arguments: surroundings)
    func formulas(surroundings: String) {
        if surroundings.contains("$$") { return }
        read(surroundings, "$a_1 + b$") { parsed, source in
            let found = parsed.findings.filter { $0.rule == .mathVerbatim }
            #expect(found.compactMap { $0.location.map { parsed.at($0.range) } } == ["$a_1 + b$"], "\(source)")
        }
    }

    /// Where blocks may stand, definitions may.
    @Test(arguments: [
        "%", "> %", "- a\n\n  %", "1. > %", "> [!note] t\n> %", "- > [!note] t\n  >\n  > %",
        "x[^x]\n\n[^x]: a\n\n    %",
    ])
    func unusedFootnotes(surroundings: String) {
        read(surroundings, "[^un-used]: b") { parsed, source in
            #expect(parsed.findings.map(\.rule) == [.unusedFootnote], "\(source)")
            #expect(
                parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == ["[^un-used]"], "\(source)")
        }
    }

    @Test(arguments: ["%", "> %", "- a\n\n  %", "1. > %", "> [!note] t\n> %", "x[^x]\n\n[^x]: a\n\n    %"])
    func anchors(surroundings: String) {
        for (thing, name, first) in [("## h {#id-1}", "{#id-1}", "## g {#id-1}"), ("words ^id-1", "^id-1", "w ^id-1")] {
            read(first + "\n\n" + surroundings, thing) { parsed, source in
                #expect(parsed.findings.map(\.rule) == [.repeatedAnchor], "\(source)")
                let places = parsed.findings.compactMap(\.location?.range)
                #expect(places.map { parsed.at($0) } == [name], "\(source)")
                #expect(places.allSatisfy { $0.lowerBound > first.utf8.count }, "\(source)")
            }
        }
    }

    @Test(arguments: ["%", "> %", "- a\n\n  %", "1. > %", "> [!note] t\n> %"])
    func comments(surroundings: String) {
        read(surroundings.replacing("%", with: "\u{2}"), "") { parsed, _ in
            let source = parsed.source.replacing("\u{2}", with: "%%")
            let commented = Parsed(source, from: FrontMatterExtent(scanning: Array(source.utf8)).bodyStart)
            #expect(commented.findings.map(\.rule) == [.unclosedComment], "\(source.debugDescription)")
            #expect(
                commented.findings.compactMap { $0.location.map { commented.at($0.range) } } == ["%%"],
                "\(source.debugDescription)")
        }
    }

    @Test(arguments: surroundings)
    func items(surroundings: String) {
        guard let line = surroundings.split(separator: "\n").last, line.contains("%"), !line.contains("|"),
            !line.contains("%%"),
            line.hasSuffix("%")
        else { return }
        // As an item of a list in the same containers.
        guard line.drop(while: { " >-0123456789.".contains($0) }) == "%", !surroundings.contains(": %") else { return }
        read(surroundings, "- [x] d ~~o~~ [[n]]") { parsed, source in
            #expect(parsed.note.items.map { parsed.at($0.range) } == ["d ~~o~~ [[n]]"], "\(source)")
        }
    }
}
