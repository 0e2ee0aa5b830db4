import KnowledgeBase
import Testing

@testable import Insights

/// How an account stands, walked through day by day on figures and promises of many shapes.
@Suite struct StandingOverTimeTests {
    private static let seeds: Range<UInt64> = 0..<16

    /// A small generator of numbers that are the same in every run: multiply and add, the upper bits.
    private struct Dice {
        var state: UInt64

        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
    }

    private static func month(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    /// The days on which the walk looks: in the middle and at the end of each month of 2026.
    private static let days = (1...12).flatMap { ["2026-\(month($0))-16", "2026-\(month($0))-28"] }

    /// A breach that has been told stays told: only its end moves on. Open is the one that reaches the last figure.
    @Test(arguments: seeds)
    func aBreachIsNeverUntold(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let figures = (1...12).map { _ in Double(dice.roll(8)) }
        let rows = zip(1..., figures).map { "2026-\(Self.month($0))-15,acme,hours,\($1),3\n" }.joined()
        let allowed = 1 + dice.roll(3)
        let files = [
            "accounts/acme.md": Sample.account(),
            "s.md": Sample.standard(target: "4", "breach_after: \(allowed)"),
            "metrics.csv": "date,account,metric,value,n\n" + rows,
        ]
        var known: [CalendarDate: Int] = [:]
        for day in Self.days {
            let noted = try NotedBase(files, asOf: day)
            let series = try #require(noted.insights.metrics.series(of: noted.index("acme")).first)
            let values = series.points.map(\.value)
            var told: [CalendarDate: Int] = [:]
            for breach in series.breaches {
                #expect(breach.points.count >= allowed && values[breach.points].allSatisfy { $0 > 4 }, "\(day)")
                #expect(breach.isOpen == (breach.points.upperBound == values.count), "\(day)")
                told[series.points[breach.points.lowerBound].date] = breach.points.count
            }
            for (start, length) in known { #expect(told[start] ?? 0 >= length, "\(day): \(start) was told") }
            known = told
            // By walking back from the last figure.
            let run = values.reversed().prefix { $0 > 4 }.count
            #expect((series.openBreach != nil) == (run >= allowed), "\(day): \(values)")
            let today = noted.today
            #expect(today.withinStandards.isEmpty == (run >= allowed), "\(day)")
            #expect(today.breaches.count == (run >= allowed ? 1 : 0), "\(day)")
        }
    }

    /// A promise that is late stays late, and none is lost on the way.
    @Test(arguments: seeds)
    func aBrokenPromiseStaysBroken(_ seed: UInt64) throws {
        var dice = Dice(state: seed)
        let promises = (1...6).map { number in
            let due = "2026-\(Self.month(1 + dice.roll(12)))-\(10 + dice.roll(18))"
            return "- [\(dice.roll(3) == 0 ? "x" : " ")] P\(number) due:\(due)\n"
        }
        let files = ["accounts/acme.md": Sample.account("", "## Commitments\n\n" + promises.joined())]
        var broken: Set<Int> = []
        for day in Self.days {
            let noted = try NotedBase(files, asOf: day)
            let told = noted.insights.commitments(of: try noted.index("acme"))
            #expect(told.all.count == promises.count, "\(day)")
            let now = Set(told.broken.map(\.number))
            #expect(now.isSuperset(of: broken), "\(day): \(broken.subtracting(now)) mended by time alone")
            let late = promises.indices.filter {
                promises[$0].hasPrefix("- [ ]") && promises[$0].suffix(11).prefix(10) < day
            }
            #expect(now == Set(late), "\(day)")
            #expect(noted.insights.brief(of: try noted.index("acme")).commitments.broken == told.broken, "\(day)")
            broken = now
        }
    }

    /// Who runs an account changes on the days that its managers name, and on no other.
    @Test(arguments: [
        ("2025-12-31", "ana"), ("2026-03-08", "ana"), ("2026-03-09", "ben"), ("2026-06-30", "ben"),
        ("2026-07-01", "cleo"),
    ])
    func managersFollowTheirDays(_ day: String, _ who: String) throws {
        let noted = try NotedBase(
            [
                "accounts/acme.md": Sample.account(
                    "managers:\n  - {who: ana, from: 2024-01-01, to: 2026-03-08}\n"
                        + "  - {who: ben, from: 2026-03-09, to: 2026-06-30}\n  - {who: cleo, from: 2026-07-01}")
            ], asOf: day)
        let account = try noted.index("acme")
        #expect(ManagerPeriod.current(of: account, in: noted.base)?.who == who)
        let former = ManagerPeriod.former(of: account, in: noted.base).map(\.who)
        #expect(!former.contains(who) && former == Array(["ben", "ana"].suffix(former.count)))
    }

    /// Words wait for an answer from the day they were said until the day they got one.
    @Test(
        arguments: [("2026-05-01", nil), ("2026-05-02", 0), ("2026-05-20", 18), ("2026-05-21", nil)] as [(String, Int?)]
    )
    func wordsWaitUntilTheyAreAnswered(_ day: String, _ waiting: Int?) throws {
        let noted = try NotedBase(
            [
                "accounts/acme.md": Sample.account(),
                "f.md": Sample.feedback("2026-05-02", "sentiment: negative\nanswered: 2026-05-21"),
            ], asOf: day)
        let feedback = noted.base.notes.firstIndex { $0.type == .feedback }
        #expect(feedback.flatMap { noted.base.daysUnanswered($0) } == waiting)
        #expect(noted.today.unanswered.isEmpty == (waiting == nil))
    }
}
