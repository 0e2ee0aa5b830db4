import Glibc

/// Looks for changes by comparing what `stat` says of every file.
struct PollingWatch: Sendable {
    private struct Stamp: Hashable {
        var size: Int
        var seconds: Int
        var nanoseconds: Int
        var inode: UInt
    }

    let inputs: WatchedInputs
    var interval: Duration = .milliseconds(500)
    private let first: [String: Stamp]

    init(_ inputs: WatchedInputs) {
        self.inputs = inputs
        self.first = Self.stamps(of: inputs)
    }

    /// Calls `changed` after each change until the task is cancelled.
    func run(_ changed: @Sendable () -> Void) async {
        var known = first
        while (try? await Task.sleep(for: interval)) != nil {
            let now = Self.stamps(of: inputs)
            if now != known { changed() }
            known = now
        }
    }

    private static func stamps(of inputs: WatchedInputs) -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for file in inputs.files { stamps[file] = stamp(of: file) }
        FolderWalk.run(inputs) { folder, files in
            for file in files { stamps[folder + "/" + file] = stamp(of: folder + "/" + file) }
        }
        return stamps
    }

    private static func stamp(of path: String) -> Stamp? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        return Stamp(
            size: Int(status.st_size), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec,
            inode: UInt(status.st_ino))
    }
}
