public import KnowledgeBase

/// A metric before and after a day. It tells what followed, never what caused it.
public struct Movement: Sendable, Hashable {
    /// Some figures in one number.
    public struct Side: Sendable, Hashable {
        public var median: Double
        /// How many figures.
        public var count: Int
    }

    public var metric: String
    public var unit: String?
    public var before: Side
    /// nil where no figure has come since.
    public var after: Side?

    /// How many figures are looked at to either side.
    public static let reach = 6

    /// nil where there is no figure before the day.
    public init?(_ series: TrackedMetric, around day: CalendarDate) {
        // A figure stands for the time that ends on its date.
        let split = series.points.firstIndex { $0.date > day } ?? series.points.count
        let before = series.points[..<split].suffix(Self.reach).map(\.value)
        let after = series.points[split...].prefix(Self.reach).map(\.value)
        guard let middle = median(before) else { return nil }
        metric = series.metric
        unit = series.unit
        self.before = Side(median: middle, count: before.count)
        self.after = median(after).map { Side(median: $0, count: after.count) }
    }
}
