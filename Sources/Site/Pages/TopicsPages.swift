import Files
import KnowledgeBase

extension PageScope {
    /// One page of the list of topics: by kind where all fit on a page, else by letter.
    func topicsPage(_ number: Int) -> TopicsPage {
        let list = site.topics
        let title = texts.word("topics.title")
        let crumbs = number > 0 ? [LinkView(label: title, address: address(list.pages[0]))] : []
        var page = TopicsPage(
            page: frame(title, kind: "topics", type: .topic, isListItself: number == 0, breadcrumbs: crumbs),
            text: texts, title: title, count: texts.count("count.topic", list.notes.count))
        page.jumps = jumps(list, number, label: kindLabel)
        page.groups = list.groups(on: number).map { group in
            TopicGroupView(
                label: kindLabel(group.label), anchor: groupAnchor(group.label),
                topics: group.rows.map { topicItem(list.notes[$0]) })
        }
        page.pager = pager(list, number)
        return page
    }

    /// A kind in words; a letter as it is.
    private func kindLabel(_ label: String) -> String {
        texts["type.topic." + label + ".plural"] ?? label
    }

    private func topicItem(_ index: Int) -> TopicItemView {
        let note = base.notes[index]
        let size = site.size(of: index)
        return TopicItemView(
            title: note.title, address: address(of: index), language: foreign(note.language),
            definition: note.front.text("definition") ?? note.front.text("summary"),
            parent: base.ends(of: index, "parent").first.map { link($0) },
            // Terms are mentioned rather than named; how often, the glossary says.
            count: size > 0 ? texts.number(size) : nil, isImplicit: note.path == nil)
    }
}
