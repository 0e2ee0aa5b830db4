import Diagnostics
import Insights
import KnowledgeBase
import Testing

/// Who runs an account on a day: the dated list says so, and `manager` where the list leaves it open.
struct ManagerPeriodTests {
    private static let list = "managers: [{who: tom, from: 2021-05-01, to: 2026-03-08}, {who: ines, from: 2026-03-15}]"

    private func manager(_ fields: String, on day: String) throws -> String? {
        let small = try SmallBase(["accounts/a.md": SmallBase.note("title: A\n" + fields)], asOf: day)
        return ManagerPeriod.current(of: small.index("a"), in: small.base)?.who
    }

    @Test(arguments: [
        ("2020-01-01", nil), ("2021-05-01", "tom"), ("2026-03-08", "tom"), ("2026-03-09", nil), ("2026-03-15", "ines"),
        ("2030-01-01", "ines"),
    ])
    func followsTheListAtTheDay(_ day: String, _ who: String?) throws {
        #expect(try manager("manager: ines\n" + Self.list, on: day) == who)
        #expect(try manager(Self.list, on: day) == who, "without `manager`")
    }

    @Test func itsManagerCountsWhereThereIsNoList() throws {
        #expect(try manager("manager: ines", on: "2020-01-01") == "ines")
        #expect(try manager("", on: "2020-01-01") == nil)
    }

    /// The list tells of the predecessor only, or of whoever comes next.
    @Test(arguments: [
        ("managers: [{who: tom, from: 2021-05-01, to: 2026-03-08}]", "2026-03-08", "tom"),
        ("managers: [{who: tom, from: 2021-05-01, to: 2026-03-08}]", "2026-03-09", "ines"),
        ("managers: [{who: tom, from: 2021-05-01, to: 2026-03-08}]", "2020-01-01", nil),
        ("managers: [{who: owen, from: 2026-08-01}]", "2026-07-31", "ines"),
        ("managers: [{who: owen, from: 2026-08-01}]", "2026-08-01", "owen"),
    ])
    func itsManagerCountsWhereTheListLeavesItOpen(_ list: String, _ day: String, _ who: String?) throws {
        #expect(try manager("manager: ines\n" + list, on: day) == who)
    }

    @Test func ofTwoAtOnceTheNamedOneElseTheLatest() throws {
        let both = "managers: [{who: owen, from: 2026-02-01}, {who: ines, from: 2026-01-01}]"
        #expect(try manager("manager: ines\n" + both, on: "2026-06-30") == "ines")
        #expect(try manager(both, on: "2026-06-30") == "owen")
    }

    @Test(arguments: [
        ("manager: ines\n" + list, 0), ("manager: owen\n" + list, 1), ("manager: tom\n" + list, 1), (list, 0),
        ("manager: ines", 0), ("manager: tom\nmanagers: [{who: tom, to: 2026-03-08}]", 1),
        // Another takes over in the future; until then nothing is wrong.
        ("manager: ines\nmanagers: [{who: owen, from: 2026-08-01}]", 0),
    ])
    func aManagerThatTheListContradictsIsReported(_ fields: String, _ findings: Int) throws {
        let small = try SmallBase(["accounts/a.md": SmallBase.note("title: A\n" + fields)])
        var sink = DiagnosticSink()
        Overview(small.states).check(small.states, into: &sink)
        let found = sink.diagnostics.filter { $0.rule.id == "manager-mismatch" }
        #expect(found.count == findings, "\(found.map(\.message))")
    }

    /// On an earlier day `manager` is of a later one.
    @Test func onAnEarlierDayNothingIsReported() throws {
        let files = ["accounts/a.md": SmallBase.note("title: A\nmanager: ines\n" + Self.list)]
        let small = try SmallBase(files, asOf: "2025-01-01")
        var sink = DiagnosticSink()
        Overview(small.states).check(small.states, into: &sink)
        #expect(sink.diagnostics.map(\.rule.id) == [])
    }
}
