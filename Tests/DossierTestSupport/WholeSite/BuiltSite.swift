public import Diagnostics
import Files
public import Site

/// What a build gave: the files that lie at the output, and what was said on the console.
public struct BuiltSite: Sendable {
    public let result: BuildResult
    /// Every file at the output, by path. Those of an earlier build where this one published nothing.
    public let files: [String: [UInt8]]
    private let project: Project
    /// Keeps the folder until the report has been written.
    private let disk: TemporaryFolder

    init(_ result: BuildResult, _ project: Project, in disk: TemporaryFolder) throws {
        self.result = result
        self.project = project
        self.disk = disk
        files = try disk.files("_site")
    }

    /// The findings as the author reads them, with their source lines as they are now.
    public var report: String {
        let folders = [SourceRoot.content: "content", .templates: "site-templates", .project: ""]
        let sources = DiagnosticSources(folders: folders) { root, path in
            try? DiskTree(project.path(of: root)).read(path)
        }
        return ConsoleWriter().findings(result.diagnostics, sources: sources)
    }

    public var diagnostics: [Diagnostic] { result.diagnostics }

    /// The ids of the rules that found something, in the report's order.
    public var rules: [String] { diagnostics.map(\.rule.id) }

    public var isPublished: Bool {
        if case .published = result.outcome { true } else { false }
    }

    /// A stopper was found: exit code 65.
    public var isStopped: Bool { result.outcome == .stopped }

    /// The text of a file; nil if there is none.
    public func text(_ path: String) -> String? {
        files[path].map { String(decoding: $0, as: UTF8.self) }
    }

    /// The addresses of all pages, sorted.
    public var pages: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }
}
