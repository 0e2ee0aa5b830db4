import KnowledgeBase
import Markdown
import Search

extension SiteContent {
    /// What search knows of each note that lists show.
    func searchDocuments() -> [SearchDocument] {
        let words: [Language: Texts] = [.en: theme.texts(.en), .es: theme.texts(.es)]
        return base.notes.indices.filter { base.isShown($0) || base.policyStates[$0] != nil }.map { index in
            let note = base.notes[index]
            let type = "type." + note.type.rawValue
            let kind = note.choice("kind").map { type + "." + $0 }
            let texts = words[note.language]
            return SearchDocument(
                title: note.title, address: addresses.pinned[index] ?? addresses.notes[index],
                type: note.type.rawValue, typeLabel: kind.flatMap { texts?[$0] } ?? texts?[type] ?? "",
                language: note.language.rawValue, accounts: names(index, .account), topics: names(index, .topic),
                aliases: note.aliases, isCurrent: isCurrent(index), sections: note.parsed.sections())
        }
    }

    private func names(_ index: Int, _ type: NoteType) -> [String] {
        var seen: Set<Int> = []
        return base.outgoing[index].map(\.to).filter { base.notes[$0].type == type && seen.insert($0).inserted }
            .flatMap { [base.notes[$0].title] + (type == .topic ? base.notes[$0].aliases : []) }
    }

    private func isCurrent(_ index: Int) -> Bool {
        switch base.policyStates[index] {
        case .superseded, .expired: false
        default: true
        }
    }
}

extension ParsedNote {
    /// The text under each heading, what stands before the first heading first.
    fileprivate func sections() -> [SearchDocument.Section] {
        var sections: [SearchDocument.Section] = []
        let start = outline.first.map { max(0, $0.textRange.lowerBound) } ?? text.count
        if start > 0 { sections.append(.init(text: Array(text[..<start]))) }
        for heading in outline {
            sections.append(
                .init(heading: heading.text, anchor: heading.anchor.rawValue, text: Array(text[heading.textRange])))
        }
        return sections
    }
}
