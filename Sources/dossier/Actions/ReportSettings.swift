import Diagnostics
import KnowledgeBase
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
        for time in result.timings {
            let name = time.step.rawValue.padded(to: 12)
            let seconds = shown(seconds: time.seconds).padded(to: 10)
            terminal.write("  \(name)\(seconds)\(shown(seconds: time.processorSeconds)) of processors\n")
        }
        let links = result.links
        terminal.write(
            "  links       \(links.resolved) to notes and files, \(links.external) outside, \(links.foreign) not ours, "
                + "\(links.broken) to nothing, \(links.placeless) to no heading\n")
    }
}

extension String {
    /// With blanks up to a width, for columns.
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
