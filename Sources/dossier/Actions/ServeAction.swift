import Files
import Foundation
import Preview
import Site

/// Builds, serves what was built, and builds again whenever an input changes.
struct ServeAction {
    var options: BuildOptions
    var report: ReportSettings
    var preview: PreviewOptions
    var opensBrowser: Bool

    /// Served until the first build succeeds.
    private static let waiting = MemorySite([
        PagePath("index.html"): Array(
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Not built yet</title></head>
            <body><p>The site could not be built yet. The terminal says why; this page reloads when it can be.</p>
            </body></html>
            """.utf8)
    ])

    func run() async throws {
        let pipeline = Pipeline(options: options)
        let first = try build(pipeline)
        let server = PreviewServer(try site(of: first) ?? Self.waiting, options: preview)
        // Before the server starts, so that nothing that changes from now on is missed.
        let watcher = FileWatcher(first.inputs)
        defer { watcher.cancel() }
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await server.run { announce($0, isNotified: watcher.isNotified) } }
                group.addTask {
                    for await _ in watcher.changes { rebuild(pipeline, for: server) }
                }
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch {
            throw Failure(error)
        }
    }

    private func rebuild(_ pipeline: Pipeline, for server: PreviewServer) {
        do {
            if let site = try site(of: build(pipeline)) { server.replace(site) }
        } catch {
            // The pages stay as they are; the next change may mend it.
            Terminal.standardError.write("dossier: \(Failure(error).message)\n")
        }
    }

    private func build(_ pipeline: Pipeline) throws -> Pipeline.Run {
        let progress = ProgressLine(quiet: report.isQuiet)
        defer { progress.end() }
        let run = try pipeline.build(progress)
        progress.end()
        report.writeBeside(run.result.diagnostics, sources: run.sources, to: .standardError)
        if !report.isQuiet {
            Terminal.standardError.write(BuildAction.summary(run.result, output: run.project.output))
        }
        return run
    }

    /// nil if nothing was published.
    private func site(of run: Pipeline.Run) throws -> MemorySite? {
        guard case .published = run.result.outcome else { return nil }
        return try wrapped { try run.site }
    }

    private func announce(_ address: String, isNotified: Bool) {
        let how = isNotified ? "" : " (looking for changes twice a second)"
        Terminal.standardOutput.write("Serving \(address)\(how); Ctrl-C ends it\n")
        if opensBrowser { openBrowser(address) }
    }

    /// Hands the address to the desktop; where there is none, the line above has it.
    private func openBrowser(_ address: String) {
        _ = try? Process.run(URL(filePath: "/usr/bin/env"), arguments: ["xdg-open", address])
    }
}
