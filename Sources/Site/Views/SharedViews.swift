import Files
import KnowledgeBase

/// What many pages show alike, made once: how a note looks in lists, where only its address differs from page to page,
/// and what pages of one language and depth have around their content.
struct SharedViews: Sendable {
    private var items: [Language: [NoteItemView]] = [:]
    private var frames: [Language: [PageFrame]] = [:]

    /// Nothing made in advance.
    init() {}

    init(_ site: SiteContent, pages: [PlannedPage], jobs: Int) {
        let depth = pages.map(\.path.depth).max() ?? 0
        for language in Set(pages.map(\.language)) {
            let scope = PageScope(site, SitePaths.home, language: language)
            items[language] = concurrentMap(site.base.notes, jobs: jobs, chunk: 64) { index, _ in
                scope.makeItem(index)
            }
            frames[language] = (0...depth).map { depth in
                let root = String(repeating: "../", count: depth)
                return PageScope(site, SitePaths.home, language: language, root: root).makeFrame()
            }
        }
    }

    /// Without an address.
    func item(_ note: Int, _ language: Language) -> NoteItemView? {
        items[language]?[note]
    }

    /// Without anything of its page.
    func frame(_ language: Language, depth: Int) -> PageFrame? {
        guard let frames = frames[language], frames.indices.contains(depth) else { return nil }
        return frames[depth]
    }
}
