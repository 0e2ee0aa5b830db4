import Files
import KnowledgeBase

extension PageScope {
    /// The way through a long list; nil for one that fits on a page.
    func pager(_ list: PagedNotes, _ current: Int) -> PagerView? {
        let pages = list.pages
        guard pages.count > 1 else { return nil }
        let rows = list.rows(current)
        var range = texts.filled("list.range", "from", texts.number(rows.lowerBound + 1))
        range = fill(range, "to", texts.number(rows.upperBound))
        range = fill(range, "total", texts.number(list.notes.count))
        var pager = PagerView(range: range)
        pager.previous = current > 0 ? address(pages[current - 1]) : nil
        pager.next = current + 1 < pages.count ? address(pages[current + 1]) : nil
        var last = -1
        for number in pages.indices
        where number == 0 || number == pages.count - 1 || abs(number - current) <= 2 {
            if number > last + 1 { pager.pages.append(PageNumberView(number: "…", isGap: true)) }
            let isCurrent = number == current
            pager.pages.append(
                PageNumberView(
                    number: texts.number(number + 1), address: isCurrent ? nil : address(pages[number]),
                    isCurrent: isCurrent))
            last = number
        }
        return pager
    }

    /// Where each group of a long list starts.
    func jumps(_ list: PagedNotes, _ current: Int, label: (String) -> String = { $0 }) -> [JumpView] {
        guard list.groups.count > 1 else { return [] }
        return list.groups.map { group in
            let page = group.rows.lowerBound / PagedNotes.pageSize
            let fragment = "#" + PercentEncoding.encode(groupAnchor(group.label))
            return JumpView(
                label: label(group.label), address: page == current ? fragment : address(list.pages[page]) + fragment,
                isHere: page == current)
        }
    }

    /// The `id` of a group: the underscore keeps it apart from the ids of headings in notes.
    func groupAnchor(_ label: String) -> String {
        label == "#" || label.isEmpty ? "_other" : "_" + label
    }
}
