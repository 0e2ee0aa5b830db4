import Diagnostics
import DossierTestSupport
import Files
import Insights
import KnowledgeBase
import Testing

@testable import Site

/// The sample's site on a day, beside the values that its pages are made from.
struct SampleOnDay {
    let day: String
    let states: States
    let site: SiteContent
    var overview: Overview { site.overview }

    private struct Look {
        let theme: Theme
        let templates: PageTemplates
    }

    private static let look = Result {
        var sink = DiagnosticSink()
        let theme = try Theme(own: nil, accent: nil, into: &sink)
        return Look(theme: theme, templates: try #require(PageTemplates(theme, into: &sink)))
    }

    private static let tree = Result {
        var tree = MemoryTree()
        for (path, text) in try SampleContent.files() { tree[SourcePath(path)] = Array(text.utf8) }
        return tree
    }

    init(_ day: String) throws {
        self.day = day
        var sink = DiagnosticSink()
        states = States(
            try KnowledgeBase.read(
                ReadOptions(
                    tree: try Self.tree.get(), configuration: Configuration(), isOwnBase: true,
                    stage: Stage(audience: .restricted), asOf: try #require(CalendarDate(day)), jobs: 1),
                into: &sink))
        site = SiteContent(states, theme: try Self.look.get().theme, jobs: 1)
    }

    /// Every page that says anything another could say too.
    func pages() throws -> [PageText] {
        let planned = site.pages()
        let renderer = PageRenderer(site: site, templates: try Self.look.get().templates, pages: planned, jobs: 1)
        return planned.filter(Self.tellsFacts).map { page in
            var bytes: [UInt8] = []
            renderer.render(page, into: &bytes)
            return PageText(
                path: page.path.rawValue, language: page.language, html: String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func tellsFacts(_ page: PlannedPage) -> Bool {
        switch page.content {
        case .contents, .folder, .search, .notFound: false
        default: true
        }
    }
}
