/// How a report of diagnostics is written.
public enum ReportFormat: String, Sendable, CaseIterable {
    case text, json, sarif, github

    /// The whole report, ending with a line end. `colours` is for text alone.
    public func report(_ diagnostics: [Diagnostic], sources: DiagnosticSources, colours: Bool = false) -> String {
        switch self {
        case .text: ConsoleWriter(colours: colours).report(diagnostics, sources: sources)
        case .json: JSONWriter().report(diagnostics, sources: sources)
        case .sarif: SARIFWriter().report(diagnostics, sources: sources)
        case .github: GitHubWriter().report(diagnostics, sources: sources)
        }
    }
}
