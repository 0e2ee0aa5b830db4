import KnowledgeBase

extension PageScope {
    /// A note as other pages list it.
    func item(_ index: Int, pinned: Bool = false, isDetailed: Bool = false) -> NoteItemView {
        var item = shared.item(index, language) ?? makeItem(index)
        item.address = address(of: index, pinned: pinned)
        if pinned { item.title = label(of: index, pinned: true) }
        guard isDetailed else { return item }
        let summary = base.excerpt(of: index)
        item.summary = summary.isEmpty ? nil : summary
        let accounts = named(index, "accounts").filter { $0 != index }
        item.accounts = accounts.prefix(3).map { link($0) }
        item.moreAccounts = accounts.count > 3 ? "+\(accounts.count - 3)" : nil
        let topics = named(index, "topics")
        item.topics = topics.prefix(3).map { link($0) }
        item.moreTopics = topics.count > 3 ? "+\(topics.count - 3)" : nil
        return item
    }

    /// What is the same of a note wherever it is listed: all but its address.
    func makeItem(_ index: Int) -> NoteItemView {
        let note = base.notes[index]
        var item = NoteItemView(
            title: label(of: index, pinned: isOlderVersion(index)), address: "", language: foreign(note.language),
            type: typeName(note), typeKey: note.type.rawValue)
        // When a topic was last written down says nothing about it.
        if note.type != .topic { item.date = note.day.map { texts.date($0, isShort: true) } }
        item.chips = Array(chips(index).prefix(2))
        return item
    }

    /// What a note is, in a word: its type, or the kind that says more.
    func typeName(_ note: Note) -> String {
        let type = "type." + note.type.rawValue
        if let kind = note.choice("kind"), let name = texts[type + "." + kind] { return name }
        return texts.word(type)
    }

    /// A policy version that isn't the one its bare address shows needs its number to be told from the others.
    private func isOlderVersion(_ index: Int) -> Bool {
        guard let family = base.policies.family(of: index) else { return false }
        return family.current != index
    }

    /// The notes that a field names, each once, in the order of the field.
    func named(_ index: Int, _ field: String) -> [Int] {
        var notes: [Int] = []
        var seen: Set<Int> = []
        for edge in base.outgoing[index] where edge.kind == field && seen.insert(edge.to).inserted {
            notes.append(edge.to)
        }
        return notes
    }
}
