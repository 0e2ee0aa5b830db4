import Files
import KnowledgeBase

extension PageScope {
    /// One page of a long list.
    func listPage(_ list: NoteList, _ number: Int) -> ListPage {
        let type = list.type
        let name = texts.word("type." + type.rawValue + ".plural")
        let title = list.scope.map {
            fill(texts.filled("list.inScope", "things", name), "name", base.notes[$0].title)
        }
        var crumbs: [LinkView] = []
        if let scope = list.scope { crumbs = breadcrumbs(to: scope) + [link(scope)] }
        if number > 0, let first = list.rows.pages.first {
            crumbs.append(LinkView(label: name, address: address(first)))
        }
        let frame = frame(
            title ?? name, kind: .list, type: list.scope.map { base.notes[$0].type } ?? type,
            isListItself: list.scope == nil && number == 0, breadcrumbs: crumbs)
        let groups = list.rows.groups(on: number).map { group in
            ListGroupView(
                label: groupLabel(group.label), anchor: groupAnchor(group.label),
                notes: group.rows.map { item(list.rows.notes[$0], isDetailed: true) })
        }
        // Of accounts, trainings and pages it is the day on which they were last changed.
        let isUpdate = list.rows.notes.allSatisfy { (base.notes[$0].dateField ?? "updated") == "updated" }
        var page = ListPage(
            page: frame, text: texts, title: name, scope: list.scope.map { link($0) },
            summary: list.scope == nil ? texts["type." + type.rawValue + ".purpose"] : nil,
            count: texts.count("count." + type.rawValue, list.count),
            order: texts.word(type.isRecord ? "order.newest" : "order.alphabetical"), typeKey: type.rawValue,
            dateLabel: texts.word("field." + (type == .policy ? "effective" : isUpdate ? "updated" : "date")))
        page.hasDates = groups.contains { $0.notes.contains { $0.face.date != nil } }
        page.hasStates = groups.contains { $0.notes.contains { !$0.face.chips.isEmpty } }
        page.hasAccounts = groups.contains { $0.notes.contains { $0.details?.accounts.isEmpty == false } }
        page.hasTopics = groups.contains { $0.notes.contains { $0.details?.topics.isEmpty == false } }
        page.later = list.later.isEmpty ? nil : texts.filled("list.later", "n", texts.number(list.later.count))
        page.jumps = jumps(list.rows, number, label: groupLabel)
        page.groups = groups
        page.pager = pager(list.rows, number)
        return page
    }

    /// A year or letter; words over records without a date and over what is dated later.
    private func groupLabel(_ label: String) -> String {
        if label == NoteList.later { return datedLater }
        return label.isEmpty ? texts.word("order.undated") : label
    }

    /// What stands over notes dated after the day of the build.
    var datedLater: String { texts.filled("list.datedLater", "date", texts.label(of: base.asOf)) }
}
