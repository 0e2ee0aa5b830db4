import Glibc

/// Goes through the watched folders. Links are not followed: a build doesn't follow them either.
enum FolderWalk {
    /// Calls `visit` for each folder, with the names of the files in it.
    static func run(_ inputs: WatchedInputs, _ visit: (_ folder: String, _ files: [String]) -> Void) {
        for folder in inputs.folders { run(from: folder, inputs, visit) }
    }

    static func run(
        from start: String, _ inputs: WatchedInputs, _ visit: (_ folder: String, _ files: [String]) -> Void
    ) {
        var pending = [start]
        while let folder = pending.popLast() {
            guard let stream = opendir(folder) else { continue }
            defer { closedir(stream) }
            var files: [String] = []
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                    String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard name != ".", name != ".." else { continue }
                let path = folder + "/" + name
                if isFolder(path, kind: entry.pointee.d_type) {
                    if !inputs.skips(folder: name, at: path) { pending.append(path) }
                } else if !WatchedInputs.isScratch(name) {
                    files.append(name)
                }
            }
            visit(folder, files)
        }
    }

    /// Some file systems don't say what an entry is.
    private static func isFolder(_ path: String, kind: UInt8) -> Bool {
        guard Int(kind) == Int(DT_UNKNOWN) else { return Int(kind) == Int(DT_DIR) }
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
