internal import Files

/// What in an output folder isn't ours: everything that the manifest doesn't list, and what it lists as a file and is
/// a link or folder. A foreign folder stands for all that is in it.
struct OutputScan: Sendable {
    private(set) var foreign: Set<PagePath> = []
    /// Whether the folder holds nothing at all, traces of killed builds aside.
    private(set) var isEmpty = true

    init(_ output: Folder, owned: some Collection<PagePath>) throws(FileError) {
        let files = Set(owned)
        let folders = Self.folders(of: owned)
        var open = [""]
        while let folder = open.popLast() {
            for entry in try output.entries(folder) {
                let path = PagePath(folder.isEmpty ? entry.name : "\(folder)/\(entry.name)")
                if folder.isEmpty, entry.name == OutputPlace.innerStaging, entry.kind == .folder { continue }
                isEmpty = false
                switch entry.kind {
                case .folder where entry.isText && folders.contains(path): open.append(path.rawValue)
                case .file where entry.isText && (files.contains(path) || path == Manifest.path): break
                default: foreign.insert(path)
                }
            }
        }
    }

    /// Names at the top of the output that aren't ours or hold what isn't, sorted.
    var foreignNames: [String] { foreign.sorted().map(\.rawValue) }

    /// All folders that hold one of `paths`, however deep.
    static func folders(of paths: some Sequence<PagePath>) -> Set<PagePath> {
        var folders: Set<PagePath> = []
        for path in paths {
            var folder = path.folder
            // One that is known has brought those above it.
            while let known = folder, folders.insert(known).inserted { folder = known.folder }
        }
        return folders
    }
}

extension PagePath {
    /// The folders that hold the file, the innermost first: `a/b`, `a` for `a/b/c.html`.
    var foldersInsideOut: [PagePath] {
        Array(sequence(first: self, next: \.folder).dropFirst())
    }

    /// The folder that holds the file; nil at the root.
    var folder: PagePath? {
        guard let slash = rawValue.lastPlace(of: UInt8(ascii: "/")) else { return nil }
        return PagePath(String(rawValue[..<slash]))
    }

    /// Whether it is a page that links to others: published after what it links to.
    var isHTML: Bool { rawValue.hasSuffix(".html") }
}
