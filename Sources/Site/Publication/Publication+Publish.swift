internal import Files
internal import Glibc

extension Publication {
    func publish(_ files: PublishedFiles) throws(PublicationError) -> PublicationSummary {
        if let (file, below) = files.conflict { throw .conflict(file: file, below: below) }
        let manifest = files.manifest.encoded()
        let removed = owned.manifest.entries.keys.filter { files.manifest.entries[$0] == nil }.sorted()
        func summary(_ mode: PublicationSummary.Mode) -> PublicationSummary {
            PublicationSummary(
                mode: mode, written: files.changed.count,
                unchanged: files.manifest.entries.count - files.changed.count, removed: removed.count)
        }

        if files.changed.isEmpty, removed.isEmpty, let folder = owned.folder,
            folder.holds(manifest, at: Manifest.path.rawValue)
        {
            return summary(.unchanged)
        }
        let reason: InPlaceReason
        do throws(FileError) {
            try staging.create(Manifest.path, manifest)
            if let known = try reasonAgainstExchange() {
                reason = known
            } else if try exchange(files) {
                return summary(.exchanged)
            } else {
                reason = try reasonAgainstExchange() ?? .noExchange
            }
        } catch {
            throw .file(error)
        }
        try publishInPlace(files, removing: removed)
        return summary(.inPlace(reason))
    }

    /// Looked up when all is staged, not when the build began: somebody may have put a file there since.
    private func reasonAgainstExchange() throws(FileError) -> InPlaceReason? {
        guard let folder = owned.folder else { return nil }
        if let pinned { return pinned }
        let scan = try OutputScan(folder, owned: owned.manifest.entries.keys)
        return scan.foreign.isEmpty ? nil : .foreignFiles(scan.foreignNames)
    }

    /// Gives the output's name to the staging folder and the other way round; false where that can't be.
    private func exchange(_ files: PublishedFiles) throws(FileError) -> Bool {
        let place = owned.place
        guard let old = owned.folder else {
            try staging.parent.rename(staging.name, to: place.name, in: place.parent)
            return true
        }
        let unchanged = files.manifest.paths.filter { !files.changed.contains($0) }
        let failures = concurrentChunks(of: unchanged.count, chunk: 512) { range -> FileError? in
            do throws(FileError) {
                try staging.link(unchanged[range], from: old)
                return nil
            } catch {
                return error
            }
        }
        if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
        if let permissions = try old.status("")?.permissions { try staging.folder().setPermissions(permissions) }
        do {
            try staging.parent.exchange(staging.name, with: place.name, in: place.parent)
        } catch {
            guard [EINVAL, ENOSYS, EOPNOTSUPP, EBUSY, EXDEV].contains(error.code) else { throw error }
            return false
        }
        // Whatever came into the old folder since the last look would be removed with it.
        let late = Result { () throws(FileError) in
            try OutputScan(old, owned: owned.manifest.entries.keys).foreign.isEmpty
        }
        if case .success(true) = late { return true }
        try staging.parent.exchange(staging.name, with: place.name, in: place.parent)
        return try late.get()
    }
}

extension PublishedFiles {
    /// A path that is a file and also a folder of another.
    var conflict: (file: PagePath, below: PagePath)? {
        let folders = OutputScan.folders(of: manifest.entries.keys)
        guard let path = manifest.entries.keys.filter({ folders.contains($0) }).min() else { return nil }
        let below = manifest.paths.first { $0.foldersInsideOut.contains(path) }
        return (path, below ?? path)
    }
}
