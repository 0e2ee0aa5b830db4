import Files
import Insights
import KnowledgeBase
import Synchronization

/// Everything that pages are made from. Made once, never changed; a class for the reason that `Note` is one.
final class SiteContent: Sendable {
    let base: KnowledgeBase
    let theme: Theme
    let addresses: AddressBook
    let related: RelatedNotes
    /// Answers generated blocks.
    let queries: QueryResults
    let states: States
    let overview: Overview
    /// What the pages about accounts are made from.
    let accounts: AccountInsights
    let today: Today
    /// By account: the page that hands it over. None in builds for customers.
    let briefs: [Int: PagePath]
    let responsibilities: ResponsibilityPlan
    /// Finds the glossary's terms; nil where there are none.
    let terms: TermIndex?
    /// By term: the notes whose words mention it, whether or not they link to it.
    let mentions: [Int: Set<Int>]
    let metricTopics: MetricTopics
    /// The pages made from insights.
    let derived: DerivedPlan
    let feeds: FeedPlan
    /// The first page of each type's list.
    let lists: [NoteType: PagePath]
    /// The branches of the navigation: the types that have a list, in the order of the schema.
    let branches: [NoteType]
    let typeLists: [NoteList]
    /// By account or topic: the lists of what concerns it, by type. Reviews of persons concern nothing else.
    let concerns: [Int: [NoteList]]
    let folderPlan: FolderPlan
    /// The page of each folder of plain pages.
    let folders: [String: PagePath]
    /// All topics: by kind where they fit on a page, else by letter.
    let topics: PagedNotes
    /// All notes by title.
    let contents: PagedNotes
    let search: PagePath
    /// nil where there is no lesson to tell of, and for customers.
    let lessonsTable: PagePath?
    /// nil where a note is the site's 404 page.
    let notFound: PagePath?
    /// How titles sort, by note.
    let sortKeys: [String]
    /// Names by handle.
    let people: [String: String]
    /// The departments and roles of people.csv, in lower case.
    private let responsible: Set<String>
    private let edgeOrder: [String: Int]

    var departments: Departments { overview.departments }

    /// How many notes of a type an account or topic shows before a list of its own.
    static let mostConcerns = 20

    init(_ states: States, theme: Theme, jobs: Int) {
        let base = states.base
        self.base = base
        self.states = states
        overview = Overview(states)
        let insights = overview.accounts
        accounts = insights
        today = overview.today
        let terms = TermIndex(overview.glossary)
        self.terms = terms
        mentions = terms?.mentions(in: base, jobs: jobs) ?? [:]
        metricTopics = MetricTopics(base)
        self.theme = theme
        let keys = concurrentMap(base.notes, jobs: jobs) { _, note in sortKey(note.title) }
        var addresses = AddressBook(base)
        var lists: [NoteType: PagePath] = [:]
        var typeLists: [NoteList] = []
        for type in NoteType.typed where type != .topic {
            let notes = base.notes.indices.filter { base.notes[$0].type == type && base.policies.isCurrent($0) }
            guard !notes.isEmpty, let folder = type.folder else { continue }
            var list = NoteList(type, notes: notes, of: base, keys: keys)
            list.rows.claim(folder + "/index.html", in: &addresses)
            lists[type] = list.rows.pages[0]
            typeLists.append(list)
        }
        var topics = TopicKind.paged(base, keys)
        topics.claim("topics/index.html", in: &addresses)
        if !topics.notes.isEmpty { lists[.topic] = topics.pages[0] }
        self.topics = topics
        concerns = Self.concerns(base, keys, &addresses)
        let plan = FolderPlan(base, keys: keys, addresses: &addresses)
        folderPlan = plan
        folders = plan.folders.compactMapValues(\.rows.pages.first)
        if let root = plan.folders[""]?.rows.pages.first { lists[.page] = root }
        let shown = base.notes.indices.filter(base.policies.isCurrent)
        var contents = PagedNotes(shown.sorted { (keys[$0], $0) < (keys[$1], $1) }) { initial(keys[$0]) }
        contents.claim("contents.html", in: &addresses)
        self.contents = contents
        derived = DerivedPlan(overview, audience: base.stage.audience, addresses: &addresses)
        feeds = FeedPlan(overview, base, addresses)
        let hasLessons = !states.records.lessons.isEmpty && base.stage.isInside
        lessonsTable = hasLessons ? addresses.claim(generated: "lessons.csv") : nil
        responsibilities = ResponsibilityPlan(
            overview.departments, isMade: base.stage.isInside, addresses: &addresses)
        var briefs: [Int: PagePath] = [:]
        for account in insights.accounts.accounts where base.stage.isInside {
            let own = addresses.notes[account].rawValue.dropLast(".html".count)
            briefs[account] = addresses.claim(generated: own + "/handover.html")
        }
        self.briefs = briefs
        search = addresses.claim(generated: "search.html")
        let missing = addresses.claim(generated: SitePaths.notFound.rawValue)
        notFound = missing == SitePaths.notFound ? missing : nil
        self.lists = lists
        branches = (NoteType.typed + [.page]).filter { lists[$0] != nil }
        self.typeLists = typeLists
        self.addresses = addresses
        sortKeys = keys
        people = Dictionary(base.tables.people.map { ($0.handle, $0.name) }, uniquingKeysWith: { first, _ in first })
        responsible = Set(base.tables.people.flatMap { [$0.role, $0.department] }.compactMap { $0?.lowercased() })
        related = RelatedNotes(base)
        queries = QueryResults(states, sortKeys: keys)
        edgeOrder = Self.order(of: NoteType.allCases)
    }

    private static func concerns(
        _ base: KnowledgeBase, _ keys: [String], _ addresses: inout AddressBook
    ) -> [Int: [NoteList]] {
        var concerns: [Int: [NoteList]] = [:]
        for (index, note) in base.notes.enumerated() where note.type == .account || note.type == .topic {
            var byType: [NoteType: Set<Int>] = [:]
            for edge in base.incoming[index]
            where base.isConcern(edge) && base.policies.isCurrent(edge.from) && !base.notes[edge.from].isPersonal {
                byType[base.notes[edge.from].type, default: []].insert(edge.from)
            }
            concerns[index] = NoteType.allCases.compactMap { type in
                guard let notes = byType[type] else { return nil }
                var list = NoteList(type, scope: index, notes: notes, of: base, keys: keys)
                guard notes.count > mostConcerns else { return list }
                let own = addresses.notes[index].rawValue.dropLast(".html".count)
                list.rows.claim(own + "/" + (type.folder ?? "pages") + ".html", in: &addresses)
                return list
            }
        }
        return concerns
    }

    /// The name of a note's computed state. How a lesson, decision or issue stands is judged by those who run the accounts;
    /// their clients see only what holds: the states of policies and training.
    func stateName(of note: Int) -> String? {
        let type = base.notes[note].type
        guard base.stage.isInside || type == .policy || type == .training else { return nil }
        return states.name(of: note)
    }

    /// Where a field stands in the schema, for the order of edges on a page.
    func order(of edge: String) -> Int {
        edgeOrder[edge] ?? edgeOrder[String(edge.prefix { $0 != "." })] ?? Int.max
    }

    /// A person's name for a handle of people.csv; a role, `head-of-support`, in words.
    func person(_ handle: String) -> String {
        let bare = handle.hasPrefix("@") ? String(handle.dropFirst()) : handle
        if let name = people[bare] { return name }
        let words = bare.split(separator: "-").joined(separator: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// The language of a department's or role's name, where people.csv has it: that table is written in the base's. A
    /// note that names another does so in its own, and names of persons are of no language.
    func language(ofResponsible name: String) -> Language? {
        let bare = name.hasPrefix("@") ? String(name.dropFirst()) : name
        return people[bare] == nil && responsible.contains(bare.lowercased()) ? base.configuration.language : nil
    }

    private static func order(of types: [NoteType]) -> [String: Int] {
        var order: [String: Int] = [:]
        for type in types {
            for declaration in Schema.fields(of: type).declarations where order[declaration.name] == nil {
                order[declaration.name] = order.count
            }
        }
        return order
    }
}
