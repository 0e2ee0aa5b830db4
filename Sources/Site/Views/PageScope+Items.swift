import KnowledgeBase

extension PageScope {
    /// A note as other pages list it.
    func item(_ index: Int, pinned: Bool = false, isDetailed: Bool = false) -> NoteItemView {
        // Only what has versions is called otherwise where a link keeps to one of them.
        let known = pinned && base.notes[index].version != nil ? nil : shared.face(index, language)
        return NoteItemView(
            face: known ?? face(index, pinned: pinned), address: address(of: index, pinned: pinned),
            details: isDetailed ? details(index) : nil)
    }

    /// What is the same of a note wherever it is listed.
    /// - Parameter day: the day to tell instead of its own.
    func face(_ index: Int, pinned: Bool = false, day: CalendarDate? = nil) -> NoteItemView.Face {
        let note = base.notes[index]
        // When a topic was last written down says nothing about it.
        let day = day ?? (note.type == .topic ? nil : note.day)
        return NoteItemView.Face(
            title: label(of: index, pinned: pinned || isOlderVersion(index)), language: foreign(note.language),
            type: typeName(note), typeKey: note.type.rawValue, date: day.map { texts.date($0, isShort: true) },
            chips: Array(chips(index).prefix(2)))
    }

    private func details(_ index: Int) -> NoteItemView.Details {
        let summary = excerpt(of: index)
        let accounts = base.ends(of: index, "accounts").filter { $0 != index }
        let topics = base.ends(of: index, "topics")
        return NoteItemView.Details(
            summary: summary.isEmpty ? nil : summary,
            accounts: accounts.prefix(3).map { link($0) },
            moreAccounts: accounts.count > 3 ? "+\(accounts.count - 3)" : nil,
            topics: topics.prefix(3).map { link($0) },
            moreTopics: topics.count > 3 ? "+\(topics.count - 3)" : nil)
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
}
