import Diagnostics
import Files
import KnowledgeBase
import Testing

@testable import Site

/// The pages of a few notes, written in memory.
struct RenderedSite {
    let pages: [String: String]
    let sitemap: String

    /// - Parameters:
    ///   - files: below the content folder.
    ///   - settings: what `dossier.yaml` says.
    init(
        _ files: [String: String], audience: Audience = .internal, settings: (inout Configuration) -> Void = { _ in }
    ) throws {
        var sink = DiagnosticSink()
        let site = try Self.content(files, audience: audience, settings: settings)
        let templates = try #require(PageTemplates(site.theme, into: &sink))
        let planned = site.pages()
        let renderer = PageRenderer(site: site, templates: templates, pages: planned, jobs: 1)
        var pages: [String: String] = [:]
        for page in planned {
            var bytes: [UInt8] = []
            renderer.render(page, into: &bytes)
            pages[page.path.rawValue] = String(decoding: bytes, as: UTF8.self)
        }
        self.pages = pages
        let xml = SmallFiles.all(site, pages: planned).first { $0.path.rawValue == "sitemap.xml" }?.bytes
        sitemap = String(decoding: xml ?? [], as: UTF8.self)
    }

    /// What the pages are made from.
    static func content(
        _ files: [String: String], audience: Audience = .internal, settings: (inout Configuration) -> Void = { _ in }
    ) throws -> SiteContent {
        var sink = DiagnosticSink()
        let base = try base(files, audience: audience, settings: settings)
        return SiteContent(States(base), theme: try Theme(own: nil, accent: nil, into: &sink), jobs: 1)
    }

    static func base(
        _ files: [String: String], audience: Audience = .internal, settings: (inout Configuration) -> Void = { _ in }
    ) throws -> KnowledgeBase {
        var sink = DiagnosticSink()
        var tree = MemoryTree()
        for (path, text) in files { tree[SourcePath(path)] = Array(text.utf8) }
        var configuration = Configuration()
        settings(&configuration)
        return try KnowledgeBase.read(
            ReadOptions(
                tree: tree, configuration: configuration, isOwnBase: true, stage: Stage(audience: audience),
                asOf: try #require(CalendarDate(year: 2026, month: 6, day: 30))),
            into: &sink)
    }

    /// What stands in the page's main part.
    func main(_ path: String) throws -> String {
        let page = try #require(pages[path], "no \(path) among \(pages.keys.sorted())")
        return String(page.components(between: "<main", and: "</main>"))
    }
}
