public import KnowledgeBase

/// What happened on an account, in the order of days.
public struct Timeline: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case log
        case issue
        case feedback
        case decision
        case review
        case policy
        case manager
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
    }

    /// Newest first; none after the day of the build.
    public let entries: [Entry]

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
            for spans in history.spans {
                for span in spans where days.contains(span.start) && history.binds(span.policy, account) {
                    add(span.start, .policy, .tookEffect, span.policy)
                }
            }
        }
        let order = Kind.allCases
        self.entries = entries.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            if a.day != b.day { return a.day > b.day }
            if a.kind != b.kind { return (order.firstIndex(of: a.kind) ?? 0) < (order.firstIndex(of: b.kind) ?? 0) }
            return (a.note, left.offset) < (b.note, right.offset)
        }
        .map(\.element)
    }

    /// The kinds that occur, in the order of `Kind`.
    public var kinds: [Kind] {
        let found = Set(entries.map(\.kind))
        return Kind.allCases.filter(found.contains)
    }
}
