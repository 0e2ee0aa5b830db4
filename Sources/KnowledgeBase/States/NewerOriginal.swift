extension KnowledgeBase {
    /// What a translation would have to follow: of a policy the version in force, where it follows a superseded one; else
    /// the original, where that changed later. nil for a translation that is up to date, and for any other note.
    public func newerOriginal(of index: Int) -> Int? {
        guard counts(index), let edge = outgoing[index].first(where: { $0.kind == "translation_of" }) else {
            return nil
        }
        if let family = policies.family(of: edge.to) {
            return family.current != edge.to && policyStates[edge.to] == .superseded ? family.current : nil
        }
        guard let own = notes[index].touched, let other = notes[edge.to].touched, own < other, other <= asOf else {
            return nil
        }
        return edge.to
    }
}
