import DossierTestSupport
import Insights
import KnowledgeBase
import Testing

@testable import Site

/// The sample on every day on which something changes in it: no two pages disagree, and what happened stays happened.
struct PagesAgreeTests {
    /// Stretches of days, so that all cores walk. Each begins with the last day of the one before.
    private static let stretches: [[String]] = {
        let days = (try? SampleDays.all.get()) ?? []
        return stride(from: 0, to: days.count, by: 40).map { Array(days[max(0, $0 - 1)..<min(days.count, $0 + 40)]) }
    }()

    @Test(arguments: stretches.indices)
    func noTwoPagesDisagree(_ stretch: Int) throws {
        var reader = FactReader()
        var recurred: Set<String> = []
        var told: [String: Set<String>] = [:]
        for day in Self.stretches[stretch] {
            let sample = try SampleOnDay(day)
            let (states, overview) = (sample.states, sample.overview)
            let disagreements = try reader.read(sample).disagreements
            #expect(disagreements == [], "\(day)")
            BoardAgreement(day: day, states: states, overview: overview).check()
            for account in overview.accounts.accounts.accounts {
                AccountAgreement(day: day, account: account, overview: overview).check()
            }
            let now = Set(states.lessons.filter { $0.value.standing == .recurred }.keys.map { states.base.key(of: $0) })
            #expect(now.isSuperset(of: recurred), "\(day): \(recurred.subtracting(now)) un-recurred")
            recurred = now
            // A day later nothing that happened is untold.
            for account in overview.accounts.accounts.accounts {
                let key = states.base.key(of: account)
                let entries = Set(
                    overview.accounts.timeline(of: account).entries.map {
                        "\($0.day) \($0.kind) \(states.base.key(of: $0.note))"
                    })
                #expect(told[key]?.isSubset(of: entries) ?? true, "\(day) \(key)")
                told[key] = entries
            }
        }
    }

    /// Of each kind so many facts are told by more than one page, so that none of them is compared with nothing.
    private static let least = [
        // Home, boards, their list and their data.
        "overdue actions": 1, "actions to check": 1, "open actions": 1, "exceptions": 1, "reviews due": 1,
        "why to read again": 6, "to judge and to check": 1, "gaps": 1, "rows": 22, "headlines": 8,
        "accounts missing a standard": 1, "missed in a row": 1, "missed since": 1, "days without an answer": 1,
        // Lessons and causes, on their own pages too.
        "lessons known": 1, "lessons recurred": 1, "lessons not heeded": 1, "lessons that came back": 1,
        "recurrences": 9, "not heeded": 9, "applied on": 9, "tried": 9, "issues of cause": 6, "accounts of cause": 6,
        "share of accounts": 6,
        // Accounts and their briefs.
        "manager": 6, "renewal": 7, "last visit": 6, "open issues": 7, "promises broken": 7, "promises in time": 7,
        "exceptions of account": 7, "latest figure 0": 7, "latest figure 1": 7, "latest figure 2": 7,
        "latest figure 3": 7, "timeline, log": 7, "timeline, issue": 6, "timeline, feedback": 6,
        "timeline, decision": 6, "timeline, review": 3, "timeline, policy": 7, "timeline, manager": 7,
        // Departments and roles.
        "what falls to": 15,
        // Every note, wherever it is named.
        "state": 35, "status": 26, "health": 7, "severity": 12, "sentiment": 7, "date": 50, "name": 75,
        "notes on topic": 15, "number of notes": 10, "day": 1,
    ]

    @Test func everyKindOfFactIsCompared() throws {
        var reader = FactReader()
        let facts = try reader.read(SampleOnDay("2026-06-30"))
        #expect(facts.disagreements == [])
        let compared = facts.compared
        for (kind, count) in Self.least { #expect(compared[kind] ?? 0 >= count, "\(kind)") }
        #expect(Set(compared.keys).subtracting(Self.least.keys) == [])
    }
}
