import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Insights

/// What the pages of accounts say besides figures and promises, worked out again from the raw files.
struct RecomputedAccountTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let insights: AccountInsights
    private let base: KnowledgeBase

    init() throws {
        raw = try RawSample()
        insights = AccountInsights(try SampleBase.states())
        base = insights.base
    }

    private func id(_ note: Int) -> String { base.notes[note].id.rawValue }
    private var accounts: [(note: Int, file: String)] {
        insights.accounts.accounts.map { ($0, "accounts/\(id($0)).md") }
    }

    private func distance(_ day: String) -> Int {
        (CalendarDate(Self.today)?.day ?? 0) - (CalendarDate(day)?.day ?? 0)
    }

    private func causes(_ account: String) -> [String] {
        raw.files(in: "issues", on: account).compactMap { raw.field($0, "cause", "causa") }
    }

    @Test func whoRunsIt() {
        for (account, file) in accounts {
            // `who: x, from: y, to: z` as words.
            let periods = raw.front(file).filter { $0.contains("{who: ") || $0.contains("{quién: ") }.map { line in
                Array(line.split { "{}, ".contains($0) }.map(String.init).drop { !["who:", "quién:"].contains($0) })
            }
            let current = periods.last { words in
                let last = words.firstIndex { ["to:", "hasta:"].contains($0) }.map { words[$0 + 1] } ?? "9"
                return last >= Self.today
            }
            #expect(ManagerPeriod.current(of: account, in: base)?.who == current?[1], "\(file): \(periods)")
        }
    }

    @Test func whatNumbersAndPeopleSay() {
        var gaps = 0
        for (account, file) in accounts {
            let said = insights.perception(of: account)
            let target = raw.files[file]?.contains("std-first-response, target: 2") == true ? 2.0 : 4
            let hours = raw.figures.filter { $0.account == id(account) && $0.metric == "p1_response_h" }
                .sorted { $0.date < $1.date }
            let missed = hours.reversed().prefix { $0.value > target }.count
            let isOld = hours.last.map { distance($0.date) > 92 } ?? true
            let numbers = isOld ? "unknown" : missed >= 2 ? "bad" : missed == 1 ? "mixed" : "good"
            #expect(said.numbersSay.rawValue == numbers, "\(file)")
            let words = raw.files(in: "feedback", on: id(account)).filter { feedback in
                ["client", "cliente"].contains(raw.field(feedback, "voice", "voz") ?? "")
                    && distance(raw.date(feedback)) <= 183
            }.sorted { raw.date($0) > raw.date($1) }
            #expect(said.feedback.map(id) == words.map(raw.name), "\(file)")
            let latest = words.first.flatMap { raw.field($0, "sentiment", "sentimiento") } ?? ""
            let people =
                ["positive": "good", "negative": "bad", "negativo": "bad", "mixed": "mixed"][latest] ?? "unknown"
            #expect(said.peopleSay.rawValue == people, "\(file)")
            #expect((said.gap != nil) == (Set([numbers, people]) == ["good", "bad"]), "\(file)")
            gaps += said.gap == nil ? 0 : 1
        }
        #expect(gaps == 1, "good numbers, unhappy people")
    }

    @Test func whenSomebodyWasThere() {
        for (account, file) in accounts {
            let logged = raw.body(file).matches(of: /- (20[0-9-]{8}) \[(?:visit|visita)\]/).map { String($0.output.1) }
            let told = raw.files(in: "feedback", on: id(account)).filter {
                ["visit", "visita"].contains(raw.field($0, "channel", "canal") ?? "")
            }.map { raw.date($0) }
            #expect(insights.lastVisit(to: account)?.day.description == (logged + told).max(), "\(file)")
        }
    }

    @Test func whichLessonsFitWhy() {
        for (account, file) in accounts {
            let topics = Set(raw.list(file, "topics", "temas"))
            var expected: [String: String] = [:]
            for lesson in raw.files(in: "lessons") {
                let own = raw.list(lesson, "accounts", "cuentas").contains(id(account))
                let fits = topics.intersection(raw.list(lesson, "applies_when", "aplica_si"))
                let cause = raw.field(lesson, "cause", "causa").flatMap { causes(id(account)).contains($0) ? $0 : nil }
                guard own || !fits.isEmpty || cause != nil else { continue }
                let against = topics.intersection(raw.list(lesson, "not_when", "no_aplica_si"))
                expected[raw.name(lesson)] = "\(own) \(fits.sorted()) \(cause ?? "") \(against.sorted())"
            }
            var found: [String: String] = [:]
            for match in insights.lessons(for: account) {
                found[id(match.lesson)] =
                    "\(match.isOwn) \(match.situations.map(id).sorted()) \(match.cause.map(id) ?? "") "
                    + "\(match.notFor.map(id).sorted())"
            }
            #expect(found == expected && expected.count <= MatchingLessons.most, "\(file)")
        }
    }

    @Test func whichAccountsAreAlikeInWhat() {
        func facets(_ file: String) -> Set<String> {
            var facets = Set(raw.list(file, "topics", "temas").map { "topic " + $0 })
            facets.formUnion(causes(raw.name(file)).map { "cause " + $0 })
            for (name, spanish) in [("segment", "segmento"), ("industry", "sector"), ("region", "región")] {
                if let words = raw.field(file, name, spanish) { facets.insert("\(name) \(words)") }
            }
            return facets
        }
        for (account, file) in accounts {
            var expected: [String: Set<String>] = [:]
            for (other, otherFile) in accounts where other != account {
                let shared = facets(file).intersection(facets(otherFile))
                if !shared.isEmpty { expected[id(other)] = shared }
            }
            let alike = insights.accounts(like: account)
            for similar in alike {
                let shared = Set(
                    similar.shared.map { facet in
                        switch facet {
                        case .field(let name, let words): "\(name) \(words)"
                        case .situation(let topic): "topic " + id(topic)
                        case .cause(let topic): "cause " + id(topic)
                        }
                    })
                #expect(shared == expected[id(similar.account)], "\(file) \(id(similar.account))")
            }
            #expect(alike.count == min(SimilarAccounts.most, expected.count), "\(file)")
        }
    }

    @Test func whatTheBriefHolds() {
        for (account, file) in accounts {
            let brief = insights.brief(of: account)
            let open = raw.files(in: "issues", on: id(account)).filter { raw.field($0, "resolved", "resuelta") == nil }
            #expect(brief.openIssues.map(id).sorted() == open.map(raw.name), "\(file)")
            let accepted = raw.files(in: "decisions", on: id(account)).filter {
                ["accepted", "aceptada"].contains(raw.field($0, "status", "estado") ?? "")
            }
            #expect(brief.attempts.map { id($0.decision) }.sorted() == accepted.map(raw.name), "\(file)")
            let waiting = accepted.filter { raw.field($0, "result", "resultado") == nil }
            #expect(brief.awaiting.map(id).sorted() == waiting.map(raw.name), "\(file)")
            let words = raw.files(in: "feedback", on: id(account)).filter {
                ["client", "cliente"].contains(raw.field($0, "voice", "voz") ?? "")
            }
            #expect(brief.words.map(id).sorted() == words.map(raw.name).sorted(), "\(file)")
            for cause in brief.causes {
                let all = raw.files(in: "issues").filter { raw.field($0, "cause", "causa") == id(cause.cause) }
                let here = raw.files(in: "issues", on: id(account)).filter(all.contains)
                #expect(cause.here.count == here.count && cause.elsewhere.count == all.count - here.count, "\(file)")
            }
            let known = Set(causes(id(account))).filter { cause in
                raw.files(in: "issues").count { raw.field($0, "cause", "causa") == cause } > 1
            }
            #expect(Set(brief.causes.map { id($0.cause) }) == known, "\(file)")
            // The known sections that say nothing are asked about.
            let headings = [
                "Goals": ["Goals", "Objetivos"], "Sensitivities": ["Sensitivities", "Sensibilidades"],
                "Who's who": ["Who's who", "Quién es quién"],
                "Field reality": ["Field reality", "Realidad sobre el terreno"],
            ]
            for (section, names) in headings {
                let isThere = names.contains {
                    raw.body(file).contains("\n## \($0)\n") || raw.body(file).hasPrefix("## \($0)\n")
                }
                #expect(brief.questions.contains(.section(section)) == !isThere, "\(file) \(section)")
            }
        }
    }

    /// Before and after the day of each decision about an account, by hand.
    @Test func whatFollowedADecision() throws {
        var seen = 0
        for (account, _) in accounts {
            for attempt in insights.brief(of: account).attempts {
                let day = try #require(attempt.day?.description)
                for movement in attempt.movements {
                    let rows = raw.figures.filter { $0.account == id(account) && $0.metric == movement.metric }
                        .sorted { $0.date < $1.date }
                    let before = rows.filter { $0.date <= day }.suffix(6).map(\.value).sorted()
                    let after = rows.filter { $0.date > day }.prefix(6).map(\.value).sorted()
                    func middle(_ values: [Double]) -> Double {
                        (values[(values.count - 1) / 2] + values[values.count / 2]) / 2
                    }
                    #expect(movement.before.count == before.count && movement.before.median == middle(before))
                    #expect(movement.after?.count ?? 0 == after.count)
                    if !after.isEmpty { #expect(movement.after?.median == middle(after)) }
                    seen += 1
                }
            }
        }
        #expect(seen >= 4)
    }
}
