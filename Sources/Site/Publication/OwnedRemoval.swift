internal import Files
internal import Glibc

/// Removal of what a manifest lists.
enum OwnedRemoval {
    /// Removes those of `paths` that are regular files, then the folders that this leaves empty.
    /// - Returns: how many files it removed.
    @discardableResult
    static func remove(_ paths: [PagePath], from output: Folder) throws(FileError) -> Int {
        var removed = 0
        for path in paths {
            try ignoringForeign { () throws(FileError) in
                guard try output.status(path.rawValue)?.kind == .file else { return }
                try output.removeFile(path.rawValue)
                removed += 1
            }
        }
        // The deepest first: a folder comes after those in it.
        for folder in OutputScan.folders(of: paths).sorted(by: { ($1.depth, $1) < ($0.depth, $0) }) {
            try ignoringForeign { () throws(FileError) in
                try output.removeEmptyFolder(folder.rawValue)
            }
        }
        return removed
    }

    /// What lies behind a link, or below what is no folder any more, isn't ours.
    private static func ignoringForeign(_ body: () throws(FileError) -> Void) throws(FileError) {
        do {
            try body()
        } catch {
            guard [ELOOP, ENOTDIR].contains(error.code) else { throw error }
        }
    }
}
