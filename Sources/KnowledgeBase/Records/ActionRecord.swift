/// An action with the note that it stands in.
public struct ActionRecord: Sendable, Hashable {
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
