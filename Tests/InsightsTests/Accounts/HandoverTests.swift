import KnowledgeBase
import Testing

@testable import Insights

@Suite struct HandoverTests {
    private func brief(_ files: [String: String]) throws -> (NotedBase, HandoverBrief) {
        let noted = try NotedBase(files)
        return (noted, noted.insights.brief(of: try noted.index("acme")))
    }

    @Test func asksWhatTheNotesCannotAnswer() throws {
        let (_, bare) = try brief(["accounts/acme.md": Sample.account()])
        #expect(
            bare.questions == [
                .section("Goals"), .section("Expectations"), .section("Sensitivities"), .section("Who's who"),
                .section("Field reality"), .contacts, .renewal, .visit(nil), .words,
            ], "\(bare.questions)")
    }

    @Test func asksNothingThatIsWritten() throws {
        let text = ["Goals", "Expectations", "Sensitivities", "Who's who", "Field reality"]
            .map { "## \($0)\n\nWritten.\n\n" }.joined()
        let (_, full) = try brief([
            "accounts/acme.md": Sample.account(
                "renewal: 2027-01-01\ncontacts: [{name: Ana, role: boss}]", text + "## Log\n\n- 2026-06-01 [visit] x\n"),
            "f.md": Sample.feedback("2026-06-01", "sentiment: positive"),
        ])
        #expect(full.questions.isEmpty, "\(full.questions)")
    }

    /// An empty heading answers nothing.
    @Test func asksAboutASectionThatSaysNothing() throws {
        let (_, brief) = try brief(["accounts/acme.md": Sample.account("", "## Goals\n\n## Expectations\n\nx\n")])
        #expect(brief.questions.contains(.section("Goals")))
        #expect(!brief.questions.contains(.section("Expectations")))
    }

    @Test func putsTheMostPressingFirst() throws {
        let (_, brief) = try brief([
            "accounts/acme.md": Sample.account(
                "renewal: 2026-09-01", "## Commitments\n\n- [ ] A due:2026-01-01\n"),
            "s.md": Sample.standard(target: "4"), "metrics.csv": Sample.figures(3, 9),
            "i.md": Sample.issue("2026-01-01", "cause: gap\nstatus: resolved"),
            "j.md": Sample.issue("2026-02-01", "cause: gap\nstatus: resolved"),
            "f.md": Sample.feedback("2026-05-01", "sentiment: negative"),
        ])
        let names = brief.headlines.map { headline in
            switch headline {
            case .breach: "breach"
            case .broken: "broken"
            case .unanswered: "unanswered"
            default: "other"
            }
        }
        #expect(names == ["breach", "broken", "unanswered"], "\(brief.headlines)")
        #expect(brief.causes.first?.here.count == 2)
    }

    /// A metric is silent to the brief when it is to the board of gaps: by its own usual time, not by a fixed one.
    @Test(arguments: [
        (["2024-06-30", "2025-06-30", "2026-03-01"], false), (["2026-02-01", "2026-03-01", "2026-04-01"], true),
    ])
    func asksWhyAMetricWentSilent(_ dates: [String], _ isSilent: Bool) throws {
        let (noted, brief) = try brief([
            "accounts/acme.md": Sample.account(),
            "metrics.csv": "date,account,metric,value\n" + dates.map { "\($0),acme,hours,1\n" }.joined(),
        ])
        let isAsked = brief.questions.contains { if case .silentMetric = $0 { true } else { false } }
        #expect(isAsked == isSilent && KnowledgeGaps(noted.insights.states).silent.isEmpty == !isSilent)
    }

    @Test func listsTheFirstThirtyDays() throws {
        let (noted, brief) = try brief([
            "accounts/acme.md": Sample.account(
                "review_by: 2026-07-30",
                "## Commitments\n\n- [ ] Late due:2026-06-01\n- [ ] Soon due:2026-07-30\n- [ ] Not yet due:2026-07-31\n"
                    + "- [x] Check due:2026-01-01 check:2026-06-30\n## Log\n\n- 2026-06-01 [visit] x\n"),
            "d.md": Sample.decision("2026-01-01", "review_on: 2026-07-01"),
            "p.md": Sample.policy(1, from: "2026-07-15"),
        ])
        let days = brief.tasks.map { $0.day?.description ?? "-" }
        // What is broken is told among the commitments.
        #expect(days == ["2026-06-30", "2026-07-01", "2026-07-15", "2026-07-30", "2026-07-30"], "\(brief.tasks)")
        #expect(brief.awaiting == [try noted.index("d")])
    }
}
