public import KnowledgeBase

/// All actions of a base.
public struct ActionBoard: Sendable {
    /// By due day, those without one last, then by note and place.
    public let actions: [ActionRecord]
    private let byNote: [Int: [ActionRecord]]

    public init(_ states: States) {
        byNote = Dictionary(grouping: states.records.actions, by: \.note)
        actions = states.records.actions.sorted { ActionBoard.precedes($0, $1) }
    }

    /// Those of a note, in the order of its text.
    public subscript(note: Int) -> [ActionRecord] { byNote[note] ?? [] }

    public func actions(_ state: ActionState) -> [ActionRecord] { actions.filter { $0.state == state } }

    /// Everything to do about an account: of its own note and of the notes that name it.
    public func actions(on account: Int, accounts: AccountNotes) -> [ActionRecord] {
        let notes = [account] + NoteType.allCases.flatMap { accounts.notes($0, on: account) }
        return notes.flatMap { self[$0] }.sorted { ActionBoard.precedes($0, $1) }
    }

    static func precedes(_ left: ActionRecord, _ right: ActionRecord) -> Bool {
        let a = (left.action.due?.day ?? Int.max, left.note, left.number)
        let b = (right.action.due?.day ?? Int.max, right.note, right.number)
        return a < b
    }
}

extension ActionRecord {
    /// Days since it was to be done; nil for one that isn't late.
    public func daysLate(on day: CalendarDate) -> Int? {
        state == .overdue ? action.due.map { day.day - $0.day } : nil
    }
}
