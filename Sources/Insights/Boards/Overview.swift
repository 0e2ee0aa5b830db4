public import KnowledgeBase

/// What all notes together say: the values of the pages about the whole base, made once.
public struct Overview: Sendable {
    public let prevention: PreventionBoard

    public init(_ states: States) {
        prevention = PreventionBoard(states)
    }
}
