import Files
import KnowledgeBase
import Testing

/// Where training, decisions, issues and actions stand on a day.
struct OtherStateTests {
    private func states(_ files: ReadBase.Files, on day: String = "2026-06-30") throws -> (States, ReadBase) {
        let read = try ReadBase(files, asOf: day)
        return (States(read.base), read)
    }

    private static func training(_ policy: String) -> String {
        Sample.note("type: training\ntitle: T\nfor: \(policy)\nroles: x\ndate: 2024-01-01")
    }

    @Test(arguments: [
        ("escalation@1", "2024-02-01", "", TrainingState.Standing.upcoming),
        ("escalation@1", "2024-06-01", "", .current),
        ("escalation@1", "2025-06-01", "", .outdated),
        ("escalation@1", "2025-06-01", "changes: [{level: minor, summary: s}]", .current),
        ("escalation@1", "2025-06-01", "changes: [{level: minor}, {level: major}]", .outdated),
        ("escalation@2", "2025-06-01", "", .current),
        ("escalation", "2025-06-01", "", .current),
        ("escalation@2", "2026-06-01", "expires: 2025-12-31", .outdated),
    ])
    func trainingFollowsItsPolicy(
        _ policy: String, _ day: String, _ more: String, _ standing: TrainingState.Standing
    ) throws {
        let files: ReadBase.Files = [
            "t.md": Self.training(policy), "v1.md": Sample.policy(1, from: "2024-03-01"),
            "v2.md": Sample.policy(2, from: "2025-03-01", more),
        ]
        let (states, read) = try states(files, on: day)
        let state = try #require(read.index("t.md").flatMap { states.trainings[$0] })
        #expect(state.standing == standing)
        #expect((state.because == nil) == (standing == .current))
    }

    @Test(arguments: [
        ("review_on: 2026-07-01", DecisionState.Standing.awaitingOutcome), ("", .awaitingOutcome),
        ("review_on: 2026-06-30", .reviewDue), ("review_on: 2026-06-30\nresult: too-early", .reviewDue),
        ("review_on: 2026-12-01\nresult: too-early", .awaitingOutcome), ("result: worse", .reviewed),
    ])
    func decisionsAwaitTheirOutcome(_ fields: String, _ standing: DecisionState.Standing) throws {
        let (states, _) = try states(["d.md": Sample.decision(fields)])
        #expect(states.decisions.values.map(\.standing) == [standing])
    }

    @Test(arguments: ["status: proposed", "status: rejected", "status: accepted\ndraft: yes"])
    func whatWasNotDecidedHasNoState(_ fields: String) throws {
        let note = Sample.note("type: decision\ntitle: D\ndate: 2026-01-10\n\(fields)")
        #expect(try states(["d.md": note]).0.decisions.isEmpty)
    }

    private static let closed = "accounts: acme\nstatus: resolved\nresolved: 2026-02-01"

    @Test(arguments: [
        (closed, "", [IssueState.Gap.cause, .lesson, .prevention]),
        (closed + "\ncause: gap", "", [.lesson, .prevention]),
        (closed + "\ncause: gap", "- [x] Changed it", [.lesson]),
        (closed + "\ncause: gap", "- [ ] Change it", [.lesson, .prevention]),
        ("accounts: acme\nstatus: open", "", []),
        ("accounts: acme\nstatus: resolved\nresolved: 2026-07-01", "", []),
    ])
    func closedIssuesLack(_ fields: String, _ body: String, _ gaps: [IssueState.Gap]) throws {
        let (states, read) = try states([
            "accounts/acme.md": Sample.account(), "gap.md": Sample.topic(), "i.md": Sample.issue(fields, body),
        ])
        #expect(read.index("i.md").flatMap { states.issues[$0] }?.gaps == gaps)
    }

    @Test func aLessonOnTheCauseThatIsAppliedIsLessonAndPrevention() throws {
        let (states, read) = try states([
            "accounts/acme.md": Sample.account(), "gap.md": Sample.topic(),
            "i.md": Sample.issue(Self.closed + "\ncause: gap"), "old.md": Sample.issue("accounts: acme"),
            "l.md": Sample.lesson("source: old\ndate: 2026-01-20\ncause: gap\napplied_in: escalation@1"),
            "v1.md": Sample.policy(1, from: "2026-01-01"),
        ])
        #expect(read.index("i.md").flatMap { states.issues[$0] }?.gaps == [])
    }

    @Test func slightFaultsNeedNoLesson() throws {
        let slight = Sample.note(
            "type: issue\ntitle: I\ndate: 2026-01-10\nseverity: 4\n\(Self.closed)\ncause: gap")
        let (states, read) = try states([
            "accounts/acme.md": Sample.account(), "gap.md": Sample.topic(), "i.md": slight,
        ])
        #expect(read.index("i.md").flatMap { states.issues[$0] }?.gaps == [])
    }

    @Test(arguments: [
        ("- [ ] a", ActionState.open), ("- [ ] a due:2026-06-30", .open), ("- [ ] a due:2026-06-29", .overdue),
        ("- [x] a due:2026-06-29", .done), ("- [x] a check:2026-07-01", .done), ("- [x] a check:2026-06-30", .checkDue),
        ("- [ ] a check:2026-06-01", .open),
    ])
    func actionsFollowTheirDays(_ item: String, _ state: ActionState) throws {
        let (states, _) = try states(["i.md": Sample.issue("accounts: []", item)])
        #expect(states.records.actions.map(\.state) == [state])
    }

    @Test func whatIsLaterOrADraftOrOfOnePersonIsLeftOut() throws {
        let item = "- [ ] a"
        let (states, _) = try states([
            "a.md": Sample.note("type: issue\ntitle: I\ndate: 2026-07-01\nseverity: 2\naccounts: []", item),
            "b.md": Sample.issue("accounts: []\ndraft: yes", item),
            "c.md": Sample.note("title: A page", item),
            "d.md": Sample.review("performance", "audience: restricted").appending(item),
        ])
        #expect(states.records.actions.isEmpty)
        #expect(states.records.issues.isEmpty)
    }

    /// Day by day a state only moves on: what is done or outdated stays so, what is overdue isn't open again.
    @Test func statesOnlyMoveOn() throws {
        let files: ReadBase.Files = [
            "t.md": Self.training("escalation@1"), "v1.md": Sample.policy(1, from: "2024-03-01"),
            "v2.md": Sample.policy(2, from: "2025-03-01"),
            "d.md": Sample.note("type: decision\ntitle: D\ndate: 2024-05-01\nstatus: accepted\nreview_on: 2025-01-05"),
            "i.md": Sample.note(
                "type: issue\ntitle: I\ndate: 2024-01-10\nseverity: 2\naccounts: []",
                "- [ ] a due:2024-08-01\n- [x] b check:2025-01-01"),
        ]
        let trainings: [TrainingState.Standing] = [.upcoming, .current, .outdated]
        let decisions: [DecisionState.Standing] = [.awaitingOutcome, .reviewDue]
        let actions: [ActionState] = [.open, .done, .overdue, .checkDue]
        var last = (training: 0, decision: 0, actions: [0, 0])
        for day in stride(from: 19_750, through: 20_400, by: 25) {
            let (states, read) = try states(files, on: CalendarDate(day: day).description)
            if let state = read.index("t.md").flatMap({ states.trainings[$0] }) {
                let place = try #require(trainings.firstIndex(of: state.standing))
                #expect(place >= last.training)
                last.training = place
            }
            if let state = read.index("d.md").flatMap({ states.decisions[$0] }) {
                let place = try #require(decisions.firstIndex(of: state.standing))
                #expect(place >= last.decision)
                last.decision = place
            }
            for record in states.records.actions {
                let place = try #require(actions.firstIndex(of: record.state))
                #expect(place >= last.actions[record.number])
                last.actions[record.number] = place
            }
        }
        #expect(last.training == 2 && last.decision == 1 && last.actions == [2, 3], "the walk reached the end")
    }
}

extension String {
    fileprivate func appending(_ line: String) -> String { self + line + "\n" }
}
