/// Which notes a ```` ```notes ```` block lists, and how.
public struct NotesQuery: Sendable, Hashable {
    public enum Order: String, Sendable, Hashable, CaseIterable {
        case date, title, type, state

        static let choices = ChoiceList([
            Choice("date", "fecha"), Choice("title", "título"), Choice("type", "tipo"), Choice("state", "estado"),
        ])
    }

    public enum Column: String, Sendable, Hashable, CaseIterable {
        case title, date, type, state, accounts, topics, owner, summary

        static let choices = ChoiceList([
            Choice("title", "título"), Choice("date", "fecha"), Choice("type", "tipo"),
            Choice("state", "estado", "status"),
            Choice("accounts", "cuentas", "account", "cuenta"), Choice("topics", "temas", "topic", "tema"),
            Choice("owner", "responsable"), Choice("summary", "resumen"),
        ])
    }

    static let keys: [QueryKey] = [
        .type, .account, .topic, .state, .since, .until, .sort, .limit, .show, .columns,
    ]

    /// Any of them; empty for all types.
    public var types: [NoteType] = []
    /// Notes that name any of these accounts.
    public var accounts: [Int] = []
    public var topics: [Int] = []
    /// Names of states or values of `status`, any of them.
    public var states: [String] = []
    /// First and last day, included.
    public var since: CalendarDate?
    public var until: CalendarDate?
    public var order = Order.date
    public var isDescending = true
    public var limit = 50
    public var layout = QueryLayout.list
    public var columns: [Column] = [.title, .date, .state]

    static let largestLimit = 500
}
