/// Where an action stands on a day.
public enum ActionState: String, Sendable, Hashable, CaseIterable {
    case open
    /// Its day has passed. On the day itself it is still in time.
    case overdue
    case done
    /// Done, and the day has come to look whether it helped.
    case checkDue = "check-due"

    public init(_ action: Action, on day: CalendarDate) {
        if action.isDone {
            self = action.check.map { $0 <= day } == true ? .checkDue : .done
        } else {
            self = action.due.map { $0 < day } == true ? .overdue : .open
        }
    }
}
