public import Diagnostics
public import Files
public import KnowledgeBase

/// The folders and the configuration of one run.
public struct Project: Sendable {
    public let root: String
    public let content: String
    /// nil where there is none: the built-in theme then serves alone.
    public let templates: String?
    public let output: String
    public let configuration: Configuration
    /// There is a `dossier.yaml`.
    public let hasConfiguration: Bool

    /// Finds the folders and reads `dossier.yaml`.
    /// - Throws: `FileError` where a named folder or the configuration can't be opened.
    public init(_ options: BuildOptions, into sink: inout DiagnosticSink) throws(FileError) {
        let content = options.content ?? join(options.root ?? ".", "content")
        let root = options.root ?? (options.content == nil ? "." : parent(of: content))
        self.root = root
        self.content = content
        output = options.output ?? join(options.root ?? ".", "_site")
        if let templates = options.templates {
            _ = try DiskTree(templates)
            self.templates = templates
        } else {
            let own = join(root, "site-templates")
            templates = (try? DiskTree(own)) == nil ? nil : own
        }
        var bytes: [UInt8]?
        do {
            bytes = try DiskTree(root).read(SourcePath("dossier.yaml"))
        } catch  where error.isMissing {
            bytes = nil
        }
        hasConfiguration = bytes != nil
        var configuration = bytes.map { Configuration.read($0, rules: Rule.all, into: &sink) } ?? Configuration()
        if let url = options.baseURL { configuration.baseURL = url.hasSuffix("/") ? url : url + "/" }
        self.configuration = configuration
    }

    /// Where to find the bytes of a file that a diagnostic points into.
    public func path(of root: SourceRoot) -> String {
        switch root {
        case .content: content
        case .templates: templates ?? join(self.root, "site-templates")
        case .project: self.root
        }
    }
}

private func join(_ folder: String, _ name: String) -> String {
    folder == "." || folder.isEmpty ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

private func parent(of path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
        return path == ".." ? "../.." : path == "." ? ".." : "."
    }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}
