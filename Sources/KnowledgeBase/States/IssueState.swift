/// What a closed issue leaves undone.
public struct IssueState: Sendable, Hashable {
    public enum Gap: String, Sendable, Hashable, CaseIterable {
        /// Nobody wrote down why it happened.
        case cause = "closed-without-cause"
        /// No lesson was learnt from it, nor is there one on its cause.
        case lesson = "closed-without-lesson"
        /// None of its actions is done, none of its lessons is applied and no policy was changed because of it.
        case prevention = "closed-without-prevention"
    }

    /// Empty for an open issue, and for one that lacks nothing.
    public let gaps: [Gap]

    /// A fault that hardly hurt (severity 4) needs a cause, but neither lesson nor prevention.
    private static let leastSeverity = 4

    /// `applied` holds lessons that something was made of, and `remedied` the causes that such lessons act on.
    init(_ issue: IssueRecord, _ base: KnowledgeBase, _ records: Records, applied: Set<Int>, remedied: Set<Int>) {
        guard !issue.isOpen else {
            gaps = []
            return
        }
        var gaps: [Gap] = issue.cause == nil ? [.cause] : []
        if (issue.severity ?? 1) < Self.leastSeverity {
            let learnt = records.lessons(from: issue.note)
            let isKnown = issue.cause.map { records.hasLessons(on: $0) } ?? false
            if learnt.isEmpty, !isKnown { gaps.append(.lesson) }
            let isApplied =
                learnt.contains { applied.contains($0.note) } || (issue.cause.map(remedied.contains) ?? false)
            let isDone = base.notes[issue.note].actions.contains(where: \.isDone)
            let isReason = base.incoming[issue.note].contains { edge in
                edge.kind == "changes.because" && [.inForce, .superseded].contains(base.policyStates[edge.from])
            }
            if !isApplied, !isDone, !isReason { gaps.append(.prevention) }
        }
        self.gaps = gaps
    }
}
