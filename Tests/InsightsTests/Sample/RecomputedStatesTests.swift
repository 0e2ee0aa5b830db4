import DossierTestSupport
import Files
import Foundation
import Insights
import KnowledgeBase
import Testing

/// Where each policy, lesson, training, decision and issue of the sample stands, worked out again from the raw files on
/// several days of its story.
struct RecomputedStatesTests {
    private static let days = [
        "2024-06-30", "2025-03-01", "2025-10-06", "2025-12-31", "2026-04-30", "2026-06-30", "2027-03-15",
    ]
    private let raw: RawSample

    init() throws {
        raw = try RawSample()
    }

    /// What the program says of the notes of a folder, by id and, of policies, version.
    private func told(_ type: NoteType, on day: String) throws -> [String: String] {
        let states = try SampleBase.states(asOf: day)
        var told: [String: String] = [:]
        for (index, note) in states.base.notes.enumerated() where note.type == type {
            let version = note.version.map { "@\($0)" } ?? ""
            told[note.id.rawValue + version] = states.name(of: index)
        }
        return told
    }

    @Test(arguments: days)
    func policies(_ day: String) throws {
        let inForce = raw.inForce(on: day)
        for (policy, state) in try told(.policy, on: day) {
            // The translation has a name of its own and isn't replaced by what it translates.
            guard let file = raw.policy(policy), let from = raw.effective(file) else { continue }
            let expected = from > day ? "upcoming" : inForce[policy] == nil ? "superseded" : "in-force"
            if raw.field(file, "traducción_de") == nil { #expect(state == expected, "\(day) \(policy)") }
        }
    }

    @Test(arguments: days)
    func decisions(_ day: String) throws {
        let told = try told(.decision, on: day)
        for file in raw.files(in: "decisions") {
            let isAccepted = ["accepted", "aceptada"].contains(raw.field(file, "status", "estado") ?? "")
            var expected: String?
            if isAccepted, raw.date(file) <= day {
                if raw.field(file, "result", "resultado") != nil {
                    expected = "reviewed"
                } else {
                    expected =
                        (raw.field(file, "review_on", "revisar_el") ?? "9") <= day ? "review-due" : "awaiting-outcome"
                }
            }
            #expect(told[raw.name(file)] == expected, "\(day) \(file)")
        }
    }

    @Test(arguments: days)
    func trainings(_ day: String) throws {
        let told = try told(.training, on: day)
        let newest = Dictionary(
            raw.inForce(on: day).keys.map { key in
                let parts = key.split(separator: "@").map(String.init)
                return (parts[0], Int(parts[1]) ?? 0)
            }, uniquingKeysWith: max)
        for file in raw.files(in: "training") where raw.date(file) <= day {
            let taught = raw.list(file, "for", "para")[0].split(separator: "@").map(String.init)
            let version = Int(taught[1]) ?? 0
            // All later versions in the sample are major.
            let holds = newest[taught[0]] ?? 0
            let expected = holds > version ? "outdated" : holds == version ? "current" : "upcoming"
            #expect(told[raw.name(file)] == expected, "\(day) \(file)")
        }
    }

    private func length(_ from: String, _ to: String) -> Int {
        (CalendarDate(to)?.day ?? 0) - (CalendarDate(from)?.day ?? 0)
    }

    private func middle(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }

    /// Fewer failed changes, hours and disputes are better; first response has a target.
    private func isBetter(_ lesson: String, since applied: String, on day: String) -> Bool {
        guard let metric = raw.field(lesson, "check_metric", "métrica_de_control") else { return false }
        let span = length(applied, day)
        let answers = raw.list(lesson, "accounts", "cuentas").compactMap { account -> Bool? in
            let rows = raw.figures.filter { $0.account == account && $0.metric == metric && $0.date <= day }
            guard let after = middle(rows.filter { $0.date > applied }.map(\.value)) else { return nil }
            if metric == "p1_response_h" { return after <= 4 }
            let before = rows.filter { $0.date <= applied && length($0.date, applied) < span }.map(\.value)
            return middle(before).map { after < $0 }
        }
        return !answers.isEmpty && answers.allSatisfy { $0 }
    }

    @Test(arguments: days)
    func lessons(_ day: String) throws {
        let told = try told(.lesson, on: day)
        var seen: Set<String> = []
        for file in raw.files(in: "lessons") where raw.date(file) <= day {
            let cause = raw.field(file, "cause", "causa")
            let strikes = raw.files(in: "issues").filter { cause != nil && raw.field($0, "cause", "causa") == cause }
                .map { raw.date($0) }.filter { $0 <= day }
            let applied = raw.applied(file, by: day)
            let expected: String
            if let applied {
                let quiet = length(applied, day)
                let isChecked = (raw.field(file, "check_by", "comprobar_el") ?? "9") <= day
                if strikes.contains(where: { $0 > applied }) {
                    expected = "recurred"
                } else if isChecked, cause != nil, isBetter(file, since: applied, on: day) {
                    expected = "proven"
                } else {
                    expected = cause != nil && quiet >= 30 ? "holding" : "applied"
                }
            } else {
                expected = strikes.contains { $0 > raw.date(file) } ? "unheeded" : "identified"
            }
            #expect(told[raw.name(file)] == expected, "\(day) \(file)")
            seen.insert(expected)
        }
        if day == "2026-06-30" { #expect(seen.count >= 5, "\(seen)") }
    }

    @Test(arguments: days)
    func issues(_ day: String) throws {
        let states = try SampleBase.states(asOf: day)
        for file in raw.files(in: "issues") where raw.date(file) <= day {
            let isClosed = (raw.field(file, "resolved", "resuelta") ?? "9") <= day
            let cause = raw.field(file, "cause", "causa")
            let lessons = raw.files(in: "lessons").filter { lesson in
                raw.date(lesson) <= day
                    && (raw.list(lesson, "source", "fuente").contains(raw.name(file))
                        || (cause != nil && raw.field(lesson, "cause", "causa") == cause))
            }
            var gaps: [String] = []
            if isClosed {
                if cause == nil { gaps.append("closed-without-cause") }
                if lessons.isEmpty { gaps.append("closed-without-lesson") }
                let isReason = raw.files(in: "policies").contains { policy in
                    raw.nested(policy, "because").contains(raw.name(file)) && (raw.effective(policy) ?? "9") <= day
                }
                let isDone = raw.body(file).contains("\n- [x] ")
                if !isDone, !isReason, !lessons.contains(where: { raw.applied($0, by: day) != nil }) {
                    gaps.append("closed-without-prevention")
                }
            }
            let index = try #require(states.base.notes.firstIndex { $0.path?.rawValue == file })
            #expect(states.issues[index]?.gaps.map(\.rawValue) == gaps, "\(day) \(file)")
            #expect(states.records.issue(index)?.isOpen == !isClosed, "\(day) \(file)")
        }
    }
}
