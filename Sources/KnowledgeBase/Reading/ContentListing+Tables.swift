import Diagnostics
import Files

extension ContentListing {
    /// The rows of `metrics.csv`, `people.csv` and `completions.csv`, those of accounts that aren't staged left out.
    func tables(_ options: ReadOptions, notes: [Note], into sink: inout DiagnosticSink) -> Tables {
        var tables = Tables()
        for path in self.tables {
            let bytes: [UInt8]
            do {
                bytes = try options.tree.read(path)
            } catch {
                sink.report(.unreadableFile, error.description, at: Location(path, 0..<0))
                continue
            }
            switch path.rawValue {
            case "metrics.csv": tables.metrics = Metric.read(bytes, path: path, into: &sink)
            case "people.csv": tables.people = Person.read(bytes, path: path, into: &sink)
            default: tables.completions = Completion.read(bytes, path: path, into: &sink)
            }
        }
        let accounts = Set(notes.lazy.filter { $0.type == .account }.map { nameKey($0.id.rawValue) })
        tables.metrics.removeAll { !accounts.contains(nameKey($0.account)) }
        return tables
    }
}
