import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Insights

/// Gaps, known errors and the lesson finder of the sample, worked out again from lines and commas.
struct RecomputedKnowledgeTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let states: States

    init() throws {
        raw = try RawSample()
        states = try SampleBase.states()
    }

    private func id(_ note: Int) -> String { states.base.notes[note].id.rawValue }

    private var openAccounts: [String] {
        raw.files(in: "accounts").filter { raw.field($0, "status", "estado") != "closed" }
    }

    private var inForce: [String: String] { raw.inForce(on: Self.today) }

    @Test func whatAccountsLack() {
        var expected: [String: Set<KnowledgeGaps.Lack>] = [:]
        for file in openAccounts {
            let account = raw.name(file)
            var lacks: Set<KnowledgeGaps.Lack> = []
            let tried = raw.files(in: "lessons").contains { lesson in
                raw.front(lesson).contains { $0.contains("account: \(account),") }
            }
            if raw.files(in: "lessons", on: account).isEmpty, !tried { lacks.insert(.lessons) }
            if raw.files(in: "feedback", on: account).isEmpty { lacks.insert(.feedback) }
            let text = raw.body(file)
            if !text.contains("## Commitments"), !text.contains("## Compromisos") { lacks.insert(.commitments) }
            if !lacks.isEmpty { expected[account] = lacks }
        }
        let gaps = KnowledgeGaps(states)
        #expect(
            Dictionary(uniqueKeysWithValues: gaps.accounts.map { (id($0.note), Set($0.lacks)) }) == expected)
        #expect(!expected.isEmpty)
    }

    @Test func whichCausesHaveNoLesson() {
        let causes = raw.files(in: "issues").compactMap { raw.field($0, "cause", "causa") }
        let learnt = Set(raw.files(in: "lessons").compactMap { raw.field($0, "cause", "causa") })
        let expected = Set(causes).subtracting(learnt)
        let gaps = KnowledgeGaps(states)
        #expect(Set(gaps.causes.map { id($0.topic) }) == expected && !expected.isEmpty)
        for gap in gaps.causes { #expect(gap.issues == causes.count { $0 == id(gap.topic) }) }
    }

    @Test func whichPoliciesNobodyTeaches() {
        let taught = Set(raw.files(in: "training").flatMap { raw.list($0, "for", "para") })
        let expected = inForce.filter { policy, file in
            raw.field(file, "kind", "clase") != "standard" && !taught.contains(policy)
        }
        #expect(KnowledgeGaps(states).untrained.map(id).sorted() == expected.values.map(raw.name).sorted())
        #expect(!expected.isEmpty)
    }

    @Test func whichLessonsRestOnNothingAndWhichTranslationsAreOld() throws {
        let gaps = KnowledgeGaps(states)
        let unfounded = raw.files(in: "lessons").filter { raw.field($0, "evidence", "evidencia") == nil }
        #expect(gaps.unfounded.map(id) == unfounded.map(raw.name) && !unfounded.isEmpty)
        let stale = raw.files(in: "policies").filter { file in
            raw.field(file, "translation_of", "traducción_de").map { inForce[$0] == nil } ?? false
        }
        #expect(gaps.stale.map { id($0.translation) } == stale.map(raw.name) && !stale.isEmpty)
    }

    @Test func whichMetricsWentSilent() {
        var dates: [String: [Date]] = [:]
        let format = Date.ISO8601FormatStyle().year().month().day()
        for figure in raw.figures where openAccounts.map(raw.name).contains(figure.account) {
            if let date = try? format.parse(figure.date) {
                dates["\(figure.account) \(figure.metric)", default: []].append(date)
            }
        }
        let day = 86_400.0
        var expected: Set<String> = []
        for (series, unsorted) in dates {
            let dates = unsorted.sorted()
            let gaps = zip(dates, dates.dropFirst()).map { ($1.timeIntervalSince($0) / day).rounded() }.sorted()
            guard let last = dates.last, gaps.count > 1, let end = try? format.parse(Self.today) else { continue }
            let usual = (gaps[(gaps.count - 1) / 2] + gaps[gaps.count / 2]) / 2
            if end.timeIntervalSince(last) / day > 2 * usual.rounded(.down) { expected.insert(series) }
        }
        let gaps = KnowledgeGaps(states)
        #expect(Set(gaps.silent.map { "\(id($0.account)) \($0.metric)" }) == expected && !expected.isEmpty)
        // The brief asks about the same metrics.
        let insights = AccountInsights(states)
        for account in insights.accounts.accounts where openAccounts.map(raw.name).contains(id(account)) {
            let asked = insights.brief(of: account).questions.compactMap { question -> String? in
                guard case .silentMetric(let metric, _) = question else { return nil }
                return "\(id(account)) \(metric)"
            }
            #expect(Set(asked) == expected.filter { $0.hasPrefix(id(account) + " ") })
        }
    }

    /// A note stands alone that links to none, is linked from none and whose name no field holds.
    @Test func whichNotesStandAlone() {
        let prose = ["title", "título", "summary", "resumen", "definition", "definición", "alias", "aliases"]
        func words(_ file: String) -> Set<String> {
            var words: Set<String> = []
            for line in raw.front(file) where !prose.contains(String(line.prefix { $0 != ":" })) {
                words.formUnion(line.split { "[]{}, @\"".contains($0) }.map(String.init))
            }
            for link in raw.body(file).matches(of: /\[\[([^\]|#@]+)|\]\(([^)#]+)/) {
                let target = String(link.output.1 ?? link.output.2 ?? "")
                words.insert(raw.name(target))
            }
            return words
        }
        let typed = raw.files.keys.filter { file in
            file.hasSuffix(".md") && file.contains("/") && !file.hasPrefix("handbook/")
                && !["self", "autoevaluación", "performance"].contains(raw.field(file, "kind", "clase") ?? "")
        }
        let names = Set(typed.map(raw.name))
        let said = Dictionary(uniqueKeysWithValues: raw.files.keys.map { ($0, words($0)) })
        let expected = typed.filter { file in
            var own = said[file] ?? []
            own.remove(raw.name(file))
            return own.isDisjoint(with: names)
                && !said.contains { $0.key != file && $0.value.contains(raw.name(file)) }
        }
        #expect(KnowledgeGaps(states).orphans.map(id).sorted() == expected.map(raw.name).sorted())
        #expect(!expected.isEmpty)
    }

    /// Those with less than 120 letters, headings and what makes links and lists left out.
    @Test func whichNotesSayLittle() {
        let expected = raw.files.keys.filter { file in
            let text = raw.body(file).replacing(/\[\[[^\]|]*\|?/, with: "").replacing(/\]\([^)]*\)/, with: "")
                .replacing(/(?m)^[#>\-\s]+/, with: "").replacing(/[*`\[\]]/, with: "")
            return file.hasSuffix(".md") && file.contains("/") && !file.hasPrefix("handbook/") && text.count < 120
        }
        #expect(KnowledgeGaps(states).thin.map(id).sorted() == expected.map(raw.name).sorted() && !expected.isEmpty)
    }

    /// Symptoms as `workarounds/open actions/open issues`, by the raw text of the issues that showed them.
    @Test func whatHelpsAgainstEachSymptom() {
        let workaround = ["## Workaround", "## Solución provisional"]
        var expected: [String: String] = [:]
        func told(_ files: [String]) -> String {
            let helped = files.count { file in workaround.contains { raw.body(file).contains($0 + "\n") } }
            let actions = files.reduce(0) { $0 + raw.body($1).components(separatedBy: "\n- [ ] ").count - 1 }
            let open = files.count {
                !["resolved", "resuelta"].contains(raw.field($0, "status", "estado") ?? "open")
            }
            return "\(helped)/\(actions)/\(open)"
        }
        for topic in raw.files(in: "topics")
        where ["symptom", "síntoma"].contains(raw.field(topic, "kind", "clase") ?? "") {
            let shown = raw.files(in: "issues").filter { raw.list($0, "topics", "temas").contains(raw.name(topic)) }
            expected[raw.name(topic)] = told(shown)
        }
        let board = KnownErrors(states)
        var found: [String: String] = [:]
        for known in board.known {
            guard let symptom = known.symptom else { continue }
            let open = known.issues.count(where: \.isOpen)
            found[id(symptom)] = "\(known.workarounds.count)/\(known.actions.count)/\(open)"
            #expect(known.isOpen == (known.actions.count + open > 0), "\(id(symptom))")
        }
        #expect(found == expected)
        #expect(Set(board.known.map(\.isOpen)) == [true, false], "one of them is cured, others aren't")
        // What isn't cured comes first.
        let firstCured = board.known.firstIndex { !$0.isOpen } ?? board.known.count
        #expect(board.known[firstCured...].allSatisfy { !$0.isOpen })
    }

    /// Facets of each lesson, and how it fared where it was tried.
    @Test func whatTheFinderKnowsOfEachLesson() throws {
        let finder = LessonFinder(states)
        let lessons = raw.files(in: "lessons")
        #expect(finder.entries.map { id($0.lesson) }.sorted() == lessons.map(raw.name).sorted())
        for entry in finder.entries {
            let lesson = id(entry.lesson)
            let file = "lessons/\(lesson).md"
            let sources = raw.list(file, "source", "fuente").map { "issues/\($0).md" }.filter { raw.files[$0] != nil }
            let symptoms = sources.flatMap { raw.list($0, "topics", "temas") }.filter { topic in
                ["symptom", "síntoma"].contains(raw.field("topics/\(topic).md", "kind", "clase") ?? "")
            }
            let accounts = raw.list(file, "accounts", "cuentas")
            let segments = accounts.compactMap { raw.field("accounts/\($0).md", "segment", "segmento") }
            #expect(entry.cause.map(id) == raw.field(file, "cause", "causa"), "\(lesson)")
            #expect(
                Set(entry.situations.map(id)) == Set(raw.list(file, "applies_when", "aplica_si", "topics", "temas")))
            #expect(Set(entry.not.map(id)) == Set(raw.list(file, "not_when", "no_aplica_si")), "\(lesson)")
            #expect(Set(entry.symptoms.map(id)) == Set(symptoms), "\(lesson)")
            #expect(entry.accounts.map(id) == accounts && entry.segments == Set(segments).sorted(), "\(lesson)")
            let departments = sources.flatMap { raw.list($0, "departments", "departamentos") }
            #expect(entry.departments == Set(departments).sorted(), "\(lesson)")
            let effects = raw.front(file).compactMap { line in
                line.range(of: "effect: ").map { String(line[$0.upperBound...].prefix { $0 != "}" }) }
            }
            #expect(entry.record == Dictionary(effects.map { ($0, 1) }, uniquingKeysWith: +), "\(lesson)")
        }
    }

    /// Which lessons say otherwise is known from both, though only one of them says so.
    @Test func contradictionsAreKnownFromBothSides() {
        var expected: Set<[String]> = []
        for file in raw.files(in: "lessons") {
            for other in raw.list(file, "contradicts", "contradice") {
                expected.formUnion([[raw.name(file), other], [other, raw.name(file)]])
            }
        }
        let finder = LessonFinder(states)
        let found = finder.entries.flatMap { entry in entry.contradicts.map { [id(entry.lesson), id($0)] } }
        #expect(Set(found) == expected && !expected.isEmpty)
    }

    @Test func whatAnAccountLikeThisMeans() {
        let finder = LessonFinder(states)
        #expect(finder.accounts.map { id($0.account) }.sorted() == openAccounts.map(raw.name).sorted())
        for likeness in finder.accounts {
            let account = id(likeness.account)
            let file = "accounts/\(account).md"
            #expect(likeness.segment == raw.field(file, "segment", "segmento"))
            #expect(Set(likeness.situations.map(id)) == Set(raw.list(file, "topics", "temas")), "\(account)")
            let causes = raw.files(in: "issues", on: account).compactMap { raw.field($0, "cause", "causa") }
            #expect(Set(likeness.causes.map(id)) == Set(causes), "\(account)")
        }
    }
}
