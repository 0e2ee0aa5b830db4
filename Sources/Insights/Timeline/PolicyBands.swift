public import KnowledgeBase

/// Which version of each rule held over an account while its story went on, to be drawn beside it.
public struct PolicyBands: Sendable {
    public struct Band: Sendable, Hashable {
        /// The family's place in `PolicyHistory.spans`.
        public var family: Int
        /// The parts of its spans that lie within `days`, by start.
        public var spans: [PolicyHistory.Span]
    }

    public let days: ClosedRange<CalendarDate>
    /// Those that changed within the days first, then by family; at most `most`.
    public let bands: [Band]
    /// More would be no picture.
    public static let most = 6

    /// nil for an account on which nothing has happened.
    public init?(_ base: KnowledgeBase, history: PolicyHistory, account: Int, timeline: Timeline) {
        guard let first = timeline.entries.last?.day, first < base.asOf else { return nil }
        let days = first...base.asOf
        self.days = days
        let bands = history.spans.enumerated().compactMap { family, spans -> Band? in
            let shown = spans.filter { span in
                span.start <= days.upperBound && span.end.map { $0 > days.lowerBound } ?? true
                    && history.binds(span.policy, account)
            }
            return shown.isEmpty ? nil : Band(family: family, spans: shown)
        }
        let changed = bands.filter { $0.spans.count > 1 || $0.spans.contains { $0.start > days.lowerBound } }
        self.bands = Array(
            changed.sorted { ($1.spans.count, $0.family) < ($0.spans.count, $1.family) }
                .prefix(Self.most))
        if self.bands.isEmpty { return nil }
    }
}
