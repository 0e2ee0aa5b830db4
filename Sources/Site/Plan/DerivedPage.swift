import Files
import Insights
import KnowledgeBase

/// A page about the whole base that no note holds: it is made from an insight. They lie in `boards/` and are listed on
/// its first page, in the order of the cases.
enum DerivedPage: String, CaseIterable, Sendable {
    case exceptions
    case actions
    case news = "whats-new"
    case prevention
    case finder = "lesson-finder"
    case reviews
    case knownErrors = "known-errors"
    case gaps
    case responsibilities
    case glossary

    /// The audience from which on it is made. What a board counts comes from the stage anyway, but boards are for those
    /// who run the accounts, not for a client.
    var leastAudience: Audience { .internal }

    /// Whether the notes hold anything that it could be about: on other people's notes boards stay away.
    func isWanted(_ overview: Overview) -> Bool {
        switch self {
        case .exceptions: !overview.exceptions.isEmpty
        case .actions: !overview.actions.actions.isEmpty
        case .news: overview.news.isWanted
        case .responsibilities: !overview.departments.departments.isEmpty || !overview.departments.roles.isEmpty
        case .glossary: !overview.glossary.terms.isEmpty
        case .prevention: !overview.prevention.isEmpty
        case .finder: !overview.finder.entries.isEmpty
        case .reviews: overview.reviews.living > 0
        case .knownErrors: !overview.knownErrors.known.isEmpty
        case .gaps: overview.reviews.living > 0 || !overview.prevention.isEmpty
        }
    }

    /// Whether it tells what needs attention; others are for looking something up.
    var judges: Bool {
        switch self {
        case .news, .finder, .responsibilities, .glossary: false
        default: true
        }
    }

    /// Its words in `text.csv` begin with this.
    var key: String { "board." + rawValue }
}

/// The pages that are made from insights, with their addresses.
struct DerivedPlan: Sendable {
    /// In the order of the list.
    let pages: [DerivedPage]
    private let paths: [DerivedPage: PagePath]
    /// Where the same lies as data.
    let data: [DerivedPage: PagePath]
    /// The page that lists them; nil where there are none.
    let index: PagePath?

    init(_ overview: Overview, audience: Audience, addresses: inout AddressBook) {
        let pages = DerivedPage.allCases.filter { $0.leastAudience <= audience && $0.isWanted(overview) }
        index = pages.isEmpty ? nil : addresses.claim(generated: "boards/index.html")
        var paths: [DerivedPage: PagePath] = [:]
        var data: [DerivedPage: PagePath] = [:]
        for page in pages {
            paths[page] = addresses.claim(generated: "boards/\(page.rawValue).html")
            // The finder is for choosing; lessons.csv says the same.
            if page != .finder { data[page] = addresses.claim(generated: "boards/\(page.rawValue).json") }
        }
        self.data = data
        self.pages = pages
        self.paths = paths
    }

    /// nil for a page that isn't made.
    subscript(page: DerivedPage) -> PagePath? { paths[page] }
}
