import Files
import KnowledgeBase

extension PageScope {
    /// One page of a folder of plain pages. Its index, if there is one, stands on the first.
    func folderPage(_ folder: FolderPlan.Folder, _ number: Int) -> FolderPage {
        let title = folderTitle(folder)
        let index = folder.path.isEmpty || number > 0 ? nil : folder.index
        let parent = folderCrumbs(String(SourcePath(folder.path).folder))
        var frame =
            index.map { self.frame(note: $0, kind: .folder) }
            ?? self.frame(
                title, kind: .folder, type: .page, isListItself: folder.path.isEmpty && number == 0,
                breadcrumbs: folder.path.isEmpty ? [] : parent)
        if index != nil, !folder.path.isEmpty { frame.breadcrumbs = [home] + parent }
        let note =
            index.map { noteView($0) }
            ?? NoteView(title: title, type: texts.word("type.folder"), typeKey: NoteType.page.rawValue)
        var page = FolderPage(page: frame, text: texts, note: note, count: texts.count("count.page", folder.total))
        page.folders = number > 0 ? [] : folder.folders.compactMap { folderItem($0) }
        page.notes = folder.rows.rows(number).map { item(folder.rows.notes[$0], isDetailed: true) }
        page.pager = pager(folder.rows, number)
        return page
    }

    private var home: LinkView {
        LinkView(label: texts.word("home.title"), address: address(SitePaths.home))
    }

    func folderItem(_ path: String) -> FolderItemView? {
        guard let folder = site.folderPlan.folders[path], let page = folder.rows.pages.first else { return nil }
        let index = folder.index.map { base.notes[$0] }
        return FolderItemView(
            title: folderTitle(folder), address: address(page), language: index.flatMap { foreign($0.language) },
            count: texts.count("count.page", folder.total), summary: index?.front.text("summary"))
    }
}
