public import KnowledgeBase

/// What all notes together say: the values of the pages about the whole base, made once.
public struct Overview: Sendable {
    public let prevention: PreventionBoard
    public let actions: ActionBoard
    public let departments: Departments
    public let glossary: Glossary

    public init(_ states: States) {
        prevention = PreventionBoard(states)
        let actions = ActionBoard(states)
        self.actions = actions
        departments = Departments(states, board: actions)
        glossary = Glossary(states.base)
    }
}
