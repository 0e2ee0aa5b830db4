internal import Files

/// What `Publication.clean` did.
public struct CleaningSummary: Sendable, Hashable {
    /// Files of ours that were removed, the manifest included.
    public var removed: Int
    /// What isn't ours and stayed, sorted.
    public var kept: [String]
}

extension Publication {
    /// Removes what the manifest in `output` owns and the folders that this leaves empty, the output too; nothing else.
    /// An output that doesn't exist is clean.
    public static func clean(output: String) throws(PublicationError) -> CleaningSummary {
        guard let place = try OutputPlace.resolve(output, create: false) else {
            return CleaningSummary(removed: 0, kept: [])
        }
        let owned = try OwnedOutput(place)
        defer { owned.lock.release() }
        guard let folder = owned.folder else { return CleaningSummary(removed: 0, kept: []) }
        do throws(FileError) {
            let before = try OutputScan(folder, owned: owned.manifest.entries.keys)
            let removed = try OwnedRemoval.remove(owned.manifest.paths, from: folder)
            // Last, so that a clean that was killed can be repeated.
            let hadManifest = try folder.status(Manifest.path.rawValue) != nil
            try folder.removeFile(Manifest.path.rawValue)
            if !owned.isParentClosed, !place.isLink { try place.parent.removeEmptyFolder(place.name) }
            return CleaningSummary(removed: removed + (hadManifest ? 1 : 0), kept: before.foreignNames)
        } catch {
            throw .file(error)
        }
    }
}
