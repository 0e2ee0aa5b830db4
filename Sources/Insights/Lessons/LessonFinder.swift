public import KnowledgeBase

/// Lessons by the situations that they were learnt in, hold in and don't hold in, to be found from a situation at hand.
public struct LessonFinder: Sendable {
    public struct Entry: Sendable {
        public let lesson: Int
        public let cause: Int?
        /// What the issues that it was learnt from showed.
        public let symptoms: [Int]
        /// Where it holds: its situations and topics.
        public let situations: [Int]
        /// Where it doesn't hold.
        public let not: [Int]
        /// Accounts that it was learnt on.
        public let accounts: [Int]
        public let segments: [String]
        /// Departments of the issues that it was learnt from.
        public let departments: [String]
        public let contradicts: [Int]
        /// How often it helped, did nothing and harmed where it was tried.
        public let record: [String: Int]
    }

    /// An account as a situation: "an account like this".
    public struct Likeness: Sendable {
        public let account: Int
        public let segment: String?
        public let situations: [Int]
        /// Causes of its issues.
        public let causes: [Int]
    }

    /// The best first: by where they stand, then by how they fared where they were tried.
    public let entries: [Entry]
    /// Accounts that are served.
    public let accounts: [Likeness]

    public init(_ states: States) {
        let base = states.base
        let entries = states.records.lessons.map { Entry($0, states) }
        func rank(_ entry: Entry) -> (Int, Int, Int) {
            let standing = states.lessons[entry.lesson]?.standing ?? .identified
            let order: [LessonState.Standing] = [.proven, .holding, .applied, .identified, .unheeded, .recurred]
            let fared = (entry.record["helped"] ?? 0) - (entry.record["harmed"] ?? 0)
            return (order.firstIndex(of: standing) ?? order.count, -fared, entry.lesson)
        }
        self.entries = entries.sorted { rank($0) < rank($1) }
        accounts = base.openAccounts.map { account in
            Likeness(
                account: account, segment: base.notes[account].front.text("segment"),
                situations: base.outgoing[account].filter { $0.kind == "topics" }.map(\.to),
                causes: Set(states.records.issues(on: account).compactMap(\.cause)).sorted())
        }
    }
}

extension LessonFinder.Entry {
    fileprivate init(_ lesson: LessonRecord, _ states: States) {
        let base = states.base
        let sources = lesson.sources.compactMap { states.records.issue($0) }
        self.lesson = lesson.note
        cause = lesson.cause
        symptoms = Set(sources.flatMap(\.topics).filter { base.notes[$0].choice("kind") == "symptom" }).sorted()
        situations = Set(lesson.appliesWhen + lesson.topics).sorted()
        not = lesson.notWhen
        accounts = lesson.accounts
        segments = Set(lesson.accounts.compactMap { base.notes[$0].front.text("segment") }).sorted()
        departments = Set(sources.flatMap(\.departments)).sorted()
        contradicts = lesson.contradicts
        var record: [String: Int] = [:]
        for reuse in lesson.reuses { record[reuse.effect ?? "none", default: 0] += 1 }
        self.record = record
    }
}
