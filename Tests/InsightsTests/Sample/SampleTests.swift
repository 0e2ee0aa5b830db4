import DossierTestSupport
import Files
import Foundation
import KnowledgeBase
import Testing

@testable import Insights

/// Every figure of the sample's pages, worked out again from the raw files.
@Suite struct SampleTests {
    private static let today = "2026-06-30"

    private func noted(asOf: String = SampleTests.today) throws -> (NotedBase, RawSample) {
        let raw = try RawSample()
        return (try NotedBase(raw.files, asOf: asOf), raw)
    }

    /// The target of `p1_response_h`: the account's own, written as `{standard: std-first-response, target: 2}`.
    private func target(_ raw: RawSample, _ account: String) -> Double {
        let own = raw.front("accounts/\(account).md").first { $0.contains("std-first-response, target:") }
            .flatMap { line in line.range(of: "target:").map { line[$0.upperBound...] } }
            .flatMap { Double($0.filter { $0.isNumber || $0 == "." }) }
        return own ?? Double(raw.field("policies/std-first-response.v1.md", "target") ?? "") ?? .nan
    }

    @Test func countsMissesAndBreachesAsTheRawFiguresDo() throws {
        let (noted, raw) = try noted()
        let allowed = Int(raw.field("policies/std-first-response.v1.md", "breach_after") ?? "") ?? 0
        var seen = 0
        for account in noted.insights.accounts.accounts {
            let id = noted.id(account)
            let limit = target(raw, id)
            let values = raw.figures.filter { $0.account == id && $0.metric == "p1_response_h" }
                .sorted { $0.date < $1.date }.map(\.value)
            let series = noted.insights.metrics.series(of: account).first { $0.metric == "p1_response_h" }
            #expect(series?.points.map(\.value) ?? [] == values, "\(id)")
            #expect(series?.points.count(where: \.isMissed) ?? 0 == values.count { $0 > limit }, "\(id)")
            // The longest runs of misses, by walking over them.
            var runs: [Int] = []
            var run = 0
            for value in values + [0] {
                if value > limit { run += 1 } else if run > 0 { runs.append(run); run = 0 }
            }
            #expect(series?.breaches.map(\.points.count) ?? [] == runs.filter { $0 >= allowed }, "\(id)")
            #expect(
                (series?.openBreach != nil) == (values.last.map { $0 > limit } ?? false && runs.last ?? 0 >= allowed))
            seen += runs.filter { $0 >= allowed }.count
        }
        #expect(seen >= 2, "the sample has breaches to count")
    }

    @Test func sortsActionsAsTheirWordsSay() throws {
        let (noted, raw) = try noted()
        let board = noted.insights.board
        let tasks = raw.tasks
        #expect(board.actions.count == tasks.count)
        let overdue = tasks.filter { !$0.isDone && $0.due.map { $0 < Self.today } ?? false }
        func named(_ file: String, _ due: String?) -> String { "\(raw.name(file)) \(due ?? "")" }
        #expect(
            board.actions(.overdue).map { named(noted.id($0.note), $0.action.due?.description) }.sorted()
                == overdue.map { named($0.file, $0.due) }.sorted())
        #expect(
            board.actions(.checkDue).count == tasks.count { $0.isDone && $0.check.map { $0 <= Self.today } ?? false })
        #expect(noted.today.overdue.count == overdue.count)
        for account in noted.insights.accounts.accounts {
            let promises = tasks.filter {
                $0.file == "accounts/\(noted.id(account)).md" && ["compromisos", "commitments"].contains($0.heading)
            }
            let told = noted.insights.commitments(of: account)
            #expect(told.broken.count == promises.count { !$0.isDone && $0.due.map { $0 < Self.today } ?? false })
            #expect(told.kept.count == promises.count { $0.isDone }, "\(noted.id(account))")
            #expect(told.all.count == promises.count, "\(noted.id(account))")
        }
        let olivar = noted.insights.commitments(of: try noted.index("olivar-del-sur"))
        #expect(olivar.broken.count == 3, "the three promises that were not kept")
    }

    @Test func findsTheUnansweredLetter() throws {
        let (noted, raw) = try noted()
        let unanswered = raw.files(in: "feedback").filter { file in
            ["client", "cliente"].contains(raw.field(file, "voice", "voz"))
                && ["negative", "negativo", "mixed", "mixto"].contains(raw.field(file, "sentiment", "sentimiento"))
                && raw.field(file, "answered", "respondida") == nil
        }
        let told = noted.today.unanswered
        #expect(told.map { noted.base.notes[$0].path?.rawValue } == unanswered, "\(unanswered)")
        #expect(told.compactMap { noted.base.daysUnanswered($0) } == [40])
    }

    @Test func tellsEachRecordOnceInATimeline() throws {
        let (noted, raw) = try noted()
        for account in noted.insights.accounts.accounts {
            let id = noted.id(account)
            let entries = noted.insights.timeline(of: account).entries
            for (folder, kind) in [("issues", Timeline.Kind.issue), ("feedback", .feedback), ("decisions", .decision)] {
                let files = raw.files(in: folder, on: id)
                #expect(entries.count { $0.kind == kind && $0.event == .recorded } == files.count, "\(id) \(folder)")
            }
            let logged = (raw.files["accounts/\(id).md"] ?? "").components(separatedBy: "\n").count { line in
                line.hasPrefix("- 20") && line.dropFirst(2).prefix(10) <= Self.today[...]
            }
            #expect(entries.count { $0.kind == .log } == logged, "\(id)")
            #expect(entries.map(\.day) == entries.map(\.day).sorted(by: >), "\(id)")
        }
    }

    @Test func tellsTheStoryOfOlivarDelSur() throws {
        let (noted, _) = try noted()
        let brief = noted.insights.brief(of: try noted.index("olivar-del-sur"))
        #expect(brief.commitments.broken.count == 3)
        let cause = try #require(brief.causes.first)
        #expect(noted.id(cause.cause) == "handoff-gap" && cause.here.count == 2)
        #expect(cause.elsewhere.map(noted.id) == ["hf-pallets-waiting"], "met in 2024 already")
        #expect(cause.lessons.map(noted.id) == ["one-owner-until-closed"])
        #expect(brief.missed.map { $0.breach.points.count } == [8])
        #expect(brief.attempts.first.map { noted.id($0.decision) } == "olivar-un-solo-responsable")
        #expect(brief.words.count == 2 && brief.openIssues.count == 1)
        #expect(brief.questions.contains(.section("Who's who")))
    }

    @Test func seesThatFarmacyIsUnhappyInGreen() throws {
        let (noted, _) = try noted()
        let gaps = noted.insights.accounts.accounts.filter { noted.insights.perception(of: $0).gap != nil }
        #expect(gaps.map(noted.id) == ["clinica-santa-aldonza"])
    }
}
