public import KnowledgeBase

/// What an account was promised: the actions under its heading Commitments.
public struct Commitments: Sendable {
    /// Past their day and not done, the oldest first.
    public let broken: [ActionRecord]
    /// Not due yet, or without a day.
    public let pending: [ActionRecord]
    public let kept: [ActionRecord]

    public init(_ base: KnowledgeBase, board: ActionBoard, account: Int) {
        let note = base.notes[account]
        let promises = board[account].filter { note.section(of: $0.action.heading) == "Commitments" }
            .sorted { ActionBoard.precedes($0, $1) }
        broken = promises.filter { $0.state == .overdue }
        pending = promises.filter { $0.state == .open }
        kept = promises.filter { $0.action.isDone }
    }

    public var isEmpty: Bool { broken.isEmpty && pending.isEmpty && kept.isEmpty }
    public var all: [ActionRecord] { broken + pending + kept }
}
