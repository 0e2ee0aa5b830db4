public import KnowledgeBase

extension TrackedMetric {
    /// The figures between two days, both included, and what of the breaches lies there; nil if there are none.
    public func figures(from first: CalendarDate?, to last: CalendarDate?) -> TrackedMetric? {
        let start = points.firstIndex { point in first.map { point.date >= $0 } ?? true } ?? points.count
        let end = last.flatMap { last in points.firstIndex { $0.date > last } } ?? points.count
        guard start < end else { return nil }
        guard start > 0 || end < points.count else { return self }
        var part = TrackedMetric(account: account, metric: metric, unit: unit, points: Array(points[start..<end]))
        // Where the stretch cuts a breach, what is left of it may be shorter than one, and yet is part of it.
        part.breaches = breaches.compactMap { breach in
            let places = breach.points.clamped(to: start..<end)
            guard !places.isEmpty else { return nil }
            return Breach(
                points: places.lowerBound - start..<places.upperBound - start,
                isOpen: breach.isOpen || breach.points.upperBound > end)
        }
        return part
    }
}
