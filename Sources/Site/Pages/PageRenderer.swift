import KnowledgeBase
import Templates

/// Turns planned pages into bytes.
struct PageRenderer: Sendable {
    private let site: SiteContent
    private let templates: PageTemplates
    private let shared: SharedViews

    init(site: SiteContent, templates: PageTemplates, pages: [PlannedPage], jobs: Int) {
        self.site = site
        self.templates = templates
        shared = SharedViews(site, pages: pages, jobs: jobs)
    }

    func render(_ page: PlannedPage, into out: inout [UInt8]) {
        let scope = PageScope(site, page.path, language: page.language, shared: shared, blocks: templates.blocks)
        switch page.content {
        case .home: templates.home.render(scope.homePage(), into: &out)
        case .note(let index):
            switch site.base.notes[index].type {
            case .account: templates.account.render(scope.accountPage(index), into: &out)
            case .topic: templates.topic.render(scope.topicPage(index), into: &out)
            default: templates.note.render(scope.notePage(index), into: &out)
            }
        case .list(let list, let number): templates.list.render(scope.listPage(list, number), into: &out)
        case .topics(let number): templates.topics.render(scope.topicsPage(number), into: &out)
        case .contents(let number): templates.contents.render(scope.contentsPage(number), into: &out)
        case .folder(let path, let number):
            guard let folder = site.folderPlan.folders[path] else { return }
            templates.folder.render(scope.folderPage(folder, number), into: &out)
        case .handover(let account): templates.handover.render(scope.handoverPage(account), into: &out)
        case .responsibility(let key):
            templates.responsibility.render(scope.responsibilityPage(key), into: &out)
        case .boards: templates.board.render(scope.boardsPage(), into: &out)
        case .board(.finder): templates.finder.render(scope.finderPage(), into: &out)
        case .board(let page): templates.board.render(scope.boardPage(page), into: &out)
        case .search: templates.search.render(scope.searchPage(), into: &out)
        case .notFound:
            let absolute = PageScope(site, page.path, language: page.language, root: site.base.configuration.baseURL)
            templates.notFound.render(absolute.notFoundPage(), into: &out)
        }
    }
}
