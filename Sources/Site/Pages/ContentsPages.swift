import Files
import KnowledgeBase

extension PageScope {
    /// One page of the A–Z index of all notes.
    func contentsPage(_ number: Int) -> ContentsPage {
        let list = site.contents
        let title = texts.word("contents.title")
        let crumbs = number > 0 ? [LinkView(label: title, address: address(list.pages[0]))] : []
        var page = ContentsPage(
            page: frame(title, kind: .contents, breadcrumbs: crumbs), text: texts, title: title,
            count: texts.count("count.note", list.notes.count))
        page.jumps = jumps(list, number)
        page.groups = list.groups(on: number).map { group in
            ContentsGroupView(
                label: group.label, anchor: groupAnchor(group.label), entries: group.rows.map { entry(list.notes[$0]) })
        }
        page.pager = pager(list, number)
        return page
    }

    private func entry(_ index: Int) -> ContentsEntryView {
        let note = base.notes[index]
        return ContentsEntryView(
            title: note.title, address: address(of: index), language: foreign(note.language), type: typeName(note),
            detail: detail(index))
    }

    /// What tells a note from others of the same title.
    private func detail(_ index: Int) -> String? {
        let note = base.notes[index]
        if note.type == .page { return note.path.flatMap { $0.folder.isEmpty ? nil : String($0.folder) } }
        return base.ends(of: index, "accounts").first { $0 != index }.map { base.notes[$0].title }
    }
}
