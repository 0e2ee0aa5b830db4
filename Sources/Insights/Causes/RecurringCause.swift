public import KnowledgeBase

/// A cause that an account has met more than once, or that others have met too.
public struct RecurringCause: Sendable, Hashable {
    public var cause: Int
    /// Issues of the account with this cause, newest first.
    public var here: [Int]
    /// Those of other accounts, newest first.
    public var elsewhere: [Int]
    /// Lessons that act on it, by note.
    public var lessons: [Int]

    /// Those of an account, the most frequent first.
    public static func all(of account: Int, in base: KnowledgeBase, accounts: AccountNotes) -> [RecurringCause] {
        var here: [Int: [Int]] = [:]
        for issue in accounts.notes(.issue, on: account) {
            for edge in base.outgoing[issue] where edge.kind == "cause" { here[edge.to, default: []].append(issue) }
        }
        return here.compactMap { cause, issues -> RecurringCause? in
            let own = Set(issues)
            let named = base.incoming[cause].filter { $0.kind == "cause" && base.mayCount($0.from) }.map(\.from)
            let elsewhere = named.filter { base.notes[$0].type == .issue && !own.contains($0) }
            guard issues.count > 1 || !elsewhere.isEmpty else { return nil }
            return RecurringCause(
                cause: cause, here: issues,
                elsewhere: Array(Set(elsewhere)).sorted {
                    (base.notes[$1].day?.day ?? Int.min, $0) < (base.notes[$0].day?.day ?? Int.min, $1)
                },
                lessons: Array(Set(named.filter { base.notes[$0].type == .lesson })).sorted())
        }
        .sorted { left, right in
            let a = (-left.here.count, -left.elsewhere.count, left.cause)
            return a < (-right.here.count, -right.elsewhere.count, right.cause)
        }
    }
}
