import Files
import KnowledgeBase
import Markdown
import Search

/// What search knows of the notes that lists show, and of every version of a policy.
struct SearchDocuments {
    let site: SiteContent
    /// By document: its note. Notes of a type follow each other.
    let notes: [Int]

    var base: KnowledgeBase { site.base }

    init(_ site: SiteContent) {
        self.site = site
        let base = site.base
        let order = Dictionary(uniqueKeysWithValues: zip(NoteType.allCases, NoteType.allCases.indices))
        notes = base.notes.indices.filter { base.policies.isCurrent($0) || base.policyStates[$0] != nil }
            .sorted { (order[base.notes[$0].type] ?? 0, $0) < (order[base.notes[$1].type] ?? 0, $1) }
    }

    /// The index's files.
    func index(jobs: Int) -> [SearchFile] {
        let documents = concurrentMap(notes, jobs: jobs) { document($1) }
        let synonyms = base.notes.filter { $0.type == .topic && !$0.aliases.isEmpty }.map { [$0.title] + $0.aliases }
        return SearchIndex.build(documents, synonyms: synonyms, scripts: site.theme.searchScripts, jobs: jobs)
    }

    private func document(_ index: Int) -> SearchDocument {
        let note = base.notes[index]
        var document = SearchDocument(
            title: note.title, address: site.addresses.pinned[index] ?? site.addresses.notes[index],
            type: name(note.type.rawValue, text: "type." + note.type.rawValue), sections: sections(index))
        let own = site.theme.texts(note.language)
        let type = "type." + note.type.rawValue
        document.typeLabel = note.choice("kind").flatMap { own[type + "." + $0] } ?? own[type] ?? ""
        if let family = base.policies.family(of: index), family.versions.count > 1, let version = note.version {
            document.typeLabel += " · " + own.filled("version", "n", String(version))
        }
        document.language = note.front.choice("lang") ?? (note.path == nil ? note.language.rawValue : "")
        let accounts = targets(index, .account)
        let topics = targets(index, .topic)
        document.accounts = accounts.map { base.notes[$0].title }
        document.topics = topics.flatMap { [base.notes[$0].title] + base.notes[$0].aliases }
        document.aliases = note.aliases
        document.linkWords = linkWords(index)
        document.facets[.account] = accounts.map(name)
        document.facets[.topic] = topics.map(name)
        document.facets[.language] = [name(note.language.rawValue, text: "language." + note.language.rawValue)]
        if let day = note.day {
            let month = String(day.description.prefix(7))
            document.facets[.date] = [SearchName(month, month, month)]
        }
        // Found by what the note's page says of it.
        let isReplaced = note.type == .decision && site.states.successor(of: index) != nil
        let state = isReplaced ? "superseded" : site.stateName(of: index)
        let gaps = site.stateName(of: index) == nil ? [] : site.states.issues[index]?.gaps.map(\.rawValue) ?? []
        let names = gaps.isEmpty ? [state].compactMap(\.self) : gaps
        document.facets[.state] = (names + [site.states.status(of: index)].compactMap(\.self))
            .map { name($0, text: "state." + $0) }
        if let state, Self.pastStates.contains(state) {
            document.isCurrent = false
            document.state = own["state." + state] ?? state
        }
        return document
    }

    /// What a note in these states says no longer counts: it ranks low and is labelled.
    private static let pastStates: Set = ["superseded", "expired", "outdated"]

    private func name(_ key: String, text: String) -> SearchName {
        SearchName(key, site.theme.texts(.en)[text] ?? key, site.theme.texts(.es)[text] ?? key)
    }

    private func name(_ note: Int) -> SearchName {
        let title = base.notes[note].title
        return SearchName(base.notes[note].id.rawValue, title, title)
    }

    /// The accounts or topics that a note's fields name.
    private func targets(_ index: Int, _ type: NoteType) -> [Int] {
        var seen: Set<Int> = []
        return base.outgoing[index].map(\.to).filter { base.notes[$0].type == type && seen.insert($0).inserted }
    }

    /// What other notes' links call this one, each once, besides its title.
    private func linkWords(_ index: Int) -> [String] {
        var seen: Set<String> = [base.notes[index].title]
        var words: [String] = []
        for backlink in base.backlinks[index] {
            let text = base.notes[backlink.from].parsed.links[backlink.link].text
            guard !text.isEmpty, words.count < Self.mostLinkWords, seen.insert(text).inserted else { continue }
            words.append(text)
        }
        return words
    }

    private static let mostLinkWords = 64
}
