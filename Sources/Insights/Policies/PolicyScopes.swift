import Files
import KnowledgeBase

/// Which accounts the versions of policies bind. Most bind all of them; they are kept once and not by account, so that
/// what this holds grows with the policies, never with policies × accounts.
struct PolicyScopes: Sendable {
    typealias Span = PolicyHistory.Span

    private struct Scope: Sendable {
        var accounts: Set<Int>
        var segments: Set<String>
    }

    /// Families all versions of which bind all accounts: those with most versions first, else by number.
    let generalFamilies: [Int]
    /// Families of which some versions bind all accounts and others not.
    private let mixedFamilies: [Int]
    /// The spans of versions that bind all accounts, newest first, of one day in order of the notes.
    private let general: [Span]
    /// By version; none for those that bind all accounts.
    private let scopes: [Int: Scope]
    /// With the number of the family.
    private let byAccount: [Int: [(family: Int, span: Span)]]
    private let bySegment: [String: [(family: Int, span: Span)]]
    private let segments: [Int: String]

    init(_ base: KnowledgeBase, _ families: [[Span]]) {
        var general: [Span] = []
        var (wide, mixed): ([Int], [Int]) = ([], [])
        var scopes: [Int: Scope] = [:]
        var byAccount: [Int: [(family: Int, span: Span)]] = [:]
        var bySegment: [String: [(family: Int, span: Span)]] = [:]
        for (family, spans) in families.enumerated() where !spans.isEmpty {
            var narrow = 0
            for span in spans {
                guard let scope = Self.scope(base, span.policy) else {
                    general.append(span)
                    continue
                }
                narrow += 1
                scopes[span.policy] = scope
                for account in scope.accounts { byAccount[account, default: []].append((family, span)) }
                for segment in scope.segments { bySegment[segment, default: []].append((family, span)) }
            }
            if narrow == 0 { wide.append(family) } else if narrow < spans.count { mixed.append(family) }
        }
        var segments: [Int: String] = [:]
        for (index, note) in base.notes.enumerated() where note.type == .account {
            segments[index] = note.front.text("segment")?.lowercased()
        }
        generalFamilies = wide.sorted { (families[$1].count, $0) < (families[$0].count, $1) }
        mixedFamilies = mixed
        self.general = general.sorted { ($1.start, $0.policy) < ($0.start, $1.policy) }
        self.scopes = scopes
        self.byAccount = byAccount
        self.bySegment = bySegment
        self.segments = segments
    }

    func isNarrow(_ policy: Int) -> Bool { scopes[policy] != nil }

    func binds(_ policy: Int, _ account: Int) -> Bool {
        guard let scope = scopes[policy] else { return true }
        return scope.accounts.contains(account) || segments[account].map(scope.segments.contains) ?? false
    }

    func general(within days: ClosedRange<CalendarDate>) -> ArraySlice<Span> {
        general(until: days.upperBound)[..<general.partitionPoint { $0.start < days.lowerBound }]
    }

    func general(until day: CalendarDate) -> ArraySlice<Span> { general[general.partitionPoint { $0.start <= day }...] }

    /// By day.
    func narrow(_ account: Int) -> [Span] {
        var seen: Set<Int> = []
        return own(account).map(\.span).filter { seen.insert($0.policy).inserted }
            .sorted { ($0.start, $0.policy) < ($1.start, $1.policy) }
    }

    func narrowFamilies(_ account: Int) -> [Int] {
        Set(mixedFamilies).union(own(account).map(\.family)).sorted()
    }

    private func own(_ account: Int) -> [(family: Int, span: Span)] {
        (byAccount[account] ?? []) + (segments[account].flatMap { bySegment[$0] } ?? [])
    }

    /// nil for a version that names neither accounts nor segments.
    private static func scope(_ base: KnowledgeBase, _ policy: Int) -> Scope? {
        guard let scope = base.notes[policy].record("applies_to"),
            scope["accounts"] != nil || scope["segments"] != nil
        else { return nil }
        return Scope(
            accounts: Set(base.outgoing[policy].filter { $0.kind == "applies_to.accounts" }.map(\.to)),
            segments: Set(scope["segments"]?.members.compactMap { $0.value.text?.lowercased() } ?? []))
    }
}
