public import KnowledgeBase

/// A department or role, with what falls to it.
public struct Responsibility: Sendable {
    /// As first written.
    public var name: String
    /// Who belongs to it on the day of the build.
    public var people: [Person] = []
    /// Of a department: the roles in it.
    public var roles: [String] = []
    /// Of a role: the department it belongs to.
    public var department: String?
    /// Open and overdue actions that it owns, by due day.
    public var actions: [ActionRecord] = []
    /// Actions in notes that it owns which others have to do.
    public var waiting: [ActionRecord] = []
    /// Policies in force that it owns.
    public var owned: [Int] = []
    /// Policies in force that are addressed to it.
    public var bound: [Int] = []
    /// Lessons that such policies carry out, or that come from issues it was part in.
    public var lessons: [Int] = []
    /// Training for it.
    public var training: [Int] = []
    /// Issues that name it and aren't closed.
    public var issues: [Int] = []
}

/// The departments and roles that people.csv and the notes name.
public struct Departments: Sendable {
    /// By name.
    public let departments: [Responsibility]
    public let roles: [Responsibility]

    public init(_ states: States, board: ActionBoard) {
        var directory = ResponsibilityDirectory(states)
        for action in board.actions where action.state == .open || action.state == .overdue {
            directory.add(action)
        }
        for index in states.base.notes.indices where states.base.mayCount(index) { directory.add(index) }
        departments = directory.departments.sorted { $0.key < $1.key }.map(\.value)
        roles = directory.roles.sorted { $0.key < $1.key }.map(\.value)
    }
}
