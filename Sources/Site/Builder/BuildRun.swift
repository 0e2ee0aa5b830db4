import Diagnostics
import Files
import Insights
import KnowledgeBase
import Search
import Synchronization

/// One run of the pipeline, stage by stage, with its diagnostics and times.
struct BuildRun {
    let options: BuildOptions
    let progress: @Sendable (BuildStep) -> Void
    private(set) var sink = DiagnosticSink()
    private(set) var templates: PageTemplates?
    private var summary = BuildResult(outcome: .stopped, diagnostics: [])
    private var stopwatch = Stopwatch()

    init(_ options: BuildOptions, progress: @escaping @Sendable (BuildStep) -> Void) {
        self.options = options
        self.progress = progress
    }

    mutating func begin(_ step: BuildStep) {
        stopwatch.begin(step)
        progress(step)
    }

    mutating func configure() throws -> Project {
        begin(.configure)
        return try Project(options, into: &sink)
    }

    /// Reads the notes and the theme and plans the pages; nil if something stops the build.
    mutating func read(_ project: Project) throws -> SiteContent? {
        begin(.read)
        // A setting that is wrong hides nothing of the notes; without any, other files would be read than are meant.
        guard project.configuration.isRead else { return nil }
        let rules = WalkRules(ignored: project.configuration.ignore.compactMap { IgnorePattern($0) })
        let tree = try DiskTree(project.content, rules: rules, excluding: [project.output])
        var stage = Stage(audience: options.audience ?? .internal, drafts: options.drafts)
        stage.account = options.account.map { NoteID($0) }
        let base = try KnowledgeBase.read(
            ReadOptions(
                tree: tree, configuration: project.configuration, isOwnBase: project.hasConfiguration, stage: stage,
                asOf: options.asOf ?? project.configuration.asOf ?? options.today, jobs: options.jobs),
            into: &sink)
        begin(.states)
        let states = States(base)
        states.check(into: &sink)
        summary.notes = base.notes.count { $0.path != nil }
        summary.links = base.linkCounts
        begin(.theme)
        let own: DiskTree? = if let folder = project.templates { try DiskTree(folder) } else { nil }
        let theme = try Theme(own: own, accent: project.configuration.accent, into: &sink)
        templates = PageTemplates(theme, into: &sink)
        guard !sink.stops, templates != nil else { return nil }
        begin(.plan)
        let site = SiteContent(states, theme: theme, jobs: options.jobs)
        sink.merge(site.addresses.sink)
        site.overview.check(states, into: &sink)
        return site
    }

    mutating func write(
        _ site: SiteContent, _ templates: PageTemplates, _ project: Project, to publication: Publication
    ) throws {
        begin(.render)
        let pages = site.pages()
        summary.pages = pages.count
        let renderer = PageRenderer(site: site, templates: templates, pages: pages, jobs: options.jobs)
        let failure = Mutex<PublicationError?>(nil)
        _ = concurrentChunks(of: pages.count, jobs: options.jobs, chunk: 32) { range in
            var bytes: [UInt8] = []
            for page in pages[range] {
                if failure.withLock({ $0 }) != nil { return }
                bytes.removeAll(keepingCapacity: true)
                renderer.render(page, into: &bytes)
                do throws(PublicationError) {
                    try publication.write(page.path, bytes)
                } catch {
                    failure.withLock { if $0 == nil { $0 = error } }
                    return
                }
            }
        }
        if let error = failure.withLock({ $0 }) { throw error }
        for asset in site.theme.assets { try publication.write(asset.path, asset.bytes) }
        try writeAttachments(site, project, to: publication)
        begin(.search)
        for file in SearchDocuments(site).index(jobs: options.jobs) {
            try publication.write(file.path, file.bytes)
        }
        begin(.catalogue)
        try publication.write(SitePaths.catalogue, Catalogue(site).json(jobs: options.jobs))
        for file in DataFiles.all(site) { try publication.write(file.path, file.bytes) }
        for file in AccountFiles(site).all() { try publication.write(file.path, file.bytes) }
        for file in Feeds.all(site) { try publication.write(file.path, file.bytes) }
        for file in SmallFiles.all(site, pages: pages) { try publication.write(file.path, file.bytes) }
    }

    private mutating func writeAttachments(
        _ site: SiteContent, _ project: Project, to publication: Publication
    ) throws {
        let tree = try DiskTree(project.content)
        for file in site.base.attachments {
            try publication.write(SitePaths.attachment(file), try tree.read(file))
        }
        if let logo = project.configuration.logo {
            let path = SourcePath(logo)
            try publication.write(SitePaths.attachment(path), try DiskTree(project.root).read(path))
        }
    }

    /// The diagnostics as the configuration and the command line want them.
    func leveled(_ project: Project) -> [Diagnostic] {
        RuleLevels(project.configuration.rules).overridden(by: RuleLevels(options.ruleLevels))
            .apply(to: sink.diagnostics).sorted()
    }

    mutating func result(_ outcome: BuildResult.Outcome, _ project: Project) -> BuildResult {
        stopwatch.end()
        summary.timings = stopwatch.times
        summary.outcome = outcome
        summary.diagnostics = leveled(project)
        summary.seconds = stopwatch.elapsed
        return summary
    }
}
