import Diagnostics
import Templates

/// The compiled templates, one a kind of page.
struct PageTemplates: Sendable {
    let home: Template<HomePage>
    let note: Template<NotePage>
    let account: Template<AccountPage>
    let handover: Template<HandoverPage>
    let responsibility: Template<ResponsibilityPage>
    let topic: Template<TopicPage>
    let list: Template<ListPage>
    let topics: Template<TopicsPage>
    let contents: Template<ContentsPage>
    let folder: Template<FolderPage>
    let board: Template<BoardPage>
    let finder: Template<FinderPage>
    let search: Template<SearchPage>
    let notFound: Template<NotFoundPage>
    let blocks: BlockTemplates

    /// nil if any template has an error; the sink then holds all of them.
    init?(_ theme: Theme, into sink: inout DiagnosticSink) {
        var set = TemplateSet(theme.templates, into: &sink)
        let home = set.compile("home", for: HomePage.self, into: &sink)
        let note = set.compile("note", for: NotePage.self, into: &sink)
        let account = set.compile("account", for: AccountPage.self, into: &sink)
        let handover = set.compile("handover", for: HandoverPage.self, into: &sink)
        let responsibility = set.compile("responsibility", for: ResponsibilityPage.self, into: &sink)
        let topic = set.compile("topic", for: TopicPage.self, into: &sink)
        let list = set.compile("list", for: ListPage.self, into: &sink)
        let topics = set.compile("topics", for: TopicsPage.self, into: &sink)
        let contents = set.compile("contents", for: ContentsPage.self, into: &sink)
        let folder = set.compile("folder", for: FolderPage.self, into: &sink)
        let board = set.compile("board", for: BoardPage.self, into: &sink)
        let finder = set.compile("finder", for: FinderPage.self, into: &sink)
        let search = set.compile("search", for: SearchPage.self, into: &sink)
        let notFound = set.compile("404", for: NotFoundPage.self, into: &sink)
        let blocks = BlockTemplates(&set, into: &sink)
        set.reportUnused(into: &sink)
        guard let home, let note, let account, let handover, let responsibility, let topic, let list, let topics,
            let contents, let folder, let board, let finder, let search, let notFound, let blocks
        else { return nil }
        self.home = home
        self.note = note
        self.account = account
        self.handover = handover
        self.responsibility = responsibility
        self.topic = topic
        self.list = list
        self.topics = topics
        self.contents = contents
        self.folder = folder
        self.board = board
        self.finder = finder
        self.search = search
        self.notFound = notFound
        self.blocks = blocks
    }
}
