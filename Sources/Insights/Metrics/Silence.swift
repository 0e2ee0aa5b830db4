import KnowledgeBase

/// Metrics that were kept and no longer are.
enum Silence {
    /// A usual interval can be told from so many figures.
    private static let leastFigures = 3

    /// The usual days from one figure to the next, where none has come for more than twice that time; else nil.
    static func interval(of dates: [CalendarDate], on day: CalendarDate) -> Int? {
        guard dates.count >= leastFigures, let last = dates.last else { return nil }
        let gaps = zip(dates, dates.dropFirst()).map { Double($1.day - $0.day) }
        let interval = max(1, Int(median(gaps) ?? 1))
        return day.day - last.day > 2 * interval ? interval : nil
    }
}
