/// The figures of metrics.csv by account and metric, in order of their dates, none after the day of the build.
public struct MetricSeries: Sendable {
    private struct Key: Hashable {
        var account: Int
        var metric: String
    }

    private var series: [Key: [Metric]] = [:]
    /// By account, sorted.
    private var names: [Int: [String]] = [:]

    init(_ base: KnowledgeBase) {
        var accounts: [String: Int] = [:]
        for (index, note) in base.notes.enumerated() where note.type == .account { accounts[note.id.rawValue] = index }
        for row in base.tables.metrics where row.date <= base.asOf {
            guard let account = accounts[row.account] else { continue }
            series[Key(account: account, metric: row.metric), default: []].append(row)
        }
        for (key, rows) in series {
            // Of two rows of one day the later in the table stands.
            series[key] = rows.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
                .map(\.element)
            names[key.account, default: []].append(key.metric)
        }
        names = names.mapValues { $0.sorted() }
    }

    public func rows(of metric: String, on account: Int) -> [Metric] {
        series[Key(account: account, metric: metric)] ?? []
    }

    /// The metrics that an account has figures of, sorted.
    public func metrics(of account: Int) -> [String] { names[account] ?? [] }

    public var isEmpty: Bool { series.isEmpty }
}
