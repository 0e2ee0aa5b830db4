import Glibc
import Synchronization

/// Watches folders through the kernel's inotify.
final class InotifyWatch: Sendable {
    private let inputs: WatchedInputs
    private let queue: Int32
    /// A pipe whose writing end is closed when the watch is to end.
    private let stopReading: Int32
    private let stopWriting: Mutex<Int32>
    /// The folder of each watch.
    private let watched = Mutex<[Int32: String]>([:])
    /// Names watched for in folders that are watched only for single files.
    private let singleFiles: [String: Set<String>]

    /// `IN_CLOSE_WRITE` and not each write; `IN_CREATE` for folders and for hard links.
    private static let events =
        UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
        | UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
    /// A burst is told after this many milliseconds even if it goes on.
    private static let longestBurst = 500

    /// nil where the system can't watch all of it.
    init?(_ inputs: WatchedInputs) {
        var files: [String: Set<String>] = [:]
        for file in inputs.files {
            let (folder, name) = Self.split(file)
            files[folder, default: []].insert(name)
        }
        self.inputs = inputs
        singleFiles = files
        var ends: [Int32] = [-1, -1]
        let piped = pipe(&ends) == 0
        for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        stopReading = ends[0]
        stopWriting = Mutex(ends[1])
        queue = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard queue >= 0, piped else { return nil }
        var complete = true
        for folder in inputs.folders where !add(below: folder) { complete = false }
        // `inotify_add_watch` on a folder that is watched already gives the same watch.
        for folder in files.keys.sorted() where !add(folder) { complete = false }
        guard complete else { return nil }
    }

    deinit {
        stop()
        if queue >= 0 { close(queue) }
        if stopReading >= 0 { close(stopReading) }
    }

    func stop() {
        stopWriting.withLock { end in
            if end >= 0 { close(end) }
            end = -1
        }
    }

    /// Blocks until `stop`; calls `changed` after each burst of changes.
    func run(_ changed: () -> Void) {
        var pending = false
        var burst = ContinuousClock.now
        while true {
            var descriptors = [
                pollfd(fd: queue, events: Int16(POLLIN), revents: 0),
                pollfd(fd: stopReading, events: Int16(POLLIN), revents: 0),
            ]
            let ready = poll(&descriptors, nfds_t(descriptors.count), pending ? FileWatcher.settling : -1)
            if descriptors[1].revents != 0 { return }
            if ready > 0, readEvents(), !pending {
                pending = true
                burst = .now
            }
            let lasted = ContinuousClock.now - burst
            if pending, ready == 0 || lasted > .milliseconds(Self.longestBurst) {
                pending = false
                changed()
            }
            if ready < 0, errno != EINTR { return }
        }
    }

    /// Whether any of the events that wait is a change of the inputs.
    private func readEvents() -> Bool {
        var relevant = false
        var buffer = [UInt8](repeating: 0, count: 64 * 1024)
        let headerSize = MemoryLayout<inotify_event>.size
        while true {
            let count = read(queue, &buffer, buffer.count)
            guard count > 0 else { return relevant }
            var offset = 0
            while offset + headerSize <= count {
                let event = buffer.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let nameStart = offset + headerSize
                let nameEnd = min(nameStart + Int(event.len), count)
                let name = String(decoding: buffer[nameStart..<nameEnd].prefix { $0 != 0 }, as: UTF8.self)
                if handle(event, name: name) { relevant = true }
                offset = nameEnd
            }
        }
    }

    private func handle(_ event: inotify_event, name: String) -> Bool {
        // The queue ran over: something changed, and new folders may have been missed.
        if event.mask & UInt32(IN_Q_OVERFLOW) != 0 {
            for folder in inputs.folders { _ = add(below: folder) }
            return true
        }
        if event.mask & UInt32(IN_IGNORED) != 0 {
            watched.withLock { _ = $0.removeValue(forKey: event.wd) }
            return false
        }
        guard let folder = watched.withLock({ $0[event.wd] }) else { return false }
        let path = folder + "/" + name
        if singleFiles[folder]?.contains(name) == true { return true }
        guard inputs.folders.contains(where: { folder == $0 || folder.hasPrefix($0 + "/") }) else {
            // A watched folder was made, or renamed, beside a single file.
            guard inputs.folders.contains(path) else { return false }
            _ = add(below: path)
            return true
        }
        if event.mask & UInt32(IN_ISDIR) != 0 {
            guard !inputs.skips(folder: name, at: path) else { return false }
            // What was put into it before it was watched is covered by the rebuild that this event brings.
            if event.mask & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 { _ = add(below: path) }
            return true
        }
        return !WatchedInputs.isScratch(name)
    }

    private func add(below folder: String) -> Bool {
        var complete = true
        FolderWalk.run(from: folder, inputs) { folder, _ in
            if !add(folder) { complete = false }
        }
        return complete
    }

    private func add(_ folder: String) -> Bool {
        watched.withLock { watched in
            let watch = inotify_add_watch(queue, folder.isEmpty ? "/" : folder, Self.events)
            guard watch >= 0 else { return errno == ENOENT || errno == ENOTDIR }
            watched[watch] = folder
            return true
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
