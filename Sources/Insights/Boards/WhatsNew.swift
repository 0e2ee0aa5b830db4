public import KnowledgeBase

/// What changed of late and what is about to: for whoever was away, and so that new rules reach those who follow them.
public struct WhatsNew: Sendable {
    public struct Entry: Sendable, Hashable {
        public let note: Int
        /// On which it took or takes effect, happened or was worked on.
        public let day: CalendarDate
    }

    /// How many days back from that of the build are told.
    public static let reach = 90

    /// Versions of policies that will take effect, the next first.
    public let upcoming: [Entry]
    /// Versions that took effect, also those that another has replaced since; the newest first, like all that follows.
    public let rules: [Entry]
    /// Training, by the day on which it was last worked on.
    public let training: [Entry]
    public let decisions: [Entry]
    public let lessons: [Entry]
    /// Issues, feedback, reviews and reports.
    public let records: [Entry]
    /// What is in none of these and was worked on: accounts, topics, and notes that happened longer ago.
    public let updated: [Entry]
    /// Whether the notes hold anything that could be here on some day.
    public let isWanted: Bool
    /// Every note but plain pages that says when it was last new, whenever that was; the newest first. A version of a
    /// policy that is to come is new since it was last worked on or approved.
    public let changes: [Entry]

    public init(_ states: States) {
        let base = states.base
        let span = CalendarDate(day: base.asOf.day - Self.reach + 1)...base.asOf
        var upcoming: [Entry] = []
        var recent: [Part: [Entry]] = [:]
        var changes: [Entry] = []
        var isWanted = false
        for (index, note) in base.notes.enumerated() {
            guard base.counts(index), !note.isPersonal else { continue }
            let part = Part(note.type)
            let effective = note.front.date("effective")
            isWanted = isWanted || part != .updated
            if part == .rules {
                guard let effective, base.policyStates[index] != .draft else { continue }
                if effective > base.asOf { upcoming.append(Entry(note: index, day: effective)) }
            }
            let updated = note.front.date("updated")
            /// The last of some days that has come.
            func last(_ days: CalendarDate?...) -> CalendarDate? {
                days.compactMap(\.self).filter { $0 <= base.asOf }.max()
            }
            let day =
                switch part {
                case .rules: effective
                case .training: last(note.day, updated)
                default: note.day
                }
            if let last = last(day, updated, note.front.date("approved_on")) {
                changes.append(Entry(note: index, day: last))
            }
            if let day, part != .updated, span.contains(day) {
                recent[part, default: []].append(Entry(note: index, day: day))
            } else if let updated, span.contains(updated), part != .rules || day.map({ $0 <= base.asOf }) == true {
                recent[.updated, default: []].append(Entry(note: index, day: updated))
            }
        }
        func newest(_ entries: [Entry]) -> [Entry] { entries.sorted { ($1.day, $0.note) < ($0.day, $1.note) } }
        func newest(_ part: Part) -> [Entry] { newest(recent[part] ?? []) }
        self.upcoming = upcoming.sorted { ($0.day, $0.note) < ($1.day, $1.note) }
        rules = newest(.rules)
        training = newest(.training)
        decisions = newest(.decisions)
        lessons = newest(.lessons)
        records = newest(.records)
        updated = newest(.updated)
        self.isWanted = isWanted
        self.changes = newest(changes)
    }

    private enum Part {
        case rules, training, decisions, lessons, records, updated

        init(_ type: NoteType) {
            switch type {
            case .policy: self = .rules
            case .training: self = .training
            case .decision: self = .decisions
            case .lesson: self = .lessons
            case .issue, .feedback, .review, .report: self = .records
            case .account, .topic, .page: self = .updated
            }
        }
    }
}
