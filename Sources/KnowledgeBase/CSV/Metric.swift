public import Diagnostics
public import Files

/// A row of `metrics.csv`: one figure of an account at a date.
public struct Metric: Sendable, Hashable {
    public var date: CalendarDate
    /// The account's id.
    public var account: String
    public var metric: String
    public var value: Double
    /// How many cases the figure stands for.
    public var n: Int?
    public var source: String?
    /// The row in the file.
    public var range: Range<Int>
    /// The account in the file.
    public var accountRange: Range<Int>

    /// Reads the whole table. Rows that can't be read are reported and left out.
    public static func read(_ bytes: [UInt8], path: SourcePath, into sink: inout DiagnosticSink) -> [Metric] {
        var table = CSVTable(
            bytes,
            [
                CSVColumn("date", "fecha", isRequired: true), CSVColumn("account", "cuenta", isRequired: true),
                CSVColumn("metric", "métrica", isRequired: true), CSVColumn("value", "valor", isRequired: true),
                CSVColumn("n", "número", "casos"), CSVColumn("source", "fuente"),
            ], path: path)
        var metrics: [Metric] = []
        table.forEachRow { row in
            var ok = true
            let n = row.integer(4, ok: &ok)
            let date = row.date(0)
            let account = row.requiredText(1)
            let metric = row.requiredText(2)
            let value = row.number(3)
            guard ok, let date, let account, let metric, let value else { return }
            metrics.append(
                Metric(
                    date: date, account: account, metric: metric, value: value, n: n,
                    source: row.isEmpty(5) ? nil : row.text(5), range: row.extent, accountRange: row.range(1)))
        }
        sink.merge(table.sink)
        return metrics
    }
}
