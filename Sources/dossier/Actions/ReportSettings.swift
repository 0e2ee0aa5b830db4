import Diagnostics
import Site

/// How an action tells what it found.
struct ReportSettings: Sendable {
    var format: ReportFormat
    var showsTimings: Bool
    var isQuiet: Bool

    init(_ arguments: ReportArguments) {
        format = arguments.format
        showsTimings = arguments.timings
        isQuiet = arguments.quiet
    }

    /// Findings beside a build: nothing when there are none, and no count, which the summary has.
    func writeBeside(_ diagnostics: [Diagnostic], sources: DiagnosticSources, to terminal: Terminal) {
        guard !diagnostics.isEmpty else { return }
        if format == .text {
            terminal.write(ConsoleWriter(colours: terminal.showsColours).findings(diagnostics, sources: sources))
        } else {
            terminal.write(format.report(diagnostics, sources: sources))
        }
    }

    /// Findings as the result.
    func write(_ diagnostics: [Diagnostic], sources: DiagnosticSources, to terminal: Terminal) {
        terminal.write(format.report(diagnostics, sources: sources, colours: terminal.showsColours))
    }

    func writeTimings(_ result: BuildResult, to terminal: Terminal) {
        guard showsTimings else { return }
        for (step, seconds) in result.timings {
            let name = step.rawValue
            terminal.write(
                "  \(name)\(String(repeating: " ", count: max(1, 12 - name.count)))\(shown(seconds: seconds))\n")
        }
    }
}
