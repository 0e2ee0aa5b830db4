public import KnowledgeBase

/// What happened on an account, in the order of days.
public struct Timeline: Sendable {
    /// In the order in which the entries of a day are told.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case log
        case issue
        case feedback
        case decision
        case review
        case policy
        case manager

        fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    }

    public enum Event: Sendable, Hashable {
        /// An entry of the account's log, by its place there.
        case logged(Int)
        /// The note's own day.
        case recorded
        case resolved
        case answered
        /// A policy version took effect.
        case tookEffect
        /// A period of `managers` began or ended, by its place there.
        case began(Int)
        case ended(Int)
    }

    public struct Entry: Sendable, Hashable {
        public var day: CalendarDate
        public var kind: Kind
        public var event: Event
        /// The note it rests on: the account's own for its log and managers.
        public var note: Int

        fileprivate func comes(before other: Entry) -> Bool {
            (other.day, kind.place, note) < (day, other.kind.place, other.note)
        }
    }

    /// What happened on this account and no other, and the policies that name it or its segment. Newest first; none
    /// after the day of the build.
    public let own: [Entry]
    /// The versions that took effect for every account since the first day of its own story. Newest first.
    private let general: ArraySlice<PolicyHistory.Span>

    public init(_ base: KnowledgeBase, history: PolicyHistory, accounts: AccountNotes, account: Int) {
        var entries: [Entry] = []
        let note = base.notes[account]
        func add(_ day: CalendarDate?, _ kind: Kind, _ event: Event, _ note: Int) {
            guard let day, day <= base.asOf else { return }
            entries.append(Entry(day: day, kind: kind, event: event, note: note))
        }
        for (place, entry) in note.log.enumerated() { add(entry.date, .log, .logged(place), account) }
        for issue in accounts.notes(.issue, on: account) {
            add(base.notes[issue].day, .issue, .recorded, issue)
            add(base.notes[issue].front.date("resolved"), .issue, .resolved, issue)
        }
        for feedback in accounts.notes(.feedback, on: account) {
            add(base.notes[feedback].day, .feedback, .recorded, feedback)
            let answered = base.notes[feedback].front.date("answered")
            // An answer on the same day is part of the same talk.
            if answered != base.notes[feedback].day { add(answered, .feedback, .answered, feedback) }
        }
        for decision in accounts.notes(.decision, on: account) {
            add(base.notes[decision].day, .decision, .recorded, decision)
        }
        for review in accounts.notes(.review, on: account) { add(base.notes[review].day, .review, .recorded, review) }
        for (place, period) in ManagerPeriod.all(of: account, in: base).enumerated() {
            add(period.from, .manager, .began(place), account)
            add(period.to, .manager, .ended(place), account)
        }
        // Rules of before the account's first day are no part of its story.
        if let first = entries.map(\.day).min() {
            let days = first...max(first, base.asOf)
            for span in history.narrow(account, within: days) { add(span.start, .policy, .tookEffect, span.policy) }
            general = history.general(within: days)
        } else {
            general = []
        }
        own = entries.enumerated().sorted { left, right in
            left.element.comes(before: right.element)
                || (!right.element.comes(before: left.element) && left.offset < right.offset)
        }
        .map(\.element)
    }

    public var count: Int { own.count + general.count }

    /// The day on which the account's story begins.
    public var first: CalendarDate? { own.last?.day }

    /// All of it, newest first.
    public var entries: [Entry] { newest(count) }

    /// The newest entries, at most as many as said.
    public func newest(_ most: Int) -> [Entry] {
        var merged: [Entry] = []
        merged.reserveCapacity(min(most, count))
        var rest = own[...]
        for span in general {
            guard merged.count < most else { break }
            let entry = Entry(day: span.start, kind: .policy, event: .tookEffect, note: span.policy)
            while let next = rest.first, next.comes(before: entry), merged.count < most {
                merged.append(rest.removeFirst())
            }
            if merged.count < most { merged.append(entry) }
        }
        return merged + rest.prefix(most - merged.count)
    }

    /// The kinds that occur, in the order of `Kind`.
    public var kinds: [Kind] {
        var found = Set(own.map(\.kind))
        if !general.isEmpty { found.insert(.policy) }
        return Kind.allCases.filter(found.contains)
    }
}
