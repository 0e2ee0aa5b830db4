import Files
import KnowledgeBase

/// A page of the site before it is written.
struct PlannedPage: Sendable {
    enum Content: Sendable {
        case home
        case note(Int)
        case list(NoteList, Int)
        case topics(Int)
        case contents(Int)
        case folder(String, Int)
        case handover(Int)
        case responsibility(ResponsibilityPlan.Key)
        case boards
        case board(DerivedPage)
        case search
        case notFound
    }

    var path: PagePath
    var content: Content
    var language: Language
}

extension SiteContent {
    /// All pages, each address once, in a fixed order.
    func pages() -> [PlannedPage] {
        let language = base.configuration.language
        var pages: [PlannedPage] = []
        func add(_ path: PagePath, _ content: PlannedPage.Content, _ language: Language) {
            pages.append(PlannedPage(path: path, content: content, language: language))
        }
        add(SitePaths.home, .home, language)
        let root = folderPlan.folders[""]?.index
        let indexes = Set(folderPlan.folders.values.compactMap(\.index))
        for (index, note) in base.notes.enumerated() where index != root && !indexes.contains(index) {
            add(addresses.notes[index], .note(index), note.language)
            if let pinned = addresses.pinned[index], pinned != addresses.notes[index] {
                add(pinned, .note(index), note.language)
            }
        }
        for list in typeLists + concerns.keys.sorted().flatMap({ concerns[$0] ?? [] }) {
            for (number, path) in list.rows.pages.enumerated() { add(path, .list(list, number), language) }
        }
        for (number, path) in topics.pages.enumerated() where lists[.topic] != nil {
            add(path, .topics(number), language)
        }
        for (number, path) in contents.pages.enumerated() { add(path, .contents(number), language) }
        for path in folderPlan.folders.keys.sorted() {
            guard let folder = folderPlan.folders[path] else { continue }
            let own = folder.index.map { base.notes[$0].language } ?? language
            for (number, page) in folder.rows.pages.enumerated() { add(page, .folder(path, number), own) }
        }
        for account in briefs.keys.sorted() {
            if let path = briefs[account] { add(path, .handover(account), base.notes[account].language) }
        }
        for key in responsibilities.keys {
            if let path = responsibilities[key] { add(path, .responsibility(key), language) }
        }
        if let index = derived.index { add(index, .boards, language) }
        for page in derived.pages {
            if let path = derived[page] { add(path, .board(page), language) }
        }
        add(search, .search, language)
        if let notFound { add(notFound, .notFound, language) }
        return pages
    }
}
