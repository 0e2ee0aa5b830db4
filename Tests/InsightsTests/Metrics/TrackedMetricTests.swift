import KnowledgeBase
import Testing

@testable import Insights

@Suite struct TrackedMetricTests {
    private func series(_ files: [String: String], asOf: String = "2026-06-30") throws -> TrackedMetric {
        let noted = try NotedBase(files, asOf: asOf)
        let account = try noted.index("acme")
        return try #require(noted.insights.metrics.series(of: account).first)
    }

    @Test func judgesAFigureByTheVersionInForceOnItsDay() throws {
        let series = try series([
            "accounts/acme.md": Sample.account(), "a.md": Sample.standard(1, target: "6"),
            "b.md": Sample.standard(2, from: "2026-03-01", target: "4"),
            "metrics.csv": Sample.figures(5, 5, 5),
        ])
        #expect(series.points.map { $0.target?.value } == [6, 6, 4])
        #expect(series.points.map(\.isMissed) == [false, false, true])
        #expect(series.unit == "h")
    }

    @Test func takesTheAccountsOwnTarget() throws {
        let series = try series([
            "accounts/acme.md": Sample.account("expectations: [{standard: first-response, target: 2}]"),
            "a.md": Sample.standard(target: "4"), "metrics.csv": Sample.figures(3),
        ])
        #expect(series.latest?.target?.value == 2)
        #expect(series.latest?.target?.isOverride == true)
        #expect(series.latest?.isMissed == true)
    }

    @Test func meetsATargetThatItReachesExactly() throws {
        let series = try series([
            "accounts/acme.md": Sample.account(), "a.md": Sample.standard(target: "4"),
            "metrics.csv": Sample.figures(4, 4.01),
        ])
        #expect(series.points.map(\.isMissed) == [false, true])
    }

    @Test func breaksAStandardOnlyAfterAsManyMissesAsItAllows() throws {
        func breaches(_ values: String) throws -> [TrackedMetric.Breach] {
            try series([
                "accounts/acme.md": Sample.account(), "a.md": Sample.standard(target: "4", "breach_after: 2"),
                "metrics.csv": values,
            ]).breaches
        }
        #expect(try breaches(Sample.figures(5)).isEmpty)
        #expect(try breaches(Sample.figures(5, 3, 5)).isEmpty)
        let open = try breaches(Sample.figures(3, 5, 5))
        #expect(open.map(\.points) == [1..<3] && open.map(\.isOpen) == [true], "\(open)")
        let ended = try breaches(Sample.figures(5, 5, 3, 5))
        #expect(ended.map(\.points) == [0..<2] && ended.map(\.isOpen) == [false], "\(ended)")
    }

    @Test func missesNothingWhileAnExceptionHolds() throws {
        let exception = "exceptions: [{account: acme, from: 2026-01-01, until: 2026-02-01}]"
        let series = try series([
            "accounts/acme.md": Sample.account(), "a.md": Sample.standard(target: "4", exception),
            "metrics.csv": Sample.figures(9, 9),
        ])
        #expect(series.points.map(\.isMissed) == [false, true])
    }

    @Test func asksNothingOfAnAccountOfAnotherSegment() throws {
        let series = try series([
            "accounts/acme.md": Sample.account("segment: food"),
            "a.md": Sample.standard(target: "4", "applies_to: {segments: [ports]}"),
            "metrics.csv": Sample.figures(9),
        ])
        #expect(series.latest?.target == nil)
    }

    @Test func putsAStandardForTheSegmentBeforeOneForAll() throws {
        let narrow = Sample.standard(target: "2", "applies_to: {segments: [food]}")
        let series = try series([
            "accounts/acme.md": Sample.account("segment: food"), "a.md": Sample.standard(target: "4"),
            "b.md": narrow.replacing("first-response", with: "food-response"), "metrics.csv": Sample.figures(3),
        ])
        #expect(series.latest?.target?.value == 2)
    }

    @Test func knowsNothingOfTomorrow() throws {
        let series = try series(
            [
                "accounts/acme.md": Sample.account(), "a.md": Sample.standard(target: "4"),
                "metrics.csv": Sample.figures(1, 2, 3),
            ], asOf: "2026-02-20")
        #expect(series.points.map(\.value) == [1, 2])
    }

    @Test func takesTheLaterOfTwoRowsOfOneDay() throws {
        let series = try series([
            "accounts/acme.md": Sample.account(),
            "metrics.csv": "date,account,metric,value\n2026-01-31,acme,hours,1\n2026-01-31,acme,hours,2\n",
        ])
        #expect(series.points.map(\.value) == [2])
    }

    /// The middle of the six figures to either side; the day itself belongs to what went before.
    @Test func comparesMediansBeforeAndAfterADay() throws {
        let series = try series([
            "accounts/acme.md": Sample.account(), "metrics.csv": Sample.figures(1, 9, 5, 4, 2),
        ])
        let day = try #require(CalendarDate("2026-03-15"))
        let movement = try #require(Movement(series, around: day))
        #expect(movement.before.median == 5 && movement.before.count == 3, "\(movement)")
        #expect(movement.after?.median == 3 && movement.after?.count == 2, "\(movement)")
    }
}
