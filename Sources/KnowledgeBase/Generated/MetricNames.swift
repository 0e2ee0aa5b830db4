/// The metrics that a chart can be asked for, by the names that people give them.
struct MetricNames {
    /// Those that the readers of this stage may hear of.
    let known: [String]
    private let byKey: [String: String]

    /// - Parameters:
    ///   - rows: of metrics.csv, those of accounts that are withheld among them: a chart of such a metric is empty, not
    ///     wrong.
    ///   - bound: the rows that the stage has.
    init(rows: [Metric], bound: [Metric], notes: [Note]) {
        let standards = notes.compactMap { $0.type == .policy ? $0.front.text("metric") : nil }
        known = Set(bound.map(\.metric) + standards).sorted()
        let all = Set(rows.map(\.metric)).union(known).sorted()
        byKey = Dictionary(all.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `First response` finds `first_response`.
    subscript(name: String) -> String? { byKey[Self.key(name)] }

    private static func key(_ name: String) -> String {
        normalizedName(name).split { $0 == " " || $0 == "-" || $0 == "_" }.joined(separator: " ")
    }
}
