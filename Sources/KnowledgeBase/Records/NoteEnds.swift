extension KnowledgeBase {
    /// The notes at the other end of a note's edges of some kinds, each once, in the order of the fields.
    public func ends(of note: Int, _ kinds: String...) -> [Int] {
        var ends: [Int] = []
        // Most notes have a few, which are compared faster than hashed.
        var seen: Set<Int> = []
        for edge in outgoing[note] where kinds.contains(edge.kind) {
            if ends.count <= 8 {
                if !ends.contains(edge.to) { ends.append(edge.to) }
                if ends.count > 8 { seen = Set(ends) }
            } else if seen.insert(edge.to).inserted {
                ends.append(edge.to)
            }
        }
        return ends
    }

    /// The note that a value of a record names: edges remember the place they were written at.
    func end(of note: Int, at range: Range<Int>?) -> Int? {
        guard let range else { return nil }
        return outgoing[note].first { $0.range == range }?.to
    }

    /// Whether a note says what another says in its own language: a translation of a rule is no rule of its own.
    public func isTranslation(_ index: Int) -> Bool { outgoing[index].contains { $0.kind == "translation_of" } }

    /// Whether an edge says that its note is about the account or topic that it leads to. Others, such as an exception
    /// or a reuse, are shown with their own words.
    public func isConcern(_ edge: Edge) -> Bool {
        if notes[edge.to].type == .account { return edge.kind == "accounts" || edge.kind == "subject" }
        return edge.kind != "parent" && edge.kind != "translation_of"
    }

    /// Whether a note counts on the day of the build: no draft, and not dated after it.
    public func counts(_ index: Int) -> Bool { counted[index] }

    /// Whether a note is dated after the day of the build: nobody knows it yet.
    public func isLater(_ index: Int) -> Bool { later[index] }
}

extension Note {
    /// A review of a person: it is left out of whatever is counted elsewhere.
    public var isPersonal: Bool {
        type == .review && (choice("kind") == "performance" || choice("kind") == "self")
    }

    func counts(on day: CalendarDate) -> Bool {
        path != nil && !isDraft && type != .page && !isLater(than: day)
    }

    /// Plain pages are other people's, whose dates may mean anything.
    func isLater(than day: CalendarDate) -> Bool {
        type != .page && front.date("date").map { $0 > day } ?? false
    }
}
