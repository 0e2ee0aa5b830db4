import Files

/// The files beside the notes that a note may show or offer for download.
struct AttachmentTable: Sendable {
    enum Found: Sendable {
        case file(SourcePath)
        /// It is there, but holds a program, so it isn't published.
        case scripted
    }

    private let paths: [String: SourcePath]
    /// By folded file name, for `![[plan.png]]`; nil where a name is not unique.
    private let byName: [String: SourcePath?]
    private let scripted: Set<SourcePath>
    private let near: NearNameIndex
    private let files: [SourcePath]

    /// - Parameter scripted: those of the files that hold a program.
    init(_ files: [SourcePath], scripted: Set<SourcePath> = []) {
        var paths: [String: SourcePath] = [:]
        var byName: [String: SourcePath?] = [:]
        for file in files {
            paths[file.rawValue] = file
            let key = nameKey(file.name)
            byName[key] = byName[key] == nil ? .some(file) : .some(nil)
        }
        self.paths = paths
        self.byName = byName
        self.scripted = scripted
        self.files = files
        near = NearNameIndex { files.enumerated().map { ($0, String($1.name)) } }
    }

    subscript(path: String) -> Found? { paths[path].map(found) }

    func named(_ name: String) -> Found? {
        let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
        return (byName[nameKey(last)] ?? nil).map(found)
    }

    /// Files with a name near that of a path, nearest first.
    func near(_ path: some StringProtocol) -> [SourcePath] {
        near.near(String(SourcePath(String(path)).name)).map { files[$0.note] }
    }

    private func found(_ file: SourcePath) -> Found { scripted.contains(file) ? .scripted : .file(file) }
}
