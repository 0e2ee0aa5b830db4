import Insights
import KnowledgeBase

/// Draws the figures of a metric: a line with its target, what missed it, and the changes that may have moved it.
struct ChartDrawing {
    let series: TrackedMetric
    let markers: [(letter: String, date: CalendarDate)]
    let texts: Texts

    private static let width = 400.0
    private static let height = 168.0
    private static let left = 34.0
    private static let right = 392.0
    private static let top = 32.0
    private static let bottom = 146.0
    /// Letters nearer to each other than this would cover each other.
    private static let letterWidth = 15.0

    /// The whole SVG.
    func svg(id: String, title: String, description: String) -> [UInt8] {
        var svg = SVGWriter()
        svg.open(
            "chart", id: id, role: "img",
            attributes: #"viewBox="0 0 \#(svgNumber(Self.width)) \#(svgNumber(Self.height))""#, title: title,
            description: description)
        let scale = ValueScale(series.points.flatMap { [$0.value] + ($0.target.map { [$0.value] } ?? []) })
        drawBreaches(&svg)
        drawAxes(&svg, scale)
        drawMarkers(&svg)
        drawTarget(&svg, scale)
        svg.path("line", series.points.map { (x($0.date), y($0.value, scale)) })
        for point in series.points {
            let place = (x(point.date), y(point.value, scale))
            if point.isMissed {
                svg.diamond("miss", at: place, radius: 4)
            } else {
                svg.circle("point", at: place, radius: 2.2)
            }
        }
        svg.close()
        return svg.bytes
    }

    private func x(_ date: CalendarDate) -> Double {
        guard let first = series.points.first?.date, let last = series.points.last?.date, last > first else {
            return (Self.left + Self.right) / 2
        }
        let inset = 6.0
        let share = Double(date.day - first.day) / Double(last.day - first.day)
        return Self.left + inset + share * (Self.right - Self.left - 2 * inset)
    }

    private func y(_ value: Double, _ scale: ValueScale) -> Double {
        Self.bottom - (value - scale.low) / (scale.high - scale.low) * (Self.bottom - Self.top)
    }

    private func drawAxes(_ svg: inout SVGWriter, _ scale: ValueScale) {
        for tick in scale.ticks {
            let y = y(tick, scale)
            svg.line("grid", from: (Self.left, y), to: (Self.right, y))
            svg.text("scale", texts.number(rounded(tick)), x: Self.left - 5, y: y + 3.5, anchor: "end")
        }
        guard let first = series.points.first?.date, let last = series.points.last?.date else { return }
        var years = 0
        for year in first.components.year...last.components.year {
            guard let start = CalendarDate(year: year, month: 1, day: 1), start >= first, start <= last else {
                continue
            }
            years += 1
            svg.line("tick", from: (x(start), Self.bottom), to: (x(start), Self.bottom + 4))
            svg.text("scale", String(year), x: x(start), y: Self.bottom + 16, anchor: "middle")
        }
        if years == 0 || x(last) - x(first) < 1 {
            svg.text("scale", texts.label(of: first, isShort: true), x: Self.left, y: Self.bottom + 16)
            if last > first {
                svg.text(
                    "scale", texts.label(of: last, isShort: true), x: Self.right, y: Self.bottom + 16, anchor: "end")
            }
        }
    }

    /// The stretches in which the standard was breached, behind everything.
    private func drawBreaches(_ svg: inout SVGWriter) {
        for breach in series.breaches {
            let first = x(series.points[breach.points.lowerBound].date)
            let last = x(series.points[breach.points.upperBound - 1].date)
            svg.rectangle(
                "breach", x: first - 5, y: Self.top, width: last - first + 10, height: Self.bottom - Self.top)
        }
    }

    /// A step line, broken where nothing was asked.
    private func drawTarget(_ svg: inout SVGWriter, _ scale: ValueScale) {
        var run: [(x: Double, y: Double)] = []
        var last: MetricPoint?
        for point in series.points + [nil] as [MetricPoint?] {
            if let target = point?.target, let point {
                let here = y(target.value, scale)
                if let before = run.last, before.y != here { run.append((x(point.date), before.y)) }
                run.append((x(point.date), here))
                last = point
            } else {
                if run.count == 1 { run = [(run[0].x - 5, run[0].y), (run[0].x + 5, run[0].y)] }
                svg.path("target", run)
                run = []
            }
        }
        guard let point = last, let target = point.target else { return }
        let words = (target.direction == .atMost ? "≤ " : "≥ ") + texts.number(target.value)
        let line = y(target.value, scale)
        // Above the line or, where figures or the letters of changes stand there, under it; at its start or its end.
        let rows = line < Self.top + 12 ? [line + 11] : line > Self.bottom - 14 ? [line - 4] : [line - 4, line + 11]
        let width = 6.5 * Double(words.count)
        let places = [Self.left + 14, Self.right - 8 - width].flatMap { x in rows.map { (x, $0) } }
        let free = places.first { x, y in isFree(x - 4...x + width + 4, y - 11...y + 3, scale) } ?? places[0]
        svg.text("limit", words, x: free.0, y: free.1)
    }

    /// Whether the line of figures passes a place by.
    private func isFree(_ width: ClosedRange<Double>, _ height: ClosedRange<Double>, _ scale: ValueScale) -> Bool {
        let points = series.points.map { (x: x($0.date), y: y($0.value, scale)) }
        return zip(points, points.dropFirst()).allSatisfy { from, to in
            // Of the stretch between two figures, what lies over the place.
            let left = max(from.x, width.lowerBound)
            let right = min(to.x, width.upperBound)
            guard left <= right, to.x > from.x else { return true }
            let slope = (to.y - from.y) / (to.x - from.x)
            let ends = [left, right].map { from.y + ($0 - from.x) * slope }
            return max(ends[0], ends[1]) < height.lowerBound || min(ends[0], ends[1]) > height.upperBound
        }
    }

    private func drawMarkers(_ svg: inout SVGWriter) {
        var ends = [-Self.letterWidth, -Self.letterWidth]
        for marker in markers {
            let x = x(marker.date)
            // Letters that would cover each other stand in two rows.
            let row = ends.firstIndex { x - $0 >= Self.letterWidth } ?? 0
            ends[row] = x
            let y = row == 0 ? 24.0 : 10.0
            svg.line("marker", from: (x, y + 3), to: (x, Self.bottom))
            svg.text("letter", marker.letter, x: x, y: y, anchor: "middle")
        }
    }

    private func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

private typealias MetricPoint = TrackedMetric.Point
