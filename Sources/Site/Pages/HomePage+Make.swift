import Files
import Insights
import KnowledgeBase

extension PageScope {
    private static let mostAccounts = 30
    private static let mostTopics = 24
    private static let mostLatest = 12

    func homePage() -> HomePage {
        let index = site.folderPlan.folders[""]?.index
        let title = index.map { base.notes[$0].title } ?? base.configuration.title ?? texts.word("home.title")
        var page = HomePage(
            page: frame(title, kind: .home, description: index.map { base.excerpt(of: $0, limit: 160) }),
            text: texts, title: title)
        if let index {
            page.summary = base.notes[index].leadSummary
            page.introduction = body(index)
            page.introductionLanguage = foreign(base.notes[index].language)
            page.page.source = source(of: index)?.rawValue
            page.page.edit = source(of: index).flatMap { editAddress(of: $0) }
        }
        page.today = today()
        page.counts = counts()
        let accounts = site.typeLists.first { $0.type == .account }?.known ?? []
        page.accounts = accounts.sorted { (urgency($0), site.sortKeys[$0]) < (urgency($1), site.sortKeys[$1]) }
            .prefix(Self.mostAccounts).map { accountItem($0) }
        if accounts.count > Self.mostAccounts, let list = site.lists[.account] {
            page.allAccounts = LinkView(
                label: texts.filled("list.all", "things", texts.count("count.account", accounts.count)),
                address: address(list))
        }
        page.latest = latest(except: index).map { change in
            let item = NoteItemView(face: face(change.note, day: change.day), address: address(of: change.note))
            // How accounts stand is told beside it.
            return base.notes[change.note].type == .account ? item.withoutChips : item
        }
        page.allLatest = site.derived[.news].map {
            LinkView(label: texts.word(DerivedPage.news.key), address: address($0))
        }
        let topics = base.notes.indices.filter { base.notes[$0].type == .topic && site.size(of: $0) > 0 }
        page.topics = topics.sorted { (site.size(of: $1), site.sortKeys[$0]) < (site.size(of: $0), site.sortKeys[$1]) }
            .prefix(Self.mostTopics).map { topicCount($0) }
        if topics.count > Self.mostTopics {
            page.allTopics = LinkView(
                label: texts.filled("list.all", "things", texts.count("count.topic", topics.count)),
                address: address(site.topics.pages[0]))
        }
        if let top = topFolder() {
            page.folders = top.folders.prefix(PagedNotes.pageSize).compactMap { folderItem($0) }
            page.pages = top.rows.rows(0).map { item(top.rows.notes[$0], isDetailed: true) }
            if top.rows.pages.count > 1 {
                page.allPages = LinkView(
                    label: texts.filled("list.all", "things", texts.count("count.page", top.rows.notes.count)),
                    address: address(top.rows.pages[0]))
            }
        }
        page.isEmpty = base.notes.isEmpty
        return page
    }

    /// How many notes of each type there are on the day of the build, with their lists.
    func counts() -> [CountView] {
        var counts = site.typeLists.map { ($0.type, $0.count) }.filter { $0.1 > 0 }
        let topics = base.notes.count { $0.type == .topic }
        if topics > 0 { counts.append((.topic, topics)) }
        if let root = site.folderPlan.folders[""] {
            let pages = root.total - (root.index == nil ? 0 : 1)
            if pages > 0 { counts.append((.page, pages)) }
        }
        return counts.compactMap { type, number in
            guard let list = site.lists[type] else { return nil }
            let words = texts.count("count." + type.rawValue, number)
            let label = words.split(separator: " ").dropFirst().joined(separator: " ")
            return CountView(
                label: label, count: texts.number(number), address: address(list), typeKey: type.rawValue)
        }
    }

    /// The folder that the home page shows: the root, or beneath it the first that holds more than another folder.
    private func topFolder() -> FolderPlan.Folder? {
        let folders = site.folderPlan.folders
        var top = folders[""]
        while let only = top, only.rows.notes.isEmpty, only.folders.count == 1,
            let inner = folders[only.folders[0]], inner.index == nil
        {
            top = inner
        }
        return top
    }

    /// At risk first, then those being won or lost, closed ones last.
    private func urgency(_ index: Int) -> Int {
        switch base.notes[index].choice("status") {
        case "at-risk": 0
        case "closing": 1
        case "onboarding": 2
        case "closed": 4
        default: 3
        }
    }

    private func accountItem(_ index: Int) -> AccountItemView {
        let note = base.notes[index]
        let lists = site.concerns[index] ?? []
        let issues = lists.first { $0.type == .issue }?.known ?? []
        let open = issues.count { site.states.records.issue($0)?.isOpen ?? false }
        let days = lists.flatMap(\.rows.notes).compactMap { base.notes[$0].day }.filter { $0 <= base.asOf }
        return AccountItemView(
            title: note.title, address: address(of: index), language: foreign(note.language),
            status: note.choice("status").map { chip("choice.", $0) },
            health: note.choice("health", "value").map { chip("choice.", $0) },
            manager: ManagerPeriod.current(of: index, in: base).map { person($0.who) },
            latest: days.max().map { texts.date($0, isShort: true) }, openIssues: open > 0 ? texts.number(open) : nil)
    }

    /// The notes that changed last and when, none dated after the day of the build.
    private func latest(except introduction: Int?) -> [(note: Int, day: CalendarDate)] {
        let dated = base.notes.indices.compactMap { index -> (note: Int, day: CalendarDate)? in
            guard index != introduction else { return nil }
            let note = base.notes[index]
            let days = [note.day, note.front.date("updated")].compactMap { $0 }.filter { $0 <= base.asOf }
            return days.max().map { (index, $0) }
        }
        let newest = dated.sorted { left, right in
            (right.day, site.sortKeys[left.note], left.note) < (left.day, site.sortKeys[right.note], right.note)
        }
        return Array(newest.prefix(Self.mostLatest))
    }
}
