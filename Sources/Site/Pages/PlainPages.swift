import Files
import KnowledgeBase

extension PageScope {
    func searchPage() -> SearchPage {
        let title = texts.word("search.title")
        return SearchPage(page: frame(title, kind: .search), text: texts, title: title, counts: counts())
    }

    /// A server shows it at any depth, so its addresses are absolute; without a base address it has none.
    func notFoundPage() -> NotFoundPage {
        let title = texts.word("notFound.title")
        var frame = frame(title, kind: .missing)
        frame.canonical = nil
        frame.noIndex = true
        return NotFoundPage(
            page: frame, text: texts, title: title, hasBase: base.configuration.baseURL != nil)
    }
}
