public import KnowledgeBase

/// An action with the note it stands in and where it stands on the day of the build.
public struct TrackedAction: Sendable, Hashable {
    public enum State: String, Sendable, Hashable, CaseIterable {
        case overdue
        case checkDue = "check-due"
        case open
        case done
    }

    public var note: Int
    /// Its place in the note's `actions`.
    public var place: Int
    public var action: Action
    public var state: State

    init(_ base: KnowledgeBase, note: Int, place: Int) {
        self.note = note
        self.place = place
        action = base.notes[note].actions[place]
        state = Self.state(of: action, on: base.asOf)
    }

    /// An action that is done is due once more, on the day to look whether it helped. It is late from the day after its
    /// own.
    public static func state(of action: Action, on day: CalendarDate) -> State {
        if action.isDone { return action.check.map { $0 <= day } ?? false ? .checkDue : .done }
        return action.due.map { $0 < day } ?? false ? .overdue : .open
    }

    /// Days since it was to be done; nil for one that isn't late.
    public func daysLate(on day: CalendarDate) -> Int? {
        state == .overdue ? action.due.map { day.day - $0.day } : nil
    }
}

/// All actions of a base.
public struct ActionBoard: Sendable {
    /// By due day, those without one last, then by note and place.
    public let actions: [TrackedAction]
    private let byNote: [Int: [TrackedAction]]

    public init(_ base: KnowledgeBase) {
        var byNote: [Int: [TrackedAction]] = [:]
        for (index, note) in base.notes.enumerated()
        where !note.actions.isEmpty && note.type != .page && base.mayCount(index) {
            byNote[index] = note.actions.indices.map { TrackedAction(base, note: index, place: $0) }
        }
        self.byNote = byNote
        actions = byNote.values.joined().sorted { ActionBoard.precedes($0, $1) }
    }

    /// Those of a note, in the order of its text.
    public subscript(note: Int) -> [TrackedAction] { byNote[note] ?? [] }

    public func actions(_ state: TrackedAction.State) -> [TrackedAction] { actions.filter { $0.state == state } }

    /// Everything to do about an account: of its own note and of the notes that name it.
    public func actions(on account: Int, accounts: AccountNotes) -> [TrackedAction] {
        let notes = [account] + NoteType.allCases.flatMap { accounts.notes($0, on: account) }
        return notes.flatMap { self[$0] }.sorted { ActionBoard.precedes($0, $1) }
    }

    static func precedes(_ left: TrackedAction, _ right: TrackedAction) -> Bool {
        let a = (left.action.due?.day ?? Int.max, left.note, left.place)
        let b = (right.action.due?.day ?? Int.max, right.note, right.place)
        return a < b
    }
}
