import Diagnostics
import Files
import Testing

struct ConsoleWriterTests {
    private let text = "---\ntitle: A\n---\nsee [x](escalaton.md) first\n"

    @Test func showsPlaceLineSuggestionAndHowToSilence() {
        let diagnostic = Diagnostic(
            .brokenLink, "no note is at escalaton.md", at: place("escalaton.md", in: text),
            suggestions: ["escalation.md", "escalations.md"])
        #expect(
            ConsoleWriter().report([diagnostic], sources: sources(text)) == """
                content/a.md:4:9: error: no note is at escalaton.md [broken-link]
                    4 | see [x](escalaton.md) first
                      |         ^^^^^^^^^^^^
                       did you mean escalation.md, escalations.md?
                       to silence: --rule broken-link=off, or `broken-link: off` under rules
                1 error

                """)
    }

    @Test func showsTheOtherPlaceInvolved() {
        let note = Diagnostic.Note("first given here", at: place("title", in: text))
        let diagnostic = Diagnostic(.unknownKey, "given twice", at: place("see", in: text), notes: [note])
        let report = ConsoleWriter().findings([diagnostic], sources: sources(text))
        #expect(report.contains("content/a.md:2:1: note: first given here\n    2 | title: A\n      | ^^^^^\n"))
    }

    @Test func saysHowToSilenceARuleOnce() {
        let one = Diagnostic(.brokenLink, "one", at: place("see", in: text))
        let two = Diagnostic(.brokenLink, "two", at: place("first", in: text))
        let report = ConsoleWriter().findings([one, two], sources: sources(text))
        #expect(report.split(separator: "to silence").count == 2)
    }

    @Test func doesNotOfferToSilenceAStopper() {
        let report = ConsoleWriter().findings([Diagnostic(.unsafe, "audience is unknown")], sources: sources(text))
        #expect(report == "error: audience is unknown [unknown-audience]\n")
    }

    @Test func countsAlsoWhenThereIsNothing() {
        #expect(ConsoleWriter().report([], sources: sources("")) == "no findings\n")
    }

    @Test func keepsThePathOfAFileThatIsGone() {
        let diagnostic = Diagnostic(.loose, "x", at: Location(SourcePath("gone.html"), 3..<4, root: .templates))
        let report = ConsoleWriter().findings([diagnostic], sources: sources(text))
        #expect(report.hasPrefix("site-templates/gone.html: hint: x [loose-end]\n"))
    }

    @Test func printsPathsAloneInTheCurrentFolder() {
        let diagnostic = Diagnostic(.loose, "x", at: place("see", in: text))
        for folder in ["", "."] {
            let report = ConsoleWriter().findings([diagnostic], sources: sources(text, folder: folder))
            #expect(report.hasPrefix("a.md:4:1: hint"), "with folder '\(folder)': \(report)")
        }
    }

    @Test func spellsOutWhatWouldDriveTheTerminal() {
        let text = "\u{1B}]0;title\u{7}\u{9B}2J\u{202E}x"
        let diagnostic = Diagnostic(
            .brokenLink, "no \u{1B}[31m\nnote", at: place("x", in: text), suggestions: ["\u{8}a"],
            notes: [.init("\u{1B}c")])
        let report = ConsoleWriter().report([diagnostic], sources: sources(text, folder: "con\u{1B}tent"))
        let hidden = report.unicodeScalars.filter { $0 != "\n" && ($0.value < 32 || (0x7F...0x9F).contains($0.value)) }
        #expect(hidden.isEmpty, "\(report.debugDescription)")
        #expect(!report.contains("\u{202E}"))
        #expect(report.contains("no \\u{1B}[31m\\u{A}note"))
    }

    @Test func usesColoursOnlyWhenTold() {
        let diagnostic = Diagnostic(.brokenLink, "x", at: place("see", in: text))
        let plain = ConsoleWriter(colours: false).report([diagnostic], sources: sources(text))
        let coloured = ConsoleWriter(colours: true).report([diagnostic], sources: sources(text))
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(coloured.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") == plain)
    }
}

struct DiagnosticCountTests {
    @Test func namesWhatThereIs() {
        func count(_ rules: Rule...) -> String { "\(DiagnosticCount(rules.map { Diagnostic($0, "x") }))" }
        #expect(count() == "no findings")
        #expect(count(.brokenLink) == "1 error")
        #expect(count(.brokenLink, .brokenLink, .unknownKey) == "2 errors, 1 warning")
        #expect(count(.loose, .loose) == "2 hints")
    }
}
