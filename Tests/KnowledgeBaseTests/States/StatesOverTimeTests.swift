import Files
import KnowledgeBase
import Testing

/// Bases of many shapes, walked through day by day: a state moves on as time does, and never back.
struct StatesOverTimeTests {
    private static let seeds = 0..<24
    private static let first = CalendarDate(year: 2025, month: 1, day: 1)?.day ?? 0
    /// A little more than a year, in steps that meet days of all weeks.
    private static let walk = stride(from: first - 20, through: first + 420, by: 20)

    private static func day(_ random: inout SplitMix) -> String {
        CalendarDate(day: first + random.next(below: 380)).description
    }

    private func states(_ files: ReadBase.Files, on day: Int) throws -> (States, ReadBase) {
        let read = try ReadBase(files, asOf: CalendarDate(day: day).description)
        return (States(read.base), read)
    }

    /// What is asked of a note on each day of the walk, nothing before it is known.
    private func course<Value>(
        of file: String, in files: ReadBase.Files, _ value: (States, Int) -> Value?
    ) throws -> [Value] {
        try Self.walk.compactMap { day in
            let (states, read) = try states(files, on: day)
            return read.index(file).flatMap { value(states, $0) }
        }
    }

    /// An issue is open until its day, then closed for good; one that was opened again is open whatever day it names.
    @Test(arguments: seeds)
    func aClosedIssueStaysClosed(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let status = ["resolved", "reopened", "open", "workaround", ""][random.next(below: 5)]
        let resolved = Self.day(&random)
        let files: ReadBase.Files = [
            "i.md": Sample.note(
                "type: issue\ntitle: I\ndate: 2025-01-01\nseverity: 2\naccounts: []\nresolved: \(resolved)"
                    + (status.isEmpty ? "" : "\nstatus: \(status)"))
        ]
        let open = try course(of: "i.md", in: files) { $0.records.issue($1)?.isOpen }
        if ["reopened", "open", "workaround"].contains(status) {
            #expect(!open.contains(false), "\(status)")
        } else {
            let days = Self.walk.filter { $0 >= Self.first }
            let expected = days.map { CalendarDate(day: $0).description < resolved }
            #expect(open == expected, "closed on \(resolved)")
        }
        // What a closed issue lacks is asked from the day on which it closed.
        let gaps = try course(of: "i.md", in: files) { $0.issues[$1]?.gaps }
        #expect(zip(open, gaps).allSatisfy { $0 == $1.isEmpty }, "\(gaps)")
    }

    /// What a closed issue lacked and was given isn't missed again later.
    @Test(arguments: seeds)
    func whatAnIssueWasGivenIsNotMissedAgain(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let effective = Self.day(&random)
        let files: ReadBase.Files = [
            "gap.md": Sample.topic(),
            "i.md": Sample.note(
                "type: issue\ntitle: I\ndate: 2025-01-01\nseverity: 2\naccounts: []\nstatus: resolved\ncause: gap"),
            "l.md": Sample.lesson("source: i\ncause: gap\ndate: \(Self.day(&random))\napplied_in: rule@1"),
            "p.md": Sample.policy(1, from: effective, id: "rule"),
        ]
        let gaps = try course(of: "i.md", in: files) { $0.issues[$1]?.gaps }
        for (earlier, later) in zip(gaps, gaps.dropFirst()) {
            #expect(Set(later).isSubset(of: earlier), "\(earlier) then \(later)")
        }
        #expect(gaps.first?.contains(.lesson) == true || gaps.count == 1)
        #expect(gaps.last == [], "learnt and prevented by \(effective)")
    }

    /// A policy is upcoming, in force, and then replaced or expired for good; of one id at most one is in force.
    @Test(arguments: seeds)
    func aPolicyIsInForceOnce(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        var files: ReadBase.Files = [:]
        let versions = 1...(2 + random.next(below: 3))
        for version in versions {
            let expires = random.next(below: 3) == 0 ? "expires: \(Self.day(&random))" : ""
            files.add("v\(version).md", Sample.policy(version, from: Self.day(&random), expires))
        }
        let order: [PolicyState] = [.upcoming, .inForce, .superseded, .expired]
        var last = [Int](repeating: 0, count: versions.count + 1)
        for day in Self.walk {
            let (states, read) = try states(files, on: day)
            var inForce = 0
            for version in versions {
                let index = try #require(read.index("v\(version).md"))
                let state = try #require(states.base.policyStates[index])
                let place = try #require(order.firstIndex(of: state), "\(state)")
                #expect(place >= last[version], "version \(version) went back to \(state)")
                last[version] = place
                if state == .inForce { inForce += 1 }
            }
            #expect(inForce <= 1)
        }
    }

    /// A training never becomes current again once a newer major version is in force.
    @Test(arguments: seeds)
    func anOutdatedTrainingStaysSo(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let level = random.next(below: 2) == 0 ? "major" : "minor"
        let files: ReadBase.Files = [
            "t.md": Sample.note("type: training\ntitle: T\nfor: escalation@1\nroles: x\ndate: 2024-01-01"),
            "v1.md": Sample.policy(1, from: "2025-01-01"),
            "v2.md": Sample.policy(2, from: Self.day(&random), "changes: [{level: \(level), summary: s}]"),
        ]
        let course = try course(of: "t.md", in: files) { $0.trainings[$1]?.standing }
        let order: [TrainingState.Standing] = [.upcoming, .current, .outdated]
        let places = course.compactMap { order.firstIndex(of: $0) }
        #expect(places == places.sorted(), "\(course)")
        #expect((course.last == .outdated) == (level == "major"))
    }

    /// An action is open until its day, overdue from the next on; a done one is to be checked from its day on.
    @Test(arguments: seeds)
    func anActionIsNeverInTimeAgain(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let (due, check) = (Self.day(&random), Self.day(&random))
        let files: ReadBase.Files = [
            "a.md": Sample.account("", "- [ ] a due:\(due)\n- [x] b due:\(due) check:\(check)\n- [ ] c\n- [x] d")
        ]
        for day in Self.walk {
            let (states, _) = try states(files, on: day)
            let today = CalendarDate(day: day).description
            #expect(
                states.records.actions.map(\.state) == [
                    today > due ? .overdue : .open, today >= check ? .checkDue : .done, .open, .done,
                ], "\(today): due \(due), check \(check)")
        }
    }

    /// A decision waits, then is due to be judged, until somebody writes a result.
    @Test(arguments: seeds)
    func aDecisionWaitsForItsOutcomeOnce(_ seed: Int) throws {
        var random = SplitMix(seed: UInt64(seed))
        let review = Self.day(&random)
        let result = ["", "result: too-early", "result: better"][random.next(below: 3)]
        let files: ReadBase.Files = [
            "d.md": Sample.note(
                "type: decision\ntitle: D\ndate: 2025-01-01\nstatus: accepted\nreview_on: \(review)\n\(result)")
        ]
        let course = try course(of: "d.md", in: files) { $0.decisions[$1]?.standing }
        let days = Self.walk.filter { $0 >= Self.first }.map { CalendarDate(day: $0).description }
        let expected = days.map { day -> DecisionState.Standing in
            result == "result: better" ? .reviewed : day >= review ? .reviewDue : .awaitingOutcome
        }
        #expect(course == expected, "to be judged on \(review)")
    }
}
