/// An action with the note that it stands in.
///
/// It never changes; it is a class for the reason that `Note` is one.
public final class ActionRecord: Sendable {
    public let note: Int
    /// Which of the note's actions.
    public let number: Int
    public let action: Action
    public let state: ActionState

    init(_ note: Int, _ number: Int, _ action: Action, on day: CalendarDate) {
        self.note = note
        self.number = number
        self.action = action
        state = ActionState(action, on: day)
    }
}

extension ActionRecord: Hashable {
    /// Of one base, so the same place means the same record.
    public static func == (left: ActionRecord, right: ActionRecord) -> Bool {
        left.note == right.note && left.number == right.number
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(note)
        hasher.combine(number)
    }
}
