import Glibc

/// A content folder on disk. Symbolic links are listed as skipped and never followed; only regular files are read.
public struct DiskTree: SourceTree {
    private let root: Folder
    private let rules: WalkRules
    /// Folders that are not content wherever they lie, above all the output.
    private let excluded: Set<FileIdentity>

    /// Opens the content folder at `path`.
    /// - Parameter excluding: paths of folders that a walk leaves out; those that don't exist are no error.
    public init(
        _ path: String, rules: WalkRules = WalkRules(), excluding: [String] = []
    ) throws(FileError) {
        self.init(try Folder(opening: path), rules: rules, excluding: excluding)
    }

    init(_ root: Folder, rules: WalkRules, excluding: [String]) {
        self.root = root
        self.rules = rules
        var identities: Set<FileIdentity> = []
        for path in excluding {
            var status = stat()
            if stat(path, &status) == 0 { identities.insert(FileStatus(status).identity) }
        }
        excluded = identities
    }

    public func read(_ path: SourcePath) throws(FileError) -> [UInt8] {
        try root.read(path.rawValue)
    }

    public func read(_ path: SourcePath, first count: Int) throws(FileError) -> [UInt8] {
        try root.read(path.rawValue, first: count)
    }

    public func list() throws(FileError) -> SourceListing {
        var files: [SourceFile] = []
        var skipped: [SkippedFile] = []
        try list("", into: &files, &skipped)
        return SourceListing(files: files, skipped: skipped)
    }

    private func list(
        _ start: String, into files: inout [SourceFile], _ skipped: inout [SkippedFile]
    ) throws(FileError) {
        var open = [start]
        while let folder = open.popLast() {
            let prefix = folder.isEmpty ? "" : folder + "/"
            do {
                try root.withEntries(folder) { entry, descriptor in
                    let path = prefix + entry.name
                    if rules.skip(entry.name, at: path, isFolder: entry.kind == .folder) { return }
                    if !entry.isText {
                        skipped.append(SkippedFile(SourcePath(path), .nameNotText))
                        return
                    }
                    switch entry.kind {
                    case .folder:
                        if !isExcluded(entry.name, in: descriptor) { open.append(path) }
                    case .file:
                        var raw = stat()
                        // Gone since it was listed: no file of this tree.
                        guard fstatat(descriptor, entry.name, &raw, AT_SYMLINK_NOFOLLOW) == 0 else { return }
                        let status = FileStatus(raw)
                        guard status.kind == .file else { return }
                        files.append(SourceFile(SourcePath(path), size: status.size, modified: status.modified))
                    case .symbolicLink: skipped.append(SkippedFile(SourcePath(path), .symbolicLink))
                    case .special: skipped.append(SkippedFile(SourcePath(path), .special))
                    }
                }
            } catch {
                if folder.isEmpty { throw error }
                skipped.append(SkippedFile(SourcePath(folder), .unreadable(error)))
            }
        }
    }

    private func isExcluded(_ name: String, in folder: Int32) -> Bool {
        if excluded.isEmpty { return false }
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return false }
        return excluded.contains(FileStatus(status).identity)
    }
}
