import Files
import KnowledgeBase
public import Search

/// A base that can be searched: the index that a build would publish, and the notes it leads to.
public struct SearchableBase {
    private let base: KnowledgeBase
    private let notes: [Int]
    public let searcher: Searcher

    /// A note that was found.
    public struct Note: Sendable {
        public var id: String
        /// Under the content root; nil for a topic that nobody has written.
        public var path: String?
        public var type: String
    }

    init?(_ site: SiteContent, jobs: Int) {
        let documents = SearchDocuments(site)
        let files = Dictionary(documents.index(jobs: jobs).map { ($0.path, $0.bytes) }) { first, _ in first }
        guard let searcher = Searcher({ files[$0] }) else { return nil }
        self.searcher = searcher
        base = site.base
        notes = documents.notes
    }

    /// The note of a result.
    public subscript(_ result: SearchResult) -> Note {
        let note = base.notes[notes[result.note]]
        let version = note.version.map { "@\($0)" } ?? ""
        return Note(id: note.id.rawValue + version, path: note.path?.rawValue, type: note.type.rawValue)
    }
}

extension Builder {
    /// Reads the notes and indexes them; writes nothing.
    /// - Returns: nothing to search where something stops the build.
    public static func index(_ options: BuildOptions) throws -> (SearchableBase?, BuildResult, Project) {
        var run = BuildRun(options, progress: { _ in })
        let project = try run.configure()
        guard let site = try run.read(project) else { return (nil, run.result(.stopped, project), project) }
        return (SearchableBase(site, jobs: options.jobs), run.result(.checked, project), project)
    }
}
