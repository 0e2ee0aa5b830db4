import KnowledgeBase
import Testing

@testable import Insights

/// What binds everyone is kept once; asking each version about each account must give the same.
@Suite struct PolicyScopesTests {
    private static let scopes = [
        "", "applies_to: {accounts: [acme]}", "applies_to: {segments: [Retail]}",
        "applies_to: {accounts: [bolt], segments: [energy]}",
    ]

    private func noted() throws -> NotedBase {
        var files = [
            "accounts/acme.md": account("retail", from: "2026-02-01"),
            "accounts/bolt.md": account("energy", from: "2025-06-15"),
            "accounts/crow.md": account(nil, from: "2026-05-20"),
            "accounts/dune.md": "---\ntitle: Dune\n---\n",
        ]
        // A fixed sequence of numbers, spread over scopes, days and numbers of versions.
        var state: UInt32 = 7
        func next(_ limit: Int) -> Int {
            state = state &* 1_664_525 &+ 1_013_904_223
            return Int(state >> 16) % limit
        }
        for family in 1...40 {
            for version in 1...(1 + next(4)) {
                let day = try #require(CalendarDate(year: 2025, month: 1, day: 1)).day + (version - 1) * 150 + next(140)
                // Most families bind everyone in all their versions.
                let scope = family % 3 == 0 ? Self.scopes[next(4)] : ""
                files["p\(family)v\(version).md"] = Sample.policy(
                    version, from: CalendarDate(day: day).description, scope, id: "rule-\(family)")
            }
        }
        return try NotedBase(files)
    }

    private func account(_ segment: String?, from day: String) -> String {
        Sample.account(segment.map { "segment: \($0)" } ?? "", "## Log\n\n- \(day) [call] Hello\n")
    }

    /// By asking of every version whether it names the account, as the file says.
    private func binding(_ noted: NotedBase, _ account: Int) -> [PolicyHistory.Span] {
        let segment = noted.base.notes[account].front.text("segment")?.lowercased()
        return noted.insights.history.spans.joined().filter { span in
            let scope = noted.base.notes[span.policy].front["applies_to"]?.value
            guard let scope else { return true }
            let accounts = scope["accounts"]?.members.compactMap { $0.value.reference?.name } ?? []
            let segments = scope["segments"]?.members.compactMap { $0.value.text?.lowercased() } ?? []
            return accounts.contains(noted.id(account)) || (segment.map(segments.contains) ?? false)
        }
    }

    @Test func tellsOfEachChangeThatBindsAnAccountOnce() throws {
        let noted = try noted()
        #expect(noted.insights.history.spans.joined().count { noted.insights.history.isNarrow($0.policy) } > 10)
        let days = try #require(CalendarDate("2025-08-01"))...noted.base.asOf
        for account in noted.insights.accounts.accounts {
            let expected = binding(noted, account).filter { days.contains($0.start) }
                .sorted { ($0.start, $0.policy) < ($1.start, $1.policy) }
            let told = noted.insights.history.changes(for: account, within: days, latest: .max)
            #expect(told == expected, "\(noted.id(account))")
            let latest = noted.insights.history.changes(for: account, within: days, latest: 5)
            #expect(latest.map(\.start) == expected.suffix(5).map(\.start), "\(noted.id(account))")
        }
    }

    @Test func tellsTheNewestOfATimelineAsTheWholeDoes() throws {
        let noted = try noted()
        for account in noted.insights.accounts.accounts {
            let timeline = noted.insights.timeline(of: account)
            let policies = timeline.entries.filter { $0.kind == .policy }
            let days = timeline.first.map { $0...noted.base.asOf }
            let expected = binding(noted, account).filter { days?.contains($0.start) ?? false }
            #expect(Set(policies.map(\.note)) == Set(expected.map(\.policy)), "\(noted.id(account))")
            #expect(policies.count == expected.count && timeline.entries.count == timeline.count)
            #expect(timeline.entries.map(\.day) == timeline.entries.map(\.day).sorted(by: >))
            for most in [0, 1, 7, timeline.count + 3] {
                #expect(timeline.newest(most) == Array(timeline.entries.prefix(most)), "\(most)")
            }
        }
    }

    @Test func drawsTheBandsOfWhatChangedMost() throws {
        let noted = try noted()
        for account in noted.insights.accounts.accounts {
            let timeline = noted.insights.timeline(of: account)
            let bands = PolicyBands(noted.base, history: noted.insights.history, account: account, timeline: timeline)
            guard let first = timeline.first else {
                #expect(bands == nil)
                continue
            }
            let bound = Set(binding(noted, account))
            let expected = noted.insights.history.spans.enumerated().map { family, spans in
                (
                    family,
                    spans.filter {
                        bound.contains($0) && $0.start <= noted.base.asOf && $0.end.map { $0 > first } ?? true
                    }
                )
            }
            .filter { $0.1.count > 1 || $0.1.contains { $0.start > first } }
            .sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }.prefix(PolicyBands.most)
            let told = try #require(bands).bands
            #expect(told.map(\.family) == expected.map(\.0), "\(noted.id(account))")
            #expect(told.map(\.spans) == expected.map(\.1), "\(noted.id(account))")
        }
    }
}
