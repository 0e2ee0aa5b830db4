import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Insights

/// The tasks, questions and headlines of the handover briefs, worked out again from the raw files.
struct RecomputedBriefTests {
    private static let today = "2026-06-30"
    /// Thirty days later, and half a year before.
    private static let (soon, halfYearAgo) = ("2026-07-30", "2026-01-01")
    private let raw: RawSample
    private let insights: AccountInsights

    init() throws {
        raw = try RawSample()
        insights = AccountInsights(try SampleBase.states(asOf: Self.today))
    }

    private func id(_ note: Int) -> String { insights.base.notes[note].id.rawValue }
    private var accounts: [(note: Int, id: String, file: String)] {
        insights.accounts.accounts.map { ($0, id($0), "accounts/\(id($0)).md") }
    }

    /// Tasks in the account's own note, and in notes that name it.
    private func tasks(_ account: String) -> [RawSample.Task] {
        raw.tasks.filter { task in
            task.file == "accounts/\(account).md"
                || raw.list(task.file, "accounts", "cuentas").contains(account)
        }
    }

    private func isPromise(_ task: RawSample.Task, _ file: String) -> Bool {
        task.file == file && ["compromisos", "commitments"].contains(task.heading)
    }

    private func isBroken(_ task: RawSample.Task) -> Bool { !task.isDone && (task.due ?? "9") < Self.today }

    private func lastVisit(_ account: String, _ file: String) -> String? {
        let logged = raw.body(file).matches(of: /- (20[0-9-]{8}) \[(?:visit|visita)\]/).map { String($0.output.1) }
        let told = raw.files(in: "feedback", on: account).filter {
            ["visit", "visita"].contains(raw.field($0, "channel", "canal") ?? "")
        }
        return (logged + told.map { raw.date($0) }).max()
    }

    private func accepted(_ account: String) -> [String] {
        raw.files(in: "decisions", on: account).filter {
            ["accepted", "aceptada"].contains(raw.field($0, "status", "estado") ?? "")
                && raw.field($0, "result", "resultado") == nil
        }
    }

    private func unanswered(_ account: String) -> [String] {
        raw.files(in: "feedback", on: account).filter { file in
            ["client", "cliente"].contains(raw.field(file, "voice", "voz") ?? "")
                && ["negative", "negativo", "mixed", "mixto"].contains(
                    raw.field(file, "sentiment", "sentimiento") ?? "")
                && raw.field(file, "answered", "respondida") == nil
        }
    }

    @Test func whatToDoInTheFirstThirtyDays() {
        for (account, id, file) in accounts {
            var days: [String] = []
            for task in tasks(id) where !(isPromise(task, file) && isBroken(task)) {
                if task.isDone {
                    if let check = task.check, check <= Self.today { days.append(check) }
                } else if let due = task.due, due <= Self.soon {
                    days.append(due)
                }
            }
            days += accepted(id).compactMap { raw.field($0, "review_on", "revisar_el") }.filter { $0 <= Self.soon }
            // Of the reviews of one kind the newest says when the next is.
            let reviews = raw.files(in: "reviews").filter { raw.list($0, "subject", "sujeto").contains(id) }
            for kind in Set(reviews.map { raw.field($0, "kind", "clase") }) {
                let newest = reviews.filter { raw.field($0, "kind", "clase") == kind }.max {
                    raw.date($0) < raw.date($1)
                }
                let next = newest.flatMap { raw.field($0, "next_review", "próxima_revisión") }
                if let next, next <= Self.soon { days.append(next) }
            }
            if let day = raw.field(file, "review_by", "revisar_antes_de"), day <= Self.soon { days.append(day) }
            days += unanswered(id).map { raw.date($0) }
            for policy in raw.inForce(on: Self.today).values {
                days += raw.exceptions(policy).filter { $0["account"] == id }.compactMap { $0["until"] }
                    .filter { $0 <= Self.soon }
            }
            let renewal = raw.field(file, "renewal", "renovación") ?? ""
            if renewal >= Self.today, RawSample.days(Self.today, renewal) <= 180 { days.append(renewal) }
            if lastVisit(id, file) ?? "" < Self.halfYearAgo { days.append("at once") }
            let told = insights.brief(of: account).tasks
            #expect(told.map { $0.day?.description ?? "at once" }.sorted() == days.sorted(), "\(id)")
            #expect(told.compactMap(\.day) == told.compactMap(\.day).sorted(), "\(id)")
        }
    }

    /// So many of each kind, at most three of one.
    @Test func whatTheNotesCannotAnswer() {
        var seen = 0
        for (account, id, file) in accounts {
            let promises = tasks(id).filter { isPromise($0, file) }
            let open = promises.filter { !$0.isDone }
            var expected: [String: Int] = [:]
            expected["broken"] = min(3, promises.count(where: isBroken))
            expected["ownerless"] = min(3, open.count { !$0.words.contains(" @") })
            expected["dateless"] = min(3, open.count { $0.due == nil })
            expected["contacts"] = raw.front(file).contains { ["contacts:", "contactos:"].contains($0) } ? 0 : 1
            expected["renewal"] = raw.field(file, "renewal", "renovación") == nil ? 1 : 0
            expected["visit"] = lastVisit(id, file) ?? "" < Self.halfYearAgo ? 1 : 0
            let heard = raw.files(in: "feedback", on: id).filter {
                ["client", "cliente"].contains(raw.field($0, "voice", "voz") ?? "")
                    && RawSample.days(raw.date($0), Self.today) <= 183
            }
            expected["words"] = heard.isEmpty ? 1 : 0
            let causeless = raw.files(in: "issues", on: id).filter {
                raw.field($0, "resolved", "resuelta") != nil && raw.field($0, "cause", "causa") == nil
            }
            expected["cause"] = min(3, causeless.count)
            let late = accepted(id).filter { (raw.field($0, "review_on", "revisar_el") ?? "9") <= Self.today }
            expected["outcome"] = min(3, late.count)
            var told: [String: Int] = [:]
            for question in insights.brief(of: account).questions {
                if let name = Self.name(question) { told[name, default: 0] += 1 }
            }
            #expect(told == expected.filter { $0.value > 0 }, "\(id)")
            seen += told.values.reduce(0, +)
        }
        #expect(seen > 8)
    }

    /// nil for those that other tests count.
    private static func name(_ question: OpenQuestion) -> String? {
        switch question {
        case .brokenPromise: "broken"
        case .ownerlessPromise: "ownerless"
        case .datelessPromise: "dateless"
        case .contacts: "contacts"
        case .renewal: "renewal"
        case .visit: "visit"
        case .words: "words"
        case .cause: "cause"
        case .outcome: "outcome"
        case .section, .healthReason, .exception, .managerGap, .silentMetric: nil
        }
    }

    /// The most pressing first, three at most: what is broken before what is worrying.
    @Test func whatToKnowFirst() {
        var kinds: Set<String> = []
        for (account, id, file) in accounts {
            let target = raw.files[file]?.contains("std-first-response, target: 2") == true ? 2.0 : 4
            let hours = raw.figures.filter { $0.account == id && $0.metric == "p1_response_h" }
                .sorted { $0.date < $1.date }
            let openRun = hours.reversed().prefix { $0.value > target }.count
            // The last run of misses that is over, if it ended within a year.
            let rest = hours.dropLast(openRun)
            let end = rest.lastIndex { $0.value > target }
            let run = end.map { end in hours[...end].reversed().prefix { $0.value > target }.count } ?? 0
            let isPast = run >= 2 && (end.map { RawSample.days(hours[$0].date, Self.today) <= 366 } ?? false)
            let causes = raw.files(in: "issues", on: id).compactMap { raw.field($0, "cause", "causa") }
            let struck = Dictionary(causes.map { ($0, 1) }, uniquingKeysWith: +).values.max() ?? 0
            let returning = causes.contains { raw.issues(causedBy: $0).count > 1 }
            let isOpen = { (issue: String) in
                raw.field(issue, "resolved", "resuelta") == nil
                    && (raw.field(issue, "severity", "gravedad") ?? "4") <= "2"
            }
            let renewal = raw.field(file, "renewal", "renovación") ?? ""
            let hasGap = insights.perception(of: account).gap != nil
            let ranked: [(String, Bool)] = [
                ("breach", openRun >= 2), ("broken", tasks(id).contains { isPromise($0, file) && isBroken($0) }),
                ("unanswered", !unanswered(id).isEmpty), ("cause", struck > 1),
                ("issue", raw.files(in: "issues", on: id).contains(where: isOpen)), ("breach", openRun < 2 && isPast),
                ("gap", hasGap), ("cause", struck == 1 && returning),
                ("renewal", renewal >= Self.today && RawSample.days(Self.today, renewal) <= 180),
            ]
            let expected = ranked.filter(\.1).map(\.0).prefix(3)
            let told = insights.brief(of: account).headlines.map { headline in
                switch headline {
                case .broken: "broken"
                case .breach: "breach"
                case .cause: "cause"
                case .unanswered: "unanswered"
                case .openIssue: "issue"
                case .gap: "gap"
                case .renewal: "renewal"
                }
            }
            #expect(told == Array(expected), "\(id)")
            kinds.formUnion(told)
        }
        #expect(kinds.count > 4, "\(kinds)")
    }
}
