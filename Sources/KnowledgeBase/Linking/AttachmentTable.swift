import Files

/// The files beside the notes that a note may show or offer for download.
struct AttachmentTable: Sendable {
    private let paths: [String: SourcePath]
    /// By folded file name, for `![[plan.png]]`; nil where a name is not unique.
    private let byName: [String: SourcePath?]

    init(_ files: [SourcePath]) {
        var paths: [String: SourcePath] = [:]
        var byName: [String: SourcePath?] = [:]
        for file in files {
            paths[file.rawValue] = file
            let key = nameKey(file.name)
            byName[key] = byName[key] == nil ? .some(file) : .some(nil)
        }
        self.paths = paths
        self.byName = byName
    }

    subscript(path: String) -> SourcePath? { paths[path] }

    func named(_ name: String) -> SourcePath? {
        let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
        return byName[nameKey(last)] ?? nil
    }
}
