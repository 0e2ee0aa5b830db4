public import KnowledgeBase

/// Whether what was learnt keeps problems from coming back: by cause, and by lesson where nothing has come of one.
public struct PreventionBoard: Sendable {
    /// A cause with what was done about it.
    public struct Cause: Sendable {
        public let topic: Int
        /// By date.
        public let issues: [IssueRecord]
        /// The lessons on it, those applied first, by that day.
        public let lessons: [Int]
        /// The last lesson that was applied, by which before and after are told; nil if none was.
        public let fix: Fix?
        /// Accounts that it reached for the first time after the fix, by that date.
        public let spread: [Int]
        /// The first day to come, or the last that has come, on which to look whether the fix held.
        public let check: CalendarDate?

        public var before: Int { issues.count - after }
        /// Issues since the fix; without one there is no after.
        public var after: Int { fix.map { fix in issues.count { $0.date > fix.day } } ?? 0 }
    }

    public struct Fix: Sendable {
        public let lesson: Int
        public let day: CalendarDate
    }

    /// A lesson whose cause struck again while nothing had changed.
    public struct Unheeded: Sendable {
        public let lesson: Int
        /// Issues, by date.
        public let repeats: ArraySlice<Int>
    }

    /// A lesson that nothing came of for so long that it is likely forgotten.
    public struct Idle: Sendable {
        public let lesson: Int
        public let days: Int
    }

    /// Days after which a lesson that was never applied is named.
    public static let idleAfter = 60

    /// Those that came back after a fix first, then those without one, then by the number of issues.
    public let causes: [Cause]
    /// The costliest first: by severity, then by number.
    public let unheeded: [Unheeded]
    /// The longest first.
    public let idle: [Idle]
    /// There is nothing that it could be about.
    public let isEmpty: Bool

    public init(_ states: States) {
        let records = states.records
        var causes = records.causes.map { Cause($0, states) }
        causes.sort { left, right in
            if (left.after > 0) != (right.after > 0) { return left.after > 0 }
            if (left.fix == nil) != (right.fix == nil) { return left.fix == nil }
            return (right.issues.count, left.topic) < (left.issues.count, right.topic)
        }
        self.causes = causes
        var unheeded: [Unheeded] = []
        var idle: [Idle] = []
        for lesson in records.lessons {
            guard let state = states.lessons[lesson.note] else { continue }
            if !state.ignored.isEmpty {
                unheeded.append(Unheeded(lesson: lesson.note, repeats: state.ignored))
            }
            guard state.application == nil, let known = lesson.known else { continue }
            let days = states.asOf.day - known.day
            if days > Self.idleAfter { idle.append(Idle(lesson: lesson.note, days: days)) }
        }
        let weights = Self.weights(records)
        self.unheeded = unheeded.map { ($0, cost: $0.repeats.reduce(0) { $0 + (weights[$1] ?? 0) }) }
            .sorted { ($0.cost, $1.0.lesson) > ($1.cost, $0.0.lesson) }.map(\.0)
        self.idle = idle.sorted { ($1.days, $0.lesson) < ($0.days, $1.lesson) }
        isEmpty = records.issues.isEmpty && records.lessons.isEmpty
    }
}

extension PreventionBoard.Cause {
    fileprivate init(_ topic: Int, _ states: States) {
        let issues = states.records.issues(causedBy: topic)
        let found = states.records.lessons(on: topic)
        func applied(_ lesson: LessonRecord) -> CalendarDate? { states.lessons[lesson.note]?.application?.day }
        let sorted = found.sorted { left, right in
            (applied(left)?.day ?? Int.max, left.note) < (applied(right)?.day ?? Int.max, right.note)
        }
        let fix = sorted.last { applied($0) != nil }.flatMap { lesson in
            applied(lesson).map { PreventionBoard.Fix(lesson: lesson.note, day: $0) }
        }
        let checks = found.compactMap(\.checkBy).sorted()
        var met: Set<Int> = []
        var spread: [Int] = []
        for issue in issues {
            for account in issue.accounts where met.insert(account).inserted {
                if let fix, issue.date > fix.day { spread.append(account) }
            }
        }
        self.topic = topic
        self.issues = issues
        self.fix = fix
        self.spread = spread
        lessons = sorted.map(\.note)
        check = checks.first { $0 > states.asOf } ?? checks.last
    }
}

extension PreventionBoard {
    /// What an issue weighs: severe repeats more than many, each severity by ten times the next.
    private static func weights(_ records: Records) -> [Int: Int] {
        var weights: [Int: Int] = [:]
        for issue in records.issues {
            weights[issue.note] = [1_000, 100, 10, 1][min(3, max(0, (issue.severity ?? 4) - 1))]
        }
        return weights
    }
}
