import Diagnostics
import Files

extension ContentListing {
    /// The rows of `metrics.csv`, `people.csv` and `completions.csv`.
    func readTables(from tree: any SourceTree, into sink: inout DiagnosticSink) -> Tables {
        var tables = Tables()
        for path in self.tables {
            let bytes: [UInt8]
            do {
                bytes = try tree.read(path)
            } catch {
                sink.report(.unreadableFile, error.description, at: Location(path, 0..<0))
                continue
            }
            TextEncoding.check(bytes, of: path, into: &sink)
            switch path {
            case Tables.metricsPath: tables.metrics = Metric.read(bytes, path: path, into: &sink)
            case Tables.peoplePath: (tables.people, tables.unreadPeople) = Person.read(bytes, path: path, into: &sink)
            default: tables.completions = Completion.read(bytes, path: path, into: &sink)
            }
        }
        return tables
    }
}
