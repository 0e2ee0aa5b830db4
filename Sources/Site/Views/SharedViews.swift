import Files
import KnowledgeBase

/// What many pages show alike, made once: how a note looks in lists, where only its address differs from page to page,
/// and what pages of one language and depth have around their content.
struct SharedViews: Sendable {
    private var faces: [Language: [NoteItemView.Face]] = [:]
    private var frames: [Language: [PageFrame]] = [:]
    /// Why notes are related, by shared accounts and topics: few numbers come over and over.
    private var reasons: [Language: [[String]]] = [:]
    private var excerpts: [String] = []
    /// Of notes that have versions.
    private var pinnedLabels: [Language: [Int: String]] = [:]
    private static let mostShared = 8

    /// Nothing made in advance.
    init() {}

    init(_ site: SiteContent, pages: [PlannedPage], jobs: Int) {
        let depth = pages.map(\.path.depth).max() ?? 0
        excerpts = concurrentMap(site.base.notes, jobs: jobs, chunk: 64) { index, _ in site.base.excerpt(of: index) }
        for language in Set(pages.map(\.language)) {
            let scope = PageScope(site, SitePaths.home, language: language)
            faces[language] = concurrentMap(site.base.notes, jobs: jobs, chunk: 64) { index, _ in scope.face(index) }
            var labels: [Int: String] = [:]
            for note in site.base.notes.indices { labels[note] = scope.makePinnedLabel(of: note) }
            pinnedLabels[language] = labels
            reasons[language] = (0...Self.mostShared).map { accounts in
                (0...Self.mostShared).map { scope.makeReason(accounts, $0) }
            }
            frames[language] = (0...depth).map { depth in
                let root = String(repeating: "../", count: depth)
                return PageScope(site, SitePaths.home, language: language, root: root).makeFrame()
            }
        }
    }

    func face(_ note: Int, _ language: Language) -> NoteItemView.Face? {
        faces[language]?[note]
    }

    func pinnedLabel(of note: Int, _ language: Language) -> String? {
        pinnedLabels[language]?[note]
    }

    func excerpt(of note: Int) -> String? {
        excerpts.indices.contains(note) ? excerpts[note] : nil
    }

    func reason(accounts: Int, topics: Int, _ language: Language) -> String? {
        guard accounts <= Self.mostShared, topics <= Self.mostShared else { return nil }
        return reasons[language]?[accounts][topics]
    }

    /// Without anything of its page.
    func frame(_ language: Language, depth: Int) -> PageFrame? {
        guard let frames = frames[language], frames.indices.contains(depth) else { return nil }
        return frames[depth]
    }
}
