import Diagnostics
import Site

/// Reports what is wrong; the report is the result.
struct CheckAction {
    var options: BuildOptions
    var report: ReportSettings

    func run() throws {
        let run = try Pipeline(options: options).check()
        report.write(run.result.diagnostics, sources: run.sources, to: .standardOutput)
        report.writeTimings(run.result, to: .standardError)
        if run.result.outcome == .stopped { throw ExitStatus.badInput }
        if DiagnosticCount(run.result.diagnostics).errors > 0 { throw ExitStatus.findings }
    }
}
