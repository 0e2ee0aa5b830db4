import Files
import Insights
import KnowledgeBase

/// What a board shows between its title and the footer.
struct BoardContent {
    /// What it comes to, in a few words each.
    var headlines: [ChipView] = []
    /// Made only where they are shown: the page that lists the boards needs the headlines alone.
    var sections: () -> [BoardSectionView] = { [] }
    /// In place of sections.
    var empty: String?
}

extension PageScope {
    /// A page made from an insight.
    func boardPage(_ derived: DerivedPage) -> BoardPage {
        let title = texts.word(derived.key)
        let content = board(derived)
        var page = BoardPage(
            page: frame(title, kind: .board, isBoard: true, breadcrumbs: boardCrumbs()), text: texts, title: title,
            purpose: texts.word(derived.key + ".purpose"))
        page.page.description = page.purpose
        if derived == .news { page.page.feeds = feedLinks() }
        page.headlines = content.headlines
        page.sections = content.sections()
        page.empty = content.empty
        page.data = site.derived.data[derived].map {
            LinkView(label: texts.word("board.data"), address: address($0))
        }
        return page
    }

    private func board(_ page: DerivedPage) -> BoardContent {
        switch page {
        case .exceptions: exceptions(site.overview.exceptions)
        case .actions: actions(site.overview.actions)
        case .news: whatsNew(site.overview.news)
        case .responsibilities: responsibilities()
        case .glossary: glossary(site.overview.glossary)
        case .prevention: prevention(site.overview.prevention)
        case .finder: BoardContent()
        case .reviews: reviews(site.overview.reviews)
        case .knownErrors: knownErrors(site.overview.knownErrors)
        case .gaps: gaps(site.overview.gaps)
        }
    }

    /// The page that lists them, each with what it comes to.
    func boardsPage() -> BoardPage {
        let title = texts.word("boards")
        let rows = site.derived.pages.map { page in
            let path = site.derived[page] ?? SitePaths.home
            let head = ValueView(label: texts.word(page.key), address: address(path))
            let purpose = line([ValueView(label: texts.word(page.key + ".purpose"))], isQuiet: true)
            let headlines = board(page).headlines.map { line([value($0)]) }
            let quiet = page.judges ? [line([ValueView(label: texts.word("boards.quiet"))])] : []
            return BoardRowView(
                head: cell([line([head]), purpose]), cells: [cell(headlines.isEmpty ? quiet : headlines)])
        }
        var page = BoardPage(
            page: frame(title, kind: .boards, isBoard: true, isListItself: true), text: texts, title: title,
            purpose: texts.word("boards.purpose"))
        page.sections = [section("boards.all", columns: ["boards.board", "boards.says"], rows: rows)]
        return page
    }

    func boardCrumbs() -> [LinkView] {
        guard let index = site.derived.index else { return [] }
        return [LinkView(label: texts.word("boards"), address: address(index))]
    }

    /// `2 lessons recurred`, where there are any.
    func headline(_ key: String, _ count: Int, _ tone: ChipView.Tone) -> ChipView? {
        count > 0 ? ChipView(label: texts.count(key, count), tone: tone) : nil
    }
}
