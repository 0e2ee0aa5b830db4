public import Diagnostics
public import KnowledgeBase

extension Rule {
    static let silentMetric = Rule(
        "silent-metric", .warning,
        "An account's metric has had no figure for more than twice the usual time: nobody would see it fall.",
        remedy: "Add the figures that lack, or set the account's `status` to closed.")

    /// Every rule that this target reports, by id.
    public static let insights: [Rule] = [.managerMismatch, .silentMetric]
}

extension KnowledgeGaps {
    /// Metrics that were kept and no longer are.
    public func check(_ states: States, into sink: inout DiagnosticSink) {
        for silent in silent {
            guard let last = states.records.metrics.rows(of: silent.metric, on: silent.account).last else { continue }
            sink.report(
                .silentMetric, "the last figure of “\(silent.metric)” on \(last.account) is of \(silent.last)",
                at: Location(Tables.metricsPath, last.accountRange))
        }
    }
}
