/// What a generated block asks for, by its kind.
public enum GeneratedContent: Sendable, Hashable {
    case notes(NotesQuery)
    case actions(ActionsQuery)
    case chart(ChartQuery)
}
