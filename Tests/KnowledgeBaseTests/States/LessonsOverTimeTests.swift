import Files
import KnowledgeBase
import Testing

/// Lessons in bases of many shapes, month by month: what has happened stays happened, and each standing rests on what it
/// says.
struct LessonsOverTimeTests {
    private static let seeds = 0..<40

    /// A lesson on a cause that strikes now and then, with policies that may carry it out.
    private struct Story {
        var files: ReadBase.Files
        /// The day of its check.
        var checked: String?

        init(_ seed: Int) {
            var random = SplitMix(seed: UInt64(seed))
            func day() -> String {
                let month = random.next(below: 12) + 1
                return "2025-\(month < 10 ? "0" : "")\(month)-\(10 + random.next(below: 18))"
            }
            func issue(_ day: String, _ account: String, _ more: String = "cause: gap") -> String {
                Sample.note("type: issue\ntitle: I\ndate: \(day)\nseverity: 2\naccounts: \(account)\n\(more)")
            }
            files = [
                "accounts/acme.md": Sample.account(), "accounts/beta.md": Sample.account(), "gap.md": Sample.topic(),
                "issues/first.md": issue("2025-01-02", "acme"), "policies/s.md": Self.standard,
            ]
            for number in 0..<random.next(below: 5) {
                let more = random.next(below: 3) == 0 ? "recurrence_of: first" : "cause: gap"
                files.add("issues/i\(number).md", issue(day(), random.next(below: 2) == 0 ? "acme" : "beta", more))
            }
            let applied = ["applied_in: escalation", "applied_in: escalation@2", ""][random.next(below: 3)]
            checked = random.next(below: 2) == 0 ? day() : nil
            let check = checked.map { "\ncheck_by: \($0)\ncheck_metric: hours\naccounts: acme" } ?? ""
            files.add(
                "lessons/l.md", Sample.lesson("source: first\ndate: \(day())\ncause: gap\n" + applied + check))
            files.add("policies/v1.md", Sample.policy(1, from: day()))
            files.add("policies/v2.md", Sample.policy(2, from: day()))
            let figures = (1...12).map { month in
                "2025-\(month < 10 ? "0" : "")\(month)-28,acme,hours,\(random.next(below: 7))\n"
            }
            files.add("metrics.csv", "date,account,metric,value\n" + figures.joined())
        }

        private static let standard = Sample.note(
            "type: policy\nkind: standard\ntitle: S\nid: s\nversion: 1\neffective: 2024-01-01\nowner: x\n"
                + "metric: hours\ntarget: 4\ndirection: at-most")

        /// Where the lesson stands at the end of each month; nil before it is known.
        var course: [(day: String, state: LessonState?)] {
            get throws {
                try (1...14).map { month in
                    let day = CalendarDate(year: month > 12 ? 2026 : 2025, month: (month - 1) % 12 + 1, day: 28)
                    let read = try ReadBase(files, asOf: day?.description ?? "")
                    let states = States(read.base)
                    return (day?.description ?? "", read.index("lessons/l.md").flatMap { states.lessons[$0] })
                }
            }
        }
    }

    @Test(arguments: seeds)
    func movingTheDayOnNeverUndoesWhatHappened(_ seed: Int) throws {
        let course = try Story(seed).course
        for (earlier, later) in zip(course, course.dropFirst()) {
            guard let before = earlier.state else { continue }
            let after = try #require(later.state, "a lesson that was known isn't any more")
            if let applied = before.application { #expect(after.application == applied, "seed \(seed)") }
            #expect(after.recurrences.count >= before.recurrences.count, "seed \(seed)")
            #expect(after.ignored.count >= before.ignored.count, "seed \(seed)")
            if before.standing == .recurred { #expect(after.standing == .recurred, "seed \(seed)") }
            if before.standing != .identified { #expect(after.standing != .identified, "seed \(seed)") }
        }
    }

    @Test(arguments: seeds)
    func eachStandingRestsOnWhatItSays(_ seed: Int) throws {
        let story = Story(seed)
        for (day, state) in try story.course {
            guard let state else { continue }
            let isApplied = state.application != nil
            #expect(isApplied == ![.identified, .unheeded].contains(state.standing), "\(day)")
            #expect(state.recurrences.isEmpty == (state.standing != .recurred), "\(day)")
            switch state.standing {
            case .identified: #expect(state.ignored.isEmpty, "\(day)")
            case .unheeded: #expect(!state.ignored.isEmpty, "\(day)")
            case .applied: #expect((state.quietDays ?? 0) < LessonState.holdingAfter, "\(day)")
            case .holding: #expect((state.quietDays ?? 0) >= LessonState.holdingAfter, "\(day)")
            case .proven:
                #expect(state.isMetricMet == true, "\(day)")
                #expect((story.checked ?? "9") <= day, "\(day): only once its check has come")
            case .recurred: break
            }
        }
    }

    /// Else the walk would say nothing of some.
    @Test func theWalkMeetsEveryStanding() throws {
        let met = try Set(Self.seeds.flatMap { try Story($0).course.compactMap(\.state?.standing) })
        #expect(met == Set(LessonState.Standing.allCases), "\(met)")
    }
}
