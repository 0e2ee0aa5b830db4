import KnowledgeBase

/// A cause that an account has met more than once, or that others have met too.
public struct RecurringCause: Sendable, Hashable {
    public var cause: Int
    /// Issues of the account with this cause, newest first.
    public var here: [Int]
    /// Those of other accounts, newest first.
    public var elsewhere: [Int]
    /// Lessons that act on it, by note.
    public var lessons: [Int]
}

/// The causes that issues name, with the issues and lessons that name them, gathered once for all accounts.
struct RecurringCauses: Sendable {
    private let base: KnowledgeBase
    /// By cause, newest first.
    private var issues: [Int: [Int]] = [:]
    /// By cause, by note.
    private var lessons: [Int: [Int]] = [:]

    init(_ states: States) {
        base = states.base
        for cause in states.records.causes {
            issues[cause] = states.records.issues(causedBy: cause).map(\.note).reversed()
            lessons[cause] = states.records.lessons(on: cause).map(\.note)
        }
    }

    /// Those of an account, the most frequent first.
    func causes(of account: Int, accounts: AccountNotes) -> [RecurringCause] {
        var here: [Int: [Int]] = [:]
        for issue in accounts.notes(.issue, on: account) {
            for edge in base.outgoing[issue] where edge.kind == "cause" { here[edge.to, default: []].append(issue) }
        }
        return here.compactMap { cause, own -> RecurringCause? in
            let known = Set(own)
            let elsewhere = (issues[cause] ?? []).filter { !known.contains($0) }
            guard own.count > 1 || !elsewhere.isEmpty else { return nil }
            return RecurringCause(cause: cause, here: own, elsewhere: elsewhere, lessons: lessons[cause] ?? [])
        }
        .sorted { left, right in
            let a = (-left.here.count, -left.elsewhere.count, left.cause)
            return a < (-right.here.count, -right.elsewhere.count, right.cause)
        }
    }
}
