public import KnowledgeBase

/// Which version of each policy was, is and will be in force when.
public struct PolicyHistory: Sendable {
    /// The days on which one version holds.
    public struct Span: Sendable, Hashable {
        /// The version's note.
        public var policy: Int
        public var start: CalendarDate
        /// The first day on which it holds no more; nil for one that nothing has ended.
        public var end: CalendarDate?

        public func contains(_ day: CalendarDate) -> Bool {
            start <= day && end.map { day < $0 } ?? true
        }
    }

    /// By family, in the order of `PolicyFamilies.families`: its versions by the day they took effect. Empty for
    /// translations, which are no rules of their own.
    public let spans: [[Span]]
    private let base: KnowledgeBase
    private let scopes: PolicyScopes

    public init(_ base: KnowledgeBase) {
        self.base = base
        let replaced = Self.replacements(base)
        let spans = base.policies.families.map { family in
            let versions = family.versions.filter { version in
                Self.start(of: base.notes[version]) != nil && !base.isTranslation(version)
            }
            return versions.compactMap { version -> Span? in
                let note = base.notes[version]
                guard let start = Self.start(of: note) else { return nil }
                var ends: [CalendarDate] = replaced[version].map { [$0] } ?? []
                if let last = note.front.date("expires") { ends.append(CalendarDate(day: last.day + 1)) }
                let newer = versions.filter { (base.notes[$0].version ?? 0) > (note.version ?? 0) }
                if let next = newer.compactMap({ Self.start(of: base.notes[$0]) }).min() { ends.append(next) }
                let end = ends.min()
                if let end, end <= start { return nil }
                return Span(policy: version, start: start, end: end)
            }
            .sorted { ($0.start, $0.policy) < ($1.start, $1.policy) }
        }
        self.spans = spans
        scopes = PolicyScopes(base, spans)
    }

    /// The version of a family that holds on a day.
    public func inForce(_ family: Int, on day: CalendarDate) -> Int? {
        spans[family].last { $0.contains(day) }?.policy
    }

    /// Whether a policy version is about an account: it names it, or its segment, or none at all.
    public func binds(_ policy: Int, _ account: Int) -> Bool { scopes.binds(policy, account) }

    /// Whether a policy version names accounts or segments.
    public func isNarrow(_ policy: Int) -> Bool { scopes.isNarrow(policy) }

    /// What took effect within some days for every account, newest first, of one day in order of the notes.
    public func general(within days: ClosedRange<CalendarDate>) -> ArraySlice<Span> { scopes.general(within: days) }

    /// What has ever taken effect for every account by a day, in the same order.
    public func general(until day: CalendarDate) -> ArraySlice<Span> { scopes.general(until: day) }

    /// What took effect within some days for an account because it or its segment is named, by day.
    public func narrow(_ account: Int, within days: ClosedRange<CalendarDate>) -> [Span] {
        scopes.narrow(account).filter { days.contains($0.start) }
    }

    /// The latest versions that took effect for an account within some days, by day.
    public func changes(for account: Int, within days: ClosedRange<CalendarDate>, latest: Int) -> [Span] {
        (general(within: days).prefix(latest) + narrow(account, within: days))
            .sorted { ($0.start, $0.policy) < ($1.start, $1.policy) }.suffix(latest)
    }

    /// The families each of whose versions binds all accounts, those with most versions first.
    var generalFamilies: [Int] { scopes.generalFamilies }

    /// The other families that may bind an account, sorted.
    func narrowFamilies(_ account: Int) -> [Int] { scopes.narrowFamilies(account) }

    /// The first day of a version that is no draft.
    private static func start(of note: Note) -> CalendarDate? {
        note.isDraft || note.choice("status") == "draft" ? nil : note.front.date("effective")
    }

    /// The day on which a policy of another name takes a version's place.
    private static func replacements(_ base: KnowledgeBase) -> [Int: CalendarDate] {
        var replaced: [Int: CalendarDate] = [:]
        for family in base.policies.families {
            for version in family.versions {
                guard let start = start(of: base.notes[version]) else { continue }
                for edge in base.outgoing[version] where edge.kind == "supersedes" {
                    let others =
                        edge.pinned
                        ? [edge.to]
                        : family.versions.contains(edge.to) ? [] : base.policies.family(of: edge.to)?.versions ?? []
                    for other in others where other != version {
                        replaced[other] = min(replaced[other] ?? start, start)
                    }
                }
            }
        }
        return replaced
    }
}
