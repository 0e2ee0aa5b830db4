/// Which actions an ```` ```actions ```` block lists, and how.
public struct ActionsQuery: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case due, owner, title

        static let choices = ChoiceList([
            Choice("due", "vence", "plazo", "date", "fecha"), Choice("owner", "responsable"), Choice("title", "título"),
        ])
    }

    static let keys: [QueryKey] = [.type, .account, .topic, .owner, .state, .since, .until, .sort, .limit, .show]

    static let states = ChoiceList([
        Choice("open", "abierta", "abiertas"), Choice("overdue", "atrasada", "vencida", "atrasadas", "vencidas"),
        Choice("done", "hecha", "hechas"), Choice("check-due", "por-comprobar", "check"),
    ])

    /// Types of the notes they stand in; empty for all.
    public var types: [NoteType] = []
    public var accounts: [Int] = []
    public var topics: [Int] = []
    /// Handles or roles.
    public var owners: [String] = []
    public var states: [ActionState] = [.open, .overdue, .checkDue]
    /// First and last day due, included.
    public var since: CalendarDate?
    public var until: CalendarDate?
    public var order = Order.due
    public var isDescending = false
    public var limit = 50
    public var layout = QueryLayout.list
}
