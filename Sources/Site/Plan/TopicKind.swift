import KnowledgeBase

/// The groups of the list of topics, in its order.
enum TopicKind: String, CaseIterable {
    case cause
    case situation
    case symptom
    case term
    case topic
    /// Named by notes, written by nobody.
    case undefined

    init(_ note: Note) {
        self = note.path == nil ? .undefined : note.choice("kind").flatMap(TopicKind.init(rawValue:)) ?? .topic
    }

    /// By kind where all fit on a page, else by letter.
    static func paged(_ base: KnowledgeBase, _ keys: [String]) -> PagedNotes {
        let topics = base.notes.indices.filter { base.notes[$0].type == .topic }
        guard topics.count <= PagedNotes.pageSize else {
            return PagedNotes(topics.sorted { (keys[$0], $0) < (keys[$1], $1) }) { initial(keys[$0]) }
        }
        let kinds = allCases
        func order(_ topic: Int) -> Int { kinds.firstIndex(of: TopicKind(base.notes[topic])) ?? kinds.count }
        let sorted = topics.sorted { (order($0), keys[$0], $0) < (order($1), keys[$1], $1) }
        return PagedNotes(sorted) { TopicKind(base.notes[$0]).rawValue }
    }
}
