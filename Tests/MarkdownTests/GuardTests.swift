import Diagnostics
import Glibc
import Testing

@testable import Markdown

@Suite struct GuardTests {
    private func text(_ unit: String, _ bytes: Int) -> String {
        String(repeating: unit, count: bytes / unit.utf8.count + 1)
    }

    private static var threadSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
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

    /// Twice the input may take a little more than twice the time, never four times. Where a guard refuses, that is
    /// linear too.
    @Test(arguments: [
        "[", "*", "_", "> ", "|", "[[", "![[](", "![[]()", "- [ ] ", "- ", "`", "<", "&#", "[a](", "](a", "](<a",
        "[[a]] ", "[a]: b\n",
        "# a\n", "|a|\n|-|\n\n", "|a|\n", "[a][b] ", "- a\n\n", "::: a\n", "::: audience x\n", "::: audience y\n",
        "```\n", "\\", "<!-- ",
        "<div>\n", "a: b\n",
        "**a* ", "- \n", ": ", "[x](y) ",
    ])
    func staysLinear(unit: String) {
        func seconds(_ bytes: Int) -> Double {
            let source = Array(text(unit, bytes).utf8)
            return (0..<2).map { _ in
                // The thread's own time: other tests run beside this one.
                let start = Self.threadSeconds
                _ = Parsed(source)
                return Self.threadSeconds - start
            }.min() ?? 0
        }
        let small = seconds(30_000)
        let large = seconds(120_000)
        #expect(large < max(0.1, small * 10), "\(unit.debugDescription): \(small) s, four times as much: \(large) s")
    }
}
