import DossierTestSupport
import Files
import Foundation
import KnowledgeBase
import Testing

@testable import Insights

/// What the boards say beside their counts, worked out again from the raw files: how far, since when, by how many.
struct RecomputedBoardTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let overview: Overview
    private let base: KnowledgeBase

    init() throws {
        raw = try RawSample()
        overview = Overview(try SampleBase.states(asOf: Self.today))
        base = overview.accounts.base
    }

    private func id(_ note: Int) -> String { base.notes[note].id.rawValue }

    /// The last figure, the worst, what was asked, and what is being done about it.
    @Test func howFarAStandardIsMissed() throws {
        for miss in overview.exceptions.misses {
            let account = id(miss.account)
            let isOwn = raw.files["accounts/\(account).md"]?.contains("std-first-response, target: 2") == true
            let figures = raw.figures.filter { $0.account == account && $0.metric == "p1_response_h" }
                .sorted { $0.date < $1.date }
            let run = figures.reversed().prefix { $0.value > (isOwn ? 2 : 4) }
            #expect(miss.target.value == (isOwn ? 2 : 4) && miss.target.isOverride == isOwn)
            #expect(miss.last.value == run.first?.value && miss.last.date.description == run.first?.date)
            #expect(miss.since.description == run.last?.date && miss.points.count == run.count)
            #expect(miss.series.worst(of: miss.breach)?.value == run.map(\.value).max())
            let about = raw.tasks.filter { task in
                let names = raw.field(task.file, "standard", "estándar")?.contains("std-first-response") == true
                let measures =
                    (task.file.hasPrefix("decisions/") || task.file.hasPrefix("reports/"))
                    && raw.front(task.file).contains { $0.contains("p1_response_h") }
                return !task.isDone && (names || measures)
                    && raw.list(task.file, "accounts", "cuentas").contains(account)
            }
            #expect(
                miss.actions.map { $0.action.due?.description ?? "" }.sorted() == about.map { $0.due ?? "" }.sorted())
            #expect(!about.isEmpty)
        }
    }

    /// What took effect, happened or was worked on from 2 April on.
    @Test func whatIsNew() {
        let days = "2026-04-02"...Self.today
        func files(_ folders: String..., dated names: (String, String)) -> [String] {
            folders.flatMap { raw.files(in: $0) }.filter { file in
                !["self", "autoevaluación", "performance", "desempeño"].contains(raw.field(file, "kind", "clase") ?? "")
                    && raw.field(file, names.0, names.1).map(days.contains) == true
            }.map(raw.name).sorted()
        }
        func told(_ entries: [WhatsNew.Entry]) -> [String] {
            entries.map { id($0.note) }.sorted()
        }
        let news = overview.news
        #expect(told(news.rules) == files("policies", dated: ("effective", "vigente_desde")))
        #expect(told(news.decisions) == files("decisions", dated: ("date", "fecha")))
        #expect(told(news.lessons) == files("lessons", dated: ("date", "fecha")))
        #expect(told(news.records) == files("issues", "feedback", "reviews", "reports", dated: ("date", "fecha")))
        #expect(told(news.training) == files("training", dated: ("updated", "actualizado")))
        #expect(
            told(news.upcoming)
                == raw.files(in: "policies").filter {
                    (raw.field($0, "effective", "vigente_desde") ?? "") > Self.today
                }.map(raw.name).sorted())
        #expect(!news.rules.isEmpty && news.records.count > 5 && news.updated.count > 5)
    }

    @Test func whenALessonIsChecked() {
        for cause in overview.prevention.causes {
            let name = id(cause.topic)
            let lessons = raw.files(in: "lessons").filter { raw.field($0, "cause", "causa") == name }
            let checks = lessons.compactMap { raw.field($0, "check_by", "comprobar_el") }.sorted()
            let next = checks.first { $0 > Self.today } ?? checks.last
            #expect(cause.check?.description == next, "\(name)")
            #expect(cause.lessons.map(id).sorted() == lessons.map(raw.name), "\(name)")
            // The last lesson that was put into practice is the fix; whom its cause strikes only then is new.
            let fix = lessons.compactMap { raw.applied($0, by: Self.today) }.max()
            #expect(cause.fix?.day.description == fix, "\(name)")
            var known: Set<String> = []
            var spread: [String] = []
            for issue in raw.issues(causedBy: name) {
                for account in raw.list(issue, "accounts", "cuentas") where known.insert(account).inserted {
                    if let fix, raw.date(issue) > fix { spread.append(account) }
                }
            }
            #expect(cause.spread.map(id) == spread, "\(name)")
        }
        #expect(overview.prevention.causes.contains { !$0.spread.isEmpty })
    }

    @Test func howLongALessonHasBeenIdleOrHolds() {
        var idle: [String: Int] = [:]
        for lesson in raw.files(in: "lessons") {
            let applied = raw.applied(lesson, by: Self.today)
            let days = RawSample.days(raw.date(lesson), Self.today)
            if applied == nil, days > 60 { idle[raw.name(lesson)] = days }
            let state = overview.accounts.states.lessons.first { id($0.key) == raw.name(lesson) }?.value
            #expect(state?.application?.day.description == applied, "\(lesson)")
            let struck = raw.field(lesson, "cause", "causa").map(raw.issues) ?? []
            let since = applied.map { applied in struck.map { raw.date($0) }.filter { $0 > applied } } ?? []
            // Quiet since its cause struck last, else since it was applied.
            let quiet = applied.map { RawSample.days(since.last ?? $0, Self.today) }
            #expect(state?.quietDays == quiet, "\(lesson)")
        }
        let told = overview.prevention.idle.map { (id($0.lesson), $0.days) }
        #expect(Dictionary(uniqueKeysWithValues: told) == idle && !idle.isEmpty)
    }

    /// Which notes name a note in a field or link to it, by brackets, braces, spaces and commas.
    @Test func howManyNotesRestOnOneThatIsDue() throws {
        let prose = ["title", "título", "summary", "resumen", "definition", "definición", "alias", "aliases", "id"]
        func names(_ file: String) -> Set<String> {
            let lines = raw.front(file).filter { !prose.contains(String($0.prefix { $0 != ":" })) }
            var found = Set(lines.flatMap { $0.split { "[]{}, @\"".contains($0) }.map(String.init) })
            let body = raw.front(file).isEmpty ? raw.files[file] ?? "" : raw.body(file)
            for link in body.matches(of: /\[\[([^\]|#@]+)|\]\(([^)#]+)/) {
                found.insert(raw.name(String(link.output.1 ?? link.output.2 ?? "")))
            }
            return found
        }
        let files = raw.files.keys.filter { file in
            file.hasSuffix(".md")
                && !["self", "autoevaluación", "performance", "desempeño"].contains(raw.field(file, "kind", "clase"))
        }
        for due in overview.reviews.due {
            let path = try #require(base.notes[due.note].path?.rawValue)
            let own = raw.name(path)
            // A bare name means the version that holds; which other versions are named is told by their number.
            let version = base.notes[due.note].version.map { "@\($0)" } ?? ""
            let expected = files.filter { file in
                guard file != path else { return false }
                let names = names(file)
                let pinned = raw.files[file]?.contains(own + version) == true
                return version.isEmpty
                    ? names.contains(own) : names.contains(own) || names.contains(own + version) || pinned
            }
            #expect(due.inbound == expected.count, "\(own): \(expected.sorted())")
        }
    }

    @Test func sinceWhenAMetricIsSilent() {
        for silent in overview.gaps.silent {
            let days = raw.figures.filter { $0.account == id(silent.account) && $0.metric == silent.metric }
                .map(\.date).sorted()
            let gaps = zip(days, days.dropFirst()).map { RawSample.days($0, $1) }.sorted()
            let middle = (gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]) / 2
            #expect(silent.last.description == days.last && silent.interval == middle)
        }
        #expect(!overview.gaps.silent.isEmpty)
    }

    /// The notes of a problem: what helped meanwhile, what was said about it, what was learnt.
    @Test func whatIsKnownOfAProblem() {
        let workaround = ["## Workaround\n", "## Solución provisional\n"]
        for (topic, scope) in overview.scopes {
            let issues = raw.files(in: "issues").filter { issue in
                raw.field(issue, "cause", "causa") == id(topic)
                    || raw.list(issue, "topics", "temas").contains(id(topic))
            }
            let names = Set(issues.map(raw.name))
            let helped = issues.filter { issue in workaround.contains { raw.body(issue).contains($0) } }
            #expect(scope.workarounds.map(id).sorted() == helped.map(raw.name), "\(id(topic))")
            let said = raw.files(in: "feedback").filter { !names.isDisjoint(with: raw.list($0, "about", "sobre")) }
            #expect(scope.feedback.map(id).sorted() == said.map(raw.name), "\(id(topic))")
            let learnt = raw.files(in: "lessons").filter { lesson in
                raw.field(lesson, "cause", "causa") == id(topic)
                    || !names.isDisjoint(with: raw.list(lesson, "source", "fuente"))
            }
            #expect(scope.lessons.map(id).sorted() == learnt.map(raw.name), "\(id(topic))")
        }
        #expect(overview.scopes.count > 7)
    }
}
