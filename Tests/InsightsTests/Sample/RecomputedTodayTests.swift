import DossierTestSupport
import Files
import Foundation
import KnowledgeBase
import Testing

@testable import Insights

/// The home page's figures and the reasons of the review board, worked out again from the raw files.
struct RecomputedTodayTests {
    private static let today = "2026-06-30"
    private let raw: RawSample
    private let overview: Overview
    private let base: KnowledgeBase

    init() throws {
        raw = try RawSample()
        overview = Overview(try SampleBase.states())
        base = overview.accounts.base
    }

    private func id(_ note: Int) -> String { base.notes[note].id.rawValue }

    /// So many days after today.
    private func day(in days: Int) -> String {
        CalendarDate(day: (CalendarDate(Self.today)?.day ?? 0) + days).description
    }

    private var served: [String] { raw.files(in: "accounts").filter { raw.field($0, "status", "estado") != "closed" } }

    @Test func whichAccountsAreWithinTheirStandards() {
        let measured = Set(raw.figures.filter { $0.metric == "p1_response_h" }.map(\.account))
        let watched = served.map(raw.name).filter(measured.contains)
        let missing = watched.filter { account in
            let target =
                raw.files["accounts/\(account).md"]?.contains("std-first-response, target: 2") == true ? 2.0 : 4
            let values = raw.figures.filter { $0.account == account && $0.metric == "p1_response_h" }
                .sorted { $0.date < $1.date }.map(\.value)
            return values.reversed().prefix { $0 > target }.count >= 2
        }
        #expect(overview.today.watched.map(id).sorted() == watched)
        #expect(overview.today.withinStandards.map(id).sorted() == watched.filter { !missing.contains($0) })
        #expect(!missing.isEmpty && missing.count < watched.count)
    }

    @Test func whatIsToBeJudgedAndChecked() {
        let due = raw.files(in: "decisions").filter { file in
            ["accepted", "aceptada"].contains(raw.field(file, "status", "estado") ?? "")
                && raw.field(file, "result", "resultado") == nil
                && (raw.field(file, "review_on", "revisar_el") ?? "9") <= Self.today
        }
        #expect(overview.today.judgements.map(id).sorted() == due.map(raw.name) && !due.isEmpty)
        let checks = raw.tasks.filter { $0.isDone && ($0.check ?? "9") <= Self.today }
        #expect(overview.today.checksDue.map { id($0.note) }.sorted() == checks.map { raw.name($0.file) }.sorted())
        #expect(!checks.isEmpty)
    }

    @Test func whatTakesEffectSoonAndWhatRanOut() throws {
        // On the sample's day nothing is near; a month before the dispute procedure something is.
        for (day, end) in [(Self.today, self.day(in: 30)), ("2026-08-10", "2026-09-09"), ("2026-04-20", "2026-05-20")] {
            let today = Overview(try SampleBase.states(asOf: day)).today
            let near = raw.files(in: "policies").filter { file in
                raw.effective(file).map { $0 > day && $0 <= end } ?? false
            }
            #expect(today.upcoming.map { id($0.policy) }.sorted() == near.map(raw.name).sorted(), "\(day)")
            if day != Self.today { #expect(!near.isEmpty) }
        }
        let expired = raw.inForce(on: Self.today).values.flatMap { file -> [String] in
            let lines = raw.front(file)
            guard let start = lines.firstIndex(of: "exceptions:") else { return [] }
            var account = ""
            return lines[start...].compactMap { line in
                if let range = line.range(of: "account: ") { account = String(line[range.upperBound...]) }
                guard let range = line.range(of: "until: "), String(line[range.upperBound...]) < Self.today else {
                    return nil
                }
                return account
            }
        }
        #expect(overview.exceptions.expired.map { id($0.account) }.sorted() == expired.sorted() && !expired.isEmpty)
    }

    // MARK: Reviews

    /// Living notes: accounts that are served, lessons, trainings, and policies in force.
    private var living: [String] {
        served + raw.files(in: "lessons") + raw.files(in: "training") + raw.inForce(on: Self.today).values
            + ["policies/escalado.v2.md"]
    }

    private func touched(_ file: String) -> String {
        [raw.field(file, "updated", "actualizado"), raw.field(file, "date", "fecha"), raw.effective(file)]
            .compactMap(\.self).max() ?? ""
    }

    @Test func whyEachNoteIsDue() throws {
        var gone: [String: String] = [:]
        for line in (raw.files["people.csv"] ?? "").split(separator: "\n").dropFirst() {
            let row = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            if !row[5].isEmpty, row[5] < Self.today { gone[row[0]] = row[5] }
        }
        let inForce = raw.inForce(on: Self.today)
        var expected: [String: Set<String>] = [:]
        for file in living {
            var reasons: Set<String> = []
            if let day = raw.field(file, "review_by", "revisar_antes_de"), day <= Self.today { reasons.insert("day") }
            if let owner = raw.field(file, "owner", "responsable"), gone[owner] != nil { reasons.insert("owner") }
            // The names of policies in the text and fields, by brackets, spaces and commas.
            let words = (raw.files[file] ?? "").split { "[](){}|, \n#".contains($0) }.map(String.init)
            for (policy, current) in inForce where (raw.effective(current) ?? "") > touched(file) {
                let bare = String(policy.prefix { $0 != "@" })
                let named = words.filter { $0 == bare || $0.hasPrefix(bare + "@") }
                let isOwn = raw.name(file) == bare
                if !isOwn, !named.isEmpty, !named.contains(policy) { reasons.insert("policy") }
            }
            if file.hasPrefix("lessons/"), let cause = raw.field(file, "cause", "causa") {
                let struck = raw.files(in: "issues").filter { raw.field($0, "cause", "causa") == cause }
                    .map { raw.date($0) }
                let index = try #require(base.notes.firstIndex { $0.path?.rawValue == file })
                let since = overview.accounts.states.lessons[index]?.application?.day.description ?? "9"
                if struck.contains(where: { $0 > since && $0 > touched(file) }) { reasons.insert("cause") }
            }
            if let miss = overview.exceptions.misses.first(where: { "accounts/\(id($0.account)).md" == file }),
                miss.breached.description > touched(file)
            {
                reasons.insert("standard")
            }
            if !reasons.isEmpty { expected[file] = reasons }
        }
        var found: [String: Set<String>] = [:]
        for due in overview.reviews.due {
            found[base.notes[due.note].path?.rawValue ?? ""] = Set(
                due.reasons.map { reason in
                    switch reason {
                    case .dated: "day"
                    case .policyChanged: "policy"
                    case .causeRecurred: "cause"
                    case .ownerLeft: "owner"
                    case .standardMissed: "standard"
                    }
                })
        }
        #expect(found == expected)
        #expect(overview.reviews.living == living.count)
        #expect(Set(found.values.joined()).count == 5, "each reason occurs")
    }

    // MARK: Departments and roles

    @Test func whatFallsToWhom() {
        let rows = (raw.files["people.csv"] ?? "").split(separator: "\n").dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let present = rows.filter { $0[5].isEmpty || $0[5] >= Self.today }
        func belongs(_ owner: String, _ column: Int, _ name: String) -> Bool {
            let row =
                present.first { $0[0] == owner } ?? present.first { $0[2] == owner } ?? rows.first { $0[0] == owner }
            return row?[column] == name
        }
        func owner(_ task: RawSample.Task) -> String {
            task.words.matches(of: /@([a-z-]+)/).first.map { String($0.output.1) } ?? ""
        }
        for (column, group) in [(3, overview.departments.departments), (2, overview.departments.roles)] {
            #expect(group.count >= 5)
            for entry in group {
                let mine = raw.tasks.filter { !$0.isDone && belongs(owner($0), column, entry.name) }
                #expect(entry.actions.count == mine.count, "\(entry.name)")
                let waiting = raw.tasks.filter { task in
                    !task.isDone && belongs(raw.field(task.file, "owner", "responsable") ?? "", column, entry.name)
                        && !belongs(owner(task), column, entry.name)
                }
                #expect(entry.waiting.count == waiting.count, "\(entry.name)")
                let owned = raw.inForce(on: Self.today).values.filter { file in
                    belongs(raw.field(file, "owner", "responsable") ?? "", column, entry.name)
                }
                #expect(entry.owned.map(id).sorted() == owned.map(raw.name).sorted(), "\(entry.name)")
                let key = column == 3 ? ["departments", "departamentos"] : ["roles"]
                let bound = raw.inForce(on: Self.today).values.filter { file in
                    key.contains { raw.nested(file, $0).contains(entry.name) }
                }
                #expect(entry.bound.map(id).sorted() == bound.map(raw.name).sorted(), "\(entry.name)")
                #expect(
                    entry.people.map(\.handle).sorted()
                        == present.filter { $0[column] == entry.name }.map { $0[0] }.sorted())
                guard column == 3 else { continue }
                let issues = raw.files(in: "issues").filter { file in
                    raw.field(file, "resolved", "resuelta") == nil
                        && raw.list(file, "departments", "departamentos").contains(entry.name)
                }
                #expect(entry.issues.map(id).sorted() == issues.map(raw.name), "\(entry.name)")
            }
        }
    }
}
