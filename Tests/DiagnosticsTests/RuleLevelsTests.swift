import Diagnostics
import Testing

struct RuleLevelsTests {
    private let diagnostics = [
        Diagnostic(.brokenLink, "a"), Diagnostic(.unknownKey, "b"), Diagnostic(.unsafe, "c"),
    ]

    @Test func changesTheLevelOfTheNamedRule() {
        let levels = RuleLevels(["broken-link": .hint, "unknown-key": .error])
        #expect(levels.apply(to: diagnostics).map(\.severity) == [.hint, .error, .error])
    }

    @Test func dropsWhatIsOff() {
        #expect(RuleLevels(["unknown-key": .off]).apply(to: diagnostics).map(\.message) == ["a", "c"])
    }

    @Test(arguments: RuleLevels.Level.allCases)
    func cannotLowerAStopper(level: RuleLevels.Level) {
        let applied = RuleLevels(["unknown-audience": level]).apply(to: diagnostics)
        #expect(applied.filter { $0.rule.stops && $0.severity == .error }.count == 1)
    }

    @Test func letsTheLaterLevelsWin() {
        let file = RuleLevels(["broken-link": .off, "unknown-key": .off])
        let line = RuleLevels(["broken-link": .warning])
        #expect(file.overridden(by: line).levels == ["broken-link": .warning, "unknown-key": .off])
    }
}
