import DossierTestSupport
import Foundation
import Testing

@testable import Site

/// Figures that are worked out where the sample's pages are made, and those of its files for other programs, counted
/// again in the raw notes.
struct RecomputedPagesTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let sample: SampleSite

    init() throws {
        raw = try RawSample()
        sample = try SampleSite.today.get()
    }

    private func words(_ html: some StringProtocol) -> String {
        String(html).replacing(/<[^>]*>/, with: "").replacing(/\s+/, with: " ")
    }

    private func text(_ page: String) -> String { words(sample.site.text(page) ?? "") }

    private func files(_ folder: String) -> [String] { raw.files(in: folder).filter(raw.isForColleagues) }

    /// Every name that a file's fields hold, by brackets, braces, spaces and commas.
    private func named(_ file: String) -> Set<String> {
        // A metric that is called like a topic doesn't name it, and words of a title are no names.
        let prose = ["title", "título", "summary", "resumen"]
        let lines = raw.front(file).filter { line in
            !line.contains("metric") && !line.contains("métrica") && !prose.contains(line.until(":"))
        }
        return Set(lines.flatMap(words(in:)))
    }

    private func words(in line: String) -> Set<String> {
        Set(line.split { "[]{}, :\"".contains($0) }.map(String.init))
    }

    @Test func howManyNotesThereAre() {
        let home = text("index.html")
        let counts = [
            "accounts": files("accounts").count, "issues": files("issues").count,
            "pieces of feedback": files("feedback").count, "decisions": files("decisions").count,
            "lessons": files("lessons").count, "policies": Set(files("policies").map(raw.name)).count,
            "trainings": files("training").count, "reviews": files("reviews").count,
            "reports": files("reports").count, "topics": files("topics").count,
        ]
        for (things, count) in counts { #expect(home.contains("\(count) \(things)"), "\(count) \(things)") }
    }

    @Test func whatTheHomePageSaysOfEachAccount() {
        let home = sample.site.text("index.html") ?? ""
        for file in files("accounts") {
            let account = raw.name(file)
            let row =
                home.components(separatedBy: "<th scope=\"row\"><a href=\"accounts/\(account).html\"").dropFirst()
                .first?.components(separatedBy: "</tr>")[0] ?? ""
            let issues = raw.files(in: "issues", on: account).filter { raw.field($0, "resolved", "resuelta") == nil }
            let open = row.firstMatch(of: /Open issues">([0-9]+)</).flatMap { Int($0.output.1) }
            #expect(open ?? 0 == issues.count, "\(account)")
            let folders = ["issues", "feedback", "decisions", "lessons", "reports", "reviews"]
            let about = folders.flatMap { files($0) }.filter { file in
                raw.list(file, "accounts", "cuentas", "subject", "sujeto").contains(account)
            }
            let days = about.compactMap { file in
                raw.field(file, "date", "fecha") ?? raw.field(file, "updated", "actualizado")
            }
            let latest = row.matches(of: /datetime="([0-9-]+)"/).last.map { String($0.output.1) }
            #expect(latest == days.filter { $0 <= Self.today }.max(), "\(account)")
        }
    }

    @Test func howManyNotesNameATopic() {
        let lists =
            (sample.site.text("index.html") ?? "")
            + (sample.site.text("topics/index.html") ?? "")
            .replacing("href=\"", with: "href=\"topics/")
        let folders = [
            "accounts", "issues", "feedback", "decisions", "lessons", "reports", "reviews", "policies", "training",
        ]
        let all = folders.flatMap { files($0) }
        let found = lists.matches(of: /topics\/([a-z0-9-]+)\.html"[^>]*>[^<]*<\/a> <span class="count">([0-9]+)</)
        #expect(found.count > 30)
        for match in found {
            let topic = String(match.output.1)
            #expect(all.count { named($0).contains(topic) } == Int(match.output.2), "\(topic)")
        }
    }

    /// `3 issues on 2 of 7 accounts (29%)`, and the departments with how many issues name them.
    @Test func howFarAProblemReaches() {
        var seen = 0
        for topic in files("topics") {
            let name = raw.name(topic)
            let issues = files("issues").filter { file in
                raw.field(file, "cause", "causa") == name || raw.list(file, "topics", "temas").contains(name)
            }
            let isProblem = ["cause", "causa", "symptom", "síntoma"].contains(raw.field(topic, "kind", "clase") ?? "")
            guard isProblem, !issues.isEmpty else { continue }
            let accounts = Set(issues.flatMap { raw.list($0, "accounts", "cuentas") }).count
            let all = files("accounts").count
            let share = Int((Double(accounts) / Double(all) * 100).rounded())
            let isSpanish = raw.field(topic, "lang", "idioma") == "es"
            let page = text("topics/\(name).html")
            let reach =
                isSpanish
                ? "\(issues.count) \(issues.count == 1 ? "incidencia" : "incidencias") en \(accounts) de \(all) cuentas (\(share) %)"
                : "\(issues.count) \(issues.count == 1 ? "issue" : "issues") on \(accounts) of \(all) accounts (\(share)%)"
            #expect(page.replacing("\u{A0}", with: " ").contains(reach), "\(name): \(reach)")
            var departments: [String: Int] = [:]
            for issue in issues {
                for name in raw.list(issue, "departments", "departamentos") { departments[name, default: 0] += 1 }
            }
            for (department, count) in departments { #expect(page.contains("\(department) (\(count))"), "\(name)") }
            seen += 1
        }
        #expect(seen > 7)
    }

    /// Notes that name a term in a field, link to it, or have one of its names among their words outside headings.
    @Test func howManyNotesUseATerm() throws {
        let rows = try #require(try sample.board("glossary"))["_terms"]
        let terms = files("topics").filter { ["term", "término"].contains(raw.field($0, "kind", "clase") ?? "") }
        let all = raw.files.keys.filter { $0.hasSuffix(".md") && raw.isForColleagues($0) }
        func group(_ id: String) -> [String] {
            let other =
                terms.first { raw.field($0, "translation_of", "traducción_de") == id }.map { [raw.name($0)] } ?? []
            let original = raw.field("topics/\(id).md", "translation_of", "traducción_de").map { [$0] } ?? []
            return [id] + other + original
        }
        func uses(_ file: String, _ ids: [String]) -> Bool {
            if !named(file).isDisjoint(with: ids) { return true }
            let body = file.hasSuffix(".md") && raw.front(file).isEmpty ? raw.files[file] ?? "" : raw.body(file)
            if body.matches(of: /\[\[([a-z0-9-]+)/).contains(where: { ids.contains(String($0.output.1)) }) {
                return true
            }
            let prose = body.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix(":::") }
                .joined(separator: "\n").replacing(/\[\[[^\]]*\]\]|\[[^\]]*\]\([^)]*\)|`[^`]*`/, with: "|")
            let names = ids.flatMap { id -> [String] in
                let file = "topics/\(id).md"
                let title = raw.field(file, "title", "título") ?? ""
                let aliases = (raw.field(file, "aliases", "alias") ?? "").split { "[],".contains($0) }
                return [title] + aliases.map { $0.trimmingCharacters(in: .whitespaces) }
            }
            return names.contains { name in
                // An abbreviation is told from a word by its capitals.
                let isExact = name == name.uppercased()
                let pattern =
                    "(?<![\\p{L}\\p{N}])" + NSRegularExpression.escapedPattern(for: name) + "(?![\\p{L}\\p{N}])"
                return prose.range(
                    of: pattern, options: isExact ? .regularExpression : [.regularExpression, .caseInsensitive]) != nil
            }
        }
        #expect(rows.count > 7)
        for row in rows {
            let link = try #require(row[0].links?.first)
            let id = link.replacing("topics/", with: "").replacing(".html", with: "")
            let ids = group(id)
            let expected = all.filter { file in !ids.contains { file == "topics/\($0).md" } && uses(file, ids) }
            #expect(Int(row[3].text.joined()) == expected.count, "\(id): \(expected.sorted())")
        }
    }

    // MARK: Files for other programs

    private struct Accounts: Decodable {
        struct Account: Decodable {
            struct Entry: Decodable { var date, kind, event: String }
            struct Metric: Decodable {
                struct Point: Decodable { var date: String; var value: Double }
                var metric: String
                var points: [Point]
            }
            var key: String
            var entries: [Entry]?
            var metrics: [Metric]?
        }
        var accounts: [Account]
    }

    private func accounts(_ file: String) throws -> [Accounts.Account] {
        try JSONDecoder().decode(Accounts.self, from: Data(#require(sample.site.files[file]))).accounts
    }

    @Test func metricsAreThoseOfTheTable() throws {
        var count = 0
        for account in try accounts("metrics.json") {
            for metric in account.metrics ?? [] {
                let rows = raw.figures.filter { "account/" + $0.account == account.key && $0.metric == metric.metric }
                    .sorted { $0.date < $1.date }
                #expect(metric.points.map(\.value) == rows.map(\.value), "\(account.key) \(metric.metric)")
                #expect(metric.points.map(\.date) == rows.map(\.date))
                count += rows.count
            }
        }
        #expect(count == raw.figures.count)
    }

    @Test func timelinesTellWhatTheNotesDo() throws {
        for account in try accounts("timeline.json") {
            let id = account.key.replacing("account/", with: "")
            let entries = account.entries ?? []
            for (folder, kind) in [("issues", "issue"), ("feedback", "feedback"), ("decisions", "decision")] {
                let days = files(folder).filter { raw.list($0, "accounts", "cuentas").contains(id) }
                    .map { raw.date($0) }.filter { $0 <= Self.today }.sorted(by: >)
                #expect(
                    entries.filter { $0.kind == kind && $0.event == "recorded" }.map(\.date) == days, "\(id) \(kind)")
            }
            let resolved = raw.files(in: "issues", on: id).compactMap { raw.field($0, "resolved", "resuelta") }
            #expect(entries.filter { $0.event == "resolved" }.map(\.date) == resolved.sorted(by: >), "\(id)")
            let log = raw.body("accounts/\(id).md").matches(of: /\n- (20[0-9-]{8}) \[/).map { String($0.output.1) }
            #expect(
                entries.filter { $0.kind == "log" }.map(\.date) == log.filter { $0 <= Self.today }.sorted(by: >),
                "\(id)")
        }
    }

    private func table(_ file: String) throws -> [[String: String]] {
        TableText(try #require(sample.site.text(file))).rows
    }

    @Test func actionsAreThoseOfTheNotes() throws {
        let rows = try table("actions.csv")
        let tasks = raw.tasks.filter { raw.isForColleagues($0.file) }
        #expect(rows.count == tasks.count)
        #expect(rows.map { $0["due"] ?? "" }.sorted() == tasks.map { $0.due ?? "" }.sorted())
        let states = tasks.map { task in
            if task.isDone { return (task.check ?? "9") <= Self.today ? "check-due" : "done" }
            return (task.due ?? "9") < Self.today ? "overdue" : "open"
        }
        #expect(rows.compactMap { $0["state"] }.sorted() == states.sorted())
    }

    @Test func lessonsAreThoseOfTheNotes() throws {
        let rows = try table("lessons.csv")
        #expect(rows.compactMap { $0["id"] }.sorted() == files("lessons").map(raw.name).sorted())
        for row in rows {
            let file = "lessons/\(row["id"] ?? "").md"
            #expect(row["date"] == raw.date(file), "\(file)")
            #expect(row["cause"] == raw.field(file, "cause", "causa") ?? "", "\(file)")
            for effect in ["helped", "none", "harmed"] {
                let tried = raw.front(file).count { $0.contains("effect: \(effect)}") }
                #expect(row[effect] == String(tried), "\(file) \(effect)")
            }
            let cause = row["cause"] ?? ""
            let struck = files("issues").filter { raw.field($0, "cause", "causa") == cause && !cause.isEmpty }
                .map { raw.date($0) }
            let applied = row["applied_on"].flatMap { $0.isEmpty ? nil : $0 } ?? "9"
            #expect(row["recurrences"] == String(struck.count { $0 > applied }), "\(file)")
            #expect(row["ignored"] == String(struck.count { $0 > raw.date(file) && $0 <= applied }), "\(file)")
        }
    }
}
