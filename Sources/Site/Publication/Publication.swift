public import Files
internal import Synchronization

/// One build's way to its output folder.
///
/// Files are written to a staging folder beside the output, except those that the output has already with the same
/// bytes. `commit()` completes the staging with links to those and exchanges the two folders in one step: at every
/// moment the output is the old site or the new one. Where that can't be (`InPlaceReason`), files are renamed into
/// place one by one.
///
/// The output is ours only if it is missing, empty or holds our manifest; of what is in it only the regular files that
/// the manifest lists are ever replaced or removed. Nothing is synced to the disk: a power cut may lose a publication.
public final class Publication: Sendable {
    let owned: OwnedOutput
    /// Why it is known from the start to be published in place, if it is.
    let pinned: InPlaceReason?
    let staging: Staging
    private let state = Mutex(State())

    private struct State {
        /// Whether files are still taken.
        var isOpen = true
        /// Whether the lock is ours: without it the staging folder may be another build's.
        var isLocked = true
        var files = PublishedFiles()
    }

    /// Opens `output` for one build: takes the lock, makes sure that the folder is ours and removes what killed builds
    /// left. Folders above it are made where they are missing.
    /// - Parameter inPlace: publish file by file in any case.
    public static func open(output: String, inPlace: Bool = false) throws(PublicationError) -> Publication {
        guard let place = try OutputPlace.resolve(output, create: true) else { throw .noOutput(output) }
        do {
            return Publication(try OwnedOutput(place), inPlace: inPlace)
        } catch {
            place.removeCreated()
            throw error
        }
    }

    private init(_ owned: OwnedOutput, inPlace: Bool) {
        self.owned = owned
        let isMountPoint = owned.folder?.isMountPoint ?? false
        pinned =
            if isMountPoint {
                .mountPoint
            } else if owned.place.isLink {
                .symbolicLink
            } else if owned.isParentClosed {
                .closedParent
            } else if Self.isWorkingFolder(owned.folder) {
                .workingFolder
            } else {
                inPlace ? .asked : nil
            }
        if isMountPoint || owned.isParentClosed, let folder = owned.folder {
            // Files can't be renamed from beside: that is another disk, or closed.
            staging = Staging(OutputPlace.innerStaging, in: folder)
        } else {
            staging = Staging(owned.place.staging, in: owned.place.parent)
        }
    }

    deinit {
        cancel()
    }

    /// Gives the site a file. Any number of threads may call this at once, each path once.
    /// - Throws: after an error nothing can be published any more; `commit()` then only cleans up.
    public func write(_ path: PagePath, _ bytes: [UInt8]) throws(PublicationError) {
        guard Manifest.allows(path) else { throw fail(.badPath(path)) }
        let entry = Manifest.Entry(size: bytes.count, key: ContentKey(of: bytes))
        let refusal: PublicationError? = state.withLock { state in
            guard state.isOpen else { return .closed }
            return state.files.add(path, entry) ? nil : .duplicatePath(path)
        }
        if let refusal { throw fail(refusal) }
        // The old file's bytes decide, not what the manifest says of them: somebody may have edited it.
        if owned.manifest.entries[path] != nil, let folder = owned.folder, folder.holds(bytes, at: path.rawValue) {
            return
        }
        do {
            try staging.create(path, bytes)
        } catch {
            throw fail(.file(error))
        }
        state.withLock { _ = $0.files.changed.insert(path) }
    }

    /// Publishes what was written, when all calls of `write` have returned. On an error the output is as it was, unless
    /// it is published in place and the error came in the middle; the next build then completes it.
    public func commit() throws(PublicationError) -> PublicationSummary {
        let files = state.withLock { state in
            defer { state.isOpen = false }
            return state.isOpen ? state.files : nil
        }
        defer { close() }
        guard let files else { throw .closed }
        return try publish(files)
    }

    /// Gives up: removes the staging folder and frees the lock. The output is as it was.
    public func cancel() {
        state.withLock { $0.isOpen = false }
        close()
    }

    private func fail(_ error: PublicationError) -> PublicationError {
        state.withLock { $0.isOpen = false }
        return error
    }

    /// What can't be removed now, the next build sweeps.
    private func close() {
        let isLocked = state.withLock { state in
            defer { state.isLocked = false }
            return state.isLocked
        }
        guard isLocked else { return }
        try? staging.remove()
        owned.lock.release()
        owned.place.removeCreated()
    }

    private static func isWorkingFolder(_ folder: Folder?) -> Bool {
        guard let folder, let own = try? folder.status(""), let working = try? Folder(opening: ".").status("") else {
            return false
        }
        return own.identity == working.identity
    }
}

/// The files of one build.
struct PublishedFiles: Sendable {
    var manifest = Manifest()
    /// Those that lie in the staging folder; the output has the others.
    var changed: Set<PagePath> = []

    /// False where the path is taken.
    mutating func add(_ path: PagePath, _ entry: Manifest.Entry) -> Bool {
        manifest.entries.updateValue(entry, forKey: path) == nil
    }
}
