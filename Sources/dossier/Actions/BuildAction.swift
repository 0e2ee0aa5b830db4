import Diagnostics
import Site

/// Builds and publishes, and says so in a line.
struct BuildAction {
    var options: BuildOptions
    var report: ReportSettings

    func run() throws {
        let progress = ProgressLine(quiet: report.isQuiet)
        defer { progress.end() }
        let run = try Pipeline(options: options).build(progress)
        progress.end()
        report.writeBeside(run.result.diagnostics, sources: run.sources, to: .standardError)
        if !report.isQuiet { Terminal.standardOutput.write(Self.summary(run.result, output: run.project.output)) }
        report.writeTimings(run.result, to: .standardError)
        guard let status = Self.status(of: run.result.outcome) else { return }
        throw status
    }

    static func status(of outcome: BuildResult.Outcome) -> ExitStatus? {
        switch outcome {
        case .published, .checked: nil
        case .stopped: .badInput
        case .refused: .findings
        }
    }

    /// `412 notes → 655 pages in 0.21 s, 3 warnings`.
    static func summary(_ result: BuildResult, output: String) -> String {
        let count = DiagnosticCount(result.diagnostics)
        let findings = result.diagnostics.isEmpty ? "" : ", \(count)"
        switch result.outcome {
        case .published(let publication):
            let notice = publication.notice(output: output).map { $0 + "\n" } ?? ""
            return "\(counted(result.notes, "note")) → \(counted(result.pages, "page")) in "
                + "\(shown(seconds: result.seconds))\(findings)\n" + notice
        case .checked: return "\(count)\n"
        case .stopped: return "Nothing was published: \(count)\n"
        case .refused: return "Nothing was published, as --strict asks: \(count)\n"
        }
    }
}
