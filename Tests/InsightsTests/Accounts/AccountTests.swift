import KnowledgeBase
import Testing

@testable import Insights

@Suite struct AccountTests {
    private func account(_ files: [String: String], asOf: String = "2026-06-30") throws -> (NotedBase, Int) {
        let noted = try NotedBase(files, asOf: asOf)
        return (noted, try noted.index("acme"))
    }

    @Test func tellsWhatHappenedNewestFirst() throws {
        let (noted, acme) = try account([
            "accounts/acme.md": Sample.account(
                "managers: [{who: tom, from: 2025-01-01, to: 2026-02-28}, {who: ines, from: 2026-03-01}]",
                "## Log\n\n- 2026-01-05 [call] Hello\n- 2026-07-05 [call] Tomorrow\n"),
            "i.md": Sample.issue("2026-01-07", "resolved: 2026-01-09\nstatus: resolved"),
            "f.md": Sample.feedback("2026-01-08", "answered: 2026-01-08"),
            "p.md": Sample.policy(2, from: "2026-02-01"), "q.md": Sample.policy(1, from: "2024-02-01"),
            "later.md": Sample.issue("2026-08-01"),
        ])
        let words = noted.insights.timeline(of: acme).entries.map { "\($0.day) \($0.kind) \($0.event)" }
        #expect(
            words == [
                "2026-03-01 manager began(1)", "2026-02-28 manager ended(0)", "2026-02-01 policy tookEffect",
                "2026-01-09 issue resolved", "2026-01-08 feedback recorded", "2026-01-07 issue recorded",
                "2026-01-05 log logged(0)", "2025-01-01 manager began(0)",
            ], "\(words)")
    }

    @Test func leavesReviewsOfPersonsOut() throws {
        let review = "type: review\ntitle: R\ndate: 2026-01-02\nperiod: 2025\nsubject: acme\naccounts: acme\nkind: "
        let files = [
            "accounts/acme.md": Sample.account(),
            "s.md": Sample.note(review + "self", "", "- [ ] Be kinder due:2026-01-03\n"),
            "p.md": Sample.note(review + "performance"), "v.md": Sample.note(review + "viability"),
        ]
        let (noted, acme) = try account(files)
        #expect(noted.insights.timeline(of: acme).entries.map(\.note) == [try noted.index("v")])
        #expect(noted.insights.board.actions.isEmpty)
    }

    @Test func findsWhereFiguresAndPeopleDisagree() throws {
        func perception(_ figure: Double, _ sentiment: String, _ day: String = "2026-06-01") throws -> Perception {
            let (noted, acme) = try account([
                "accounts/acme.md": Sample.account(), "s.md": Sample.standard(target: "4"),
                "f.md": Sample.feedback(day, "sentiment: " + sentiment),
                "metrics.csv": "date,account,metric,value\n2026-06-15,acme,hours,\(figure)\n",
            ])
            return noted.insights.perception(of: acme)
        }
        #expect(try perception(3, "negative").gap == .peopleUnhappy)
        #expect(try perception(5, "positive").gap == .peopleContent)
        #expect(try perception(3, "positive").gap == nil)
        #expect(try perception(3, "mixed").gap == nil)
        // Words of long ago say nothing of today.
        #expect(try perception(3, "negative", "2025-06-01").peopleSay == .unknown)
    }

    @Test func countsPromisesUnderTheirHeadingOnly() throws {
        let (noted, acme) = try account([
            "accounts/acme.md": Sample.account(
                "",
                "## Commitments\n\n- [ ] A due:2026-06-29\n- [ ] B due:2026-06-30\n### By word\n\n- [x] C\n"
                    + "## Goals\n\n- [ ] D\n")
        ])
        let promises = noted.insights.commitments(of: acme)
        func words(_ actions: [ActionRecord]) -> [String] {
            actions.map { noted.base.words(of: $0.action, in: $0.note) }
        }
        #expect(words(promises.broken) == ["A"])
        #expect(words(promises.pending) == ["B"])
        #expect(words(promises.kept) == ["C"])
    }

    @Test func matchesLessonsToTheSituationAndWarns() throws {
        let lesson = "type: lesson\ntitle: L\nsource: [i]\n"
        let (noted, acme) = try account([
            "accounts/acme.md": Sample.account("topics: [night, port]"),
            "i.md": Sample.issue("2026-01-01", "cause: gap"), "topics/gap.md": "# Gap\n",
            "by-cause.md": Sample.note(lesson + "cause: gap"),
            "by-night.md": Sample.note(lesson + "applies_when: [night]"),
            "warned.md": Sample.note(lesson + "cause: gap\nnot_when: [port]"),
            "other.md": Sample.note(lesson + "cause: x"),
        ])
        let lessons = noted.insights.lessons(for: acme)
        #expect(lessons.map { noted.id($0.lesson) } == ["by-cause", "by-night", "warned"], "\(lessons)")
        #expect(lessons.first?.issues == [try noted.index("i")])
        #expect(lessons.last?.notFor.map(noted.id) == ["port"])
    }

    @Test func likensAccountsByWhatTheyShare() throws {
        let (noted, acme) = try account([
            "accounts/acme.md": Sample.account("segment: food\ntopics: [night]"),
            "accounts/near.md": Sample.account("segment: food\ntopics: [night]"),
            "accounts/far.md": Sample.account("segment: food"), "accounts/none.md": Sample.account("segment: ports"),
        ])
        let similar = noted.insights.accounts(like: acme)
        #expect(similar.map { noted.id($0.account) } == ["near", "far"], "\(similar)")
        #expect(similar.first?.shared.count == 2)
    }

    @Test func takesTheNewestVisitOfLogAndFeedback() throws {
        let (noted, acme) = try account([
            "accounts/acme.md": Sample.account("", "## Log\n\n- 2026-02-01 [visit] x\n- 2026-05-01 [call] y\n"),
            "f.md": Sample.feedback("2026-03-01", "channel: visit"),
            "later.md": Sample.feedback("2026-07-01", "channel: visit"),
        ])
        #expect(noted.insights.lastVisit(to: acme)?.note == (try noted.index("f")))
    }
}
