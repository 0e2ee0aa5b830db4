import Files
import KnowledgeBase
import Testing

/// How far a lesson has come, and what shows it.
struct LessonStateTests {
    /// A gap that struck at Acme in January; a lesson from February, put into practice by version 2 in April.
    private static let files: ReadBase.Files = [
        "accounts/acme.md": Sample.account(), "accounts/beta.md": Sample.account(), "gap.md": Sample.topic(),
        "issues/first.md": issue("2024-01-10", "acme"),
        "lessons/l.md": Sample.lesson("source: first\ndate: 2024-02-01\ncause: gap\naccounts: acme\n\(applied)"),
        "policies/v1.md": Sample.policy(1, from: "2023-01-01"),
        "policies/v2.md": Sample.policy(2, from: "2024-04-01"),
    ]
    private static let applied = "applied_in: escalation@2"

    private static func issue(_ day: String, _ account: String, _ more: String = "cause: gap") -> String {
        Sample.note("type: issue\ntitle: An issue\ndate: \(day)\nseverity: 2\naccounts: \(account)\n\(more)")
    }

    private func state(_ day: String, _ more: [String: String] = [:]) throws -> LessonState {
        var files = Self.files
        for (path, text) in more { files.add(path, text) }
        return try #require(lesson(try ReadBase(files, asOf: day)))
    }

    private func lesson(_ read: ReadBase) -> LessonState? {
        read.index("lessons/l.md").flatMap { States(read.base).lessons[$0] }
    }

    @Test(arguments: [
        ("2024-02-01", LessonState.Standing.identified), ("2024-03-31", .identified), ("2024-04-01", .applied),
        ("2024-04-30", .applied), ("2024-05-01", .holding), ("2026-01-01", .holding),
    ])
    func followsTheDay(_ day: String, _ standing: LessonState.Standing) throws {
        #expect(try state(day).standing == standing)
    }

    @Test func isUnheededWhereItsCauseStrikesBeforeAnythingChanged() throws {
        let again = ["issues/again.md": Self.issue("2024-03-01", "beta")]
        #expect(try state("2024-02-29", again).standing == .identified)
        let unheeded = try state("2024-03-01", again)
        #expect(unheeded.standing == .unheeded && unheeded.ignored.count == 1)
        let late = try state("2024-06-01", again)
        #expect(late.standing == .holding && late.ignored.count == 1, "heeded late")
        #expect(late.quietDays == 61)
    }

    @Test(arguments: [("acme", false), ("beta", true)])
    func recursWhereItsCauseStrikesAfterwards(_ account: String, _ isNew: Bool) throws {
        let again = ["issues/again.md": Self.issue("2024-07-28", account)]
        let recurred = try state("2024-08-01", again)
        #expect(recurred.standing == .recurred && recurred.isOnNewAccount == isNew)
        #expect(recurred.recurrences.count == 1 && recurred.ignored.isEmpty)
        #expect(recurred.quietDays == 4)
        #expect(try state("2024-07-27", again).standing == .holding, "not before it happened")
    }

    @Test func recursWhereAnIssueSaysThatItRepeatsTheSource() throws {
        let more = [
            "issues/b.md": Self.issue("2024-05-01", "acme", "recurrence_of: first"),
            "issues/c.md": Self.issue("2024-06-01", "acme", "recurrence_of: b"),
        ]
        #expect(try state("2024-06-01", more).recurrences.count == 2)
    }

    @Test func isProvenOnlyOnceCheckedAndMeasured() throws {
        func files(_ after: Double) -> [String: String] {
            let fields = "source: first\ndate: 2024-02-01\ncause: gap\naccounts: acme\n\(Self.applied)"
            return [
                "lessons/l.md": Sample.lesson(fields + "\ncheck_by: 2024-07-01\ncheck_metric: hours"),
                "std.md": Sample.note(
                    "type: policy\nkind: standard\nid: std\ntitle: S\nversion: 1\neffective: 2024-01-01\nowner: x\n"
                        + "metric: hours\ntarget: 4\ndirection: at-most"),
                "metrics.csv": "date,account,metric,value\n2024-03-31,acme,hours,9\n2024-05-31,acme,hours,\(after)\n",
            ]
        }
        #expect(try state("2024-06-30", files(3)).standing == .holding, "the day of the check hasn't come")
        #expect(try state("2024-07-01", files(3)).standing == .proven)
        #expect(try state("2024-07-01", files(5)).standing == .holding, "the metric misses its target")
        #expect(try state("2024-07-01", files(5)).isMetricMet == false)
    }

    @Test(arguments: [
        ("lessons_used: l\neffective: 2024-05-01", "2024-05-01"), ("lessons_used: l", "2024-03-05"),
    ])
    func isAppliedByADecisionThatUsedIt(_ fields: String, _ day: String) throws {
        let files: ReadBase.Files = [
            "issues/first.md": Self.issue("2024-01-10", "acme"), "accounts/acme.md": Sample.account(),
            "gap.md": Sample.topic(),
            "lessons/l.md": Sample.lesson("source: first\ndate: 2024-02-01\ncause: gap"),
            "d.md": Sample.note("type: decision\ntitle: D\ndate: 2024-03-05\nstatus: accepted\n\(fields)"),
        ]
        let read = try ReadBase(files)
        let state = try #require(lesson(read))
        #expect(state.application?.day.description == day)
        #expect(state.application?.form == .decision)
    }

    @Test func proposalsAndDraftsApplyNothing() throws {
        let files: ReadBase.Files = [
            "lessons/l.md": Sample.lesson("source: d\ndate: 2024-02-01\napplied_in: escalation@2"),
            "d.md": Sample.note("type: decision\ntitle: D\ndate: 2024-01-05\nstatus: proposed\nlessons_used: l"),
            "v2.md": Sample.policy(2, from: "2024-04-01", "status: draft"),
        ]
        let read = try ReadBase(files)
        let state = try #require(lesson(read))
        #expect(state.standing == .identified && state.application == nil)
    }

    @Test func aDoneActionOfItsOwnAppliesIt() throws {
        let body = "## Recommendation\n\n- [x] Tell everyone @x due:2024-03-01"
        let read = try ReadBase([
            "lessons/l.md": Sample.lesson("source: d\ndate: 2024-02-01", body),
            "d.md": Sample.decision(),
        ])
        let state = try #require(lesson(read))
        #expect(state.application?.form == .action && state.application?.day.description == "2024-03-01")
    }
}

/// A small generator of numbers that are the same in every run (Steele, Lea and Flood, "Fast splittable pseudorandom
/// number generators", 2014).
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((z ^ (z >> 31)) % UInt64(max(1, limit)))
    }
}
