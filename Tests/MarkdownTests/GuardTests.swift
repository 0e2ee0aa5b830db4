import Diagnostics
import Testing

@testable import Markdown

@Suite struct GuardTests {
    private func text(_ unit: String, _ bytes: Int) -> String {
        String(repeating: unit, count: bytes / unit.utf8.count + 1)
    }

    @Test func refusesWhatIsTooLarge() {
        let parsed = Parsed("12345678901") { $0.limits.noteSize = 10 }
        #expect(parsed.note.refused)
        #expect(parsed.findings.map(\.rule) == [.noteTooLarge])
    }

    @Test(arguments: ["- ", "> ", "1. ", "> - ", "- * + "])
    func refusesDeepNestingOnOneLine(unit: String) {
        let parsed = Parsed("ok\n\n" + text(unit, 1_000) + "x\n")
        #expect(parsed.note.refused)
        #expect(parsed.findings.map(\.rule) == [.nestingTooDeep])
        #expect(parsed.findings.first?.location?.range.lowerBound == 4)
    }

    @Test(arguments: ["", "\nlazy", "\n2. lazy", "\n- "])
    func refusesDeepNestingOverLines(between: String) {
        let source = (0..<150).map { String(repeating: "  ", count: $0) + "- a" + between }.joined(separator: "\n")
        #expect(Parsed(source).findings.map(\.rule) == [.nestingTooDeep])
    }

    @Test(arguments: ["![[]()", "[", "!["])
    func refusesManyOpenBrackets(unit: String) {
        let parsed = Parsed("ok\n\n" + text(unit, 10_000)) { $0.plain = true }
        #expect(parsed.findings.map(\.rule) == [.tooManyOpeners])
    }

    @Test func refusesADefinitionThatWouldMultiply() {
        let parsed = Parsed("[a]: /" + text("x", 50_000) + "\n\n" + text("[a] ", 50_000))
        #expect(parsed.findings.map(\.rule) == [.tooManyOpeners])
    }

    @Test(arguments: [
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n",
        "| [a](b) | [ ] | **c** |\n|---|---|---|\n", "[a](b) `[` [x] \\[ ![c](d)\n\n", "- a\n  - b\n    - c\n\n",
        "> > > a\n",
    ])
    func lets(unit: String) {
        let table = unit.hasPrefix("|") ? unit + text("| [a](b) | [ ] | **c** |\n", 100_000) : text(unit, 100_000)
        #expect(!Parsed(table).note.refused)
    }
}
