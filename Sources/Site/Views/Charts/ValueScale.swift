/// The vertical axis of a chart: round numbers that hold all figures.
struct ValueScale {
    let low: Double
    let high: Double
    let step: Double

    init(_ values: [Double]) {
        let least = values.min() ?? 0
        let most = values.max() ?? 1
        // Figures that lie far from nothing are shown from near the least, so that their movement is seen.
        let from = least >= 0 && least < most * 0.5 ? 0 : least
        let span = most > from ? most - from : max(abs(most), 1)
        let step = Self.round(span / 3)
        self.step = step
        low = (from / step).rounded(.down) * step
        let top = (most / step).rounded(.up) * step
        high = top > low ? top : low + step
    }

    /// The lines to draw, from the bottom.
    var ticks: [Double] {
        let count = Int(((high - low) / step).rounded())
        return (0...max(1, count)).map { low + Double($0) * step }
    }

    /// 1, 2 or 5 times a power of ten, not below `value`.
    private static func round(_ value: Double) -> Double {
        guard value > 0, value.isFinite else { return 1 }
        var power = 1.0
        while power * 10 <= value { power *= 10 }
        while power > value { power /= 10 }
        return [1.0, 2, 5, 10].first { $0 * power >= value - power * 1e-9 }.map { $0 * power } ?? power
    }
}
