import Diagnostics
import Search
import Site

/// Finds notes in the index that a build would publish.
struct SearchAction {
    var options: BuildOptions
    var limit: Int
    var isJSON: Bool

    /// - Parameter query: nil to read one a line from standard input.
    /// - Throws: `Failure`; `ExitStatus.badInput` where something would stop a build.
    func run(_ query: String?) throws {
        let (base, result, project) = try wrapped { try Builder.index(options) }
        guard let base else {
            let stoppers = result.diagnostics.filter { $0.severity == .error }
            let sources = Pipeline.Run(result: result, project: project).sources
            Terminal.standardError.write(
                ConsoleWriter(colours: Terminal.standardError.showsColours).findings(stoppers, sources: sources))
            throw ExitStatus.badInput
        }
        if let query { return write(query, base) }
        while let line = readLine() { write(line, base) }
    }

    private func write(_ query: String, _ base: SearchableBase) {
        let found = base.searcher.find(query)
        let results = (0..<min(limit, found.results.count)).map { base.searcher.result($0, of: found) }
        let report = SearchReport(query: query, found: found, results: results.map { ($0, base[$0]) })
        Terminal.standardOutput.write(isJSON ? report.json() : Array(report.text().utf8))
    }
}
