public import KnowledgeBase

/// The figures of one account and metric, each beside what was asked of it on its day.
public struct TrackedMetric: Sendable, Hashable {
    public struct Point: Sendable, Hashable {
        public var date: CalendarDate
        public var value: Double
        /// How many cases it stands for.
        public var n: Int?
        public var source: String?
        /// nil where no standard asked anything.
        public var target: Target?
        public var isMissed: Bool
    }

    /// Figures in a row that missed their target, as many as the standard allows or more.
    public struct Breach: Sendable, Hashable {
        /// Places in `points`.
        public var points: Range<Int>
        /// No later figure has ended it.
        public var isOpen: Bool
    }

    public var account: Int
    /// As in metrics.csv.
    public var metric: String
    public var unit: String?
    /// By date, none dated after the day of the build.
    public var points: [Point]
    /// By date.
    public internal(set) var breaches: [Breach]

    public init(account: Int, metric: String, unit: String?, points: [Point]) {
        self.account = account
        self.metric = metric
        self.unit = unit
        self.points = points
        breaches = Self.breaches(points)
    }

    public var latest: Point? { points.last }

    /// The breach that goes on.
    public var openBreach: Breach? { breaches.last.flatMap { $0.isOpen ? $0 : nil } }

    /// At least one figure had a target.
    public var hasTarget: Bool { points.contains { $0.target != nil } }

    /// The figure furthest on the wrong side of its target within a breach.
    public func worst(of breach: Breach) -> Point? {
        points[breach.points].max { Self.distance($0) < Self.distance($1) }
    }

    private static func distance(_ point: Point) -> Double {
        guard let target = point.target else { return 0 }
        return target.direction == .atMost ? point.value - target.value : target.value - point.value
    }

    private static func breaches(_ points: [Point]) -> [Breach] {
        var breaches: [Breach] = []
        var start = 0
        for place in 0...points.count {
            if place < points.count, points[place].isMissed { continue }
            // What the standard allowed on the last day of the run counts.
            if place > start, let allowed = points[place - 1].target?.breachAfter, place - start >= allowed {
                breaches.append(Breach(points: start..<place, isOpen: place == points.count))
            }
            start = place + 1
        }
        return breaches
    }
}

/// All series of a base.
public struct AccountMetrics: Sendable {
    private let byAccount: [Int: [TrackedMetric]]

    public init(_ base: KnowledgeBase, accounts: AccountNotes, standards: Standards) {
        // Rows of one account and metric mostly stand together, so names are looked up once a run.
        var rows: [Int: [String: [Metric]]] = [:]
        var run: (account: String, metric: String, rows: [Metric]) = ("", "", [])
        func close() {
            guard !run.rows.isEmpty, let account = accounts[run.account] else { return }
            rows[account, default: [:]][run.metric, default: []] += run.rows
        }
        for row in base.tables.metrics where row.date <= base.asOf {
            if row.account != run.account || row.metric != run.metric {
                close()
                run = (row.account, row.metric, [])
            }
            run.rows.append(row)
        }
        close()
        byAccount = rows.reduce(into: [:]) { result, entry in
            let (account, metrics) = entry
            result[account] = metrics.sorted { $0.key < $1.key }.map { metric, rows in
                let points = Self.byDay(rows).map { Self.point($0, account, standards) }
                return TrackedMetric(
                    account: account, metric: metric, unit: standards.unit(of: metric), points: points)
            }
            // What a standard watches comes first.
            .sorted { ($0.hasTarget ? 0 : 1, $0.metric) < ($1.hasTarget ? 0 : 1, $1.metric) }
        }
    }

    /// The series of an account: those with a target first, then by name.
    public func series(of account: Int) -> [TrackedMetric] { byAccount[account] ?? [] }

    /// The series that miss their standard now.
    public func openBreaches(of account: Int) -> [TrackedMetric] {
        series(of: account).filter { $0.openBreach != nil }
    }

    /// By date; of two rows of one day the later in the table stands.
    private static func byDay(_ rows: [Metric]) -> [Metric] {
        let sorted = rows.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
            .map(\.element)
        return sorted.indices.filter { $0 + 1 == sorted.count || sorted[$0 + 1].date != sorted[$0].date }
            .map { sorted[$0] }
    }

    private static func point(_ row: Metric, _ account: Int, _ standards: Standards) -> TrackedMetric.Point {
        let target = standards.target(row.metric, of: account, on: row.date)
        return TrackedMetric.Point(
            date: row.date, value: row.value, n: row.n, source: row.source, target: target,
            isMissed: target?.isMissed(by: row.value) ?? false)
    }
}
