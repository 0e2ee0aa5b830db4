public import KnowledgeBase

/// The terms that topics of kind `term` define.
public struct Glossary: Sendable {
    public struct Term: Sendable, Hashable {
        public var topic: Int
        /// Its title and aliases.
        public var names: [String]
    }

    /// By note.
    public let terms: [Term]

    public init(_ base: KnowledgeBase) {
        terms = base.notes.enumerated().compactMap { index, note in
            guard note.type == .topic, note.choice("kind") == "term" else { return nil }
            return Term(topic: index, names: [note.title] + note.aliases.filter { $0 != note.title })
        }
    }
}
