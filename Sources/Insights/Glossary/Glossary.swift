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
    /// A term with its translations, the original first; by its note.
    public let entries: [[Term]]

    public init(_ base: KnowledgeBase) {
        let terms = base.notes.enumerated().compactMap { index, note -> Term? in
            guard note.type == .topic, note.choice("kind") == "term" else { return nil }
            return Term(topic: index, names: [note.title] + note.aliases.filter { $0 != note.title })
        }
        let known = Set(terms.map(\.topic))
        // A translation of a translation, or of itself, is a term of its own.
        func original(_ topic: Int) -> Int? {
            base.ends(of: topic, "translation_of").first { known.contains($0) && $0 != topic }
        }
        var translations: [Int: [Term]] = [:]
        var originals: [Term] = []
        for term in terms {
            if let other = original(term.topic), original(other) == nil {
                translations[other, default: []].append(term)
            } else {
                originals.append(term)
            }
        }
        self.terms = terms
        entries = originals.map { [$0] + (translations[$0.topic] ?? []) }
    }
}
