internal import Files

extension Publication {
    /// Renames the staged files into the output one by one: what pages refer to before the pages, removals last.
    ///
    /// First of all the manifest becomes that of both sites, so that whatever a killed build leaves is ours and the
    /// next build completes it.
    func publishInPlace(_ files: PublishedFiles, removing removed: [PagePath]) throws(PublicationError) {
        guard let output = owned.folder else { throw .notAFolder(output: owned.place.output) }
        let displaced = try refuseForeign(files, in: output)
        do throws(FileError) {
            let staged = try staging.folder()
            var union = owned.manifest
            union.entries.merge(files.manifest.entries) { $1 }
            let unionPath = OutputPlace.innerStaging + ".json"
            try staged.create(unionPath, union.encoded())
            try staged.rename(unionPath, to: Manifest.path.rawValue, in: output)

            try OwnedRemoval.remove(displaced, from: output)
            var made: Set<String> = [""]
            for path in files.changed.sorted(by: { ($0.isHTML ? 1 : 0, $0) < ($1.isHTML ? 1 : 0, $1) }) {
                if made.insert(path.folderName).inserted { try output.createFolders(path.folderName) }
                try staged.rename(path.rawValue, to: path.rawValue, in: output)
            }
            try OwnedRemoval.remove(removed, from: output)
            try staged.rename(Manifest.path.rawValue, to: Manifest.path.rawValue, in: output)
        } catch {
            throw .file(error)
        }
    }

    /// Makes sure that no page takes the place of something foreign.
    /// - Returns: old files that must go first, because a file becomes a folder or the other way round.
    private func refuseForeign(_ files: PublishedFiles, in output: Folder) throws(PublicationError) -> [PagePath] {
        let foreign: Set<PagePath>
        var kinds: [PagePath: FileKind?] = [:]
        func kind(_ path: PagePath) throws(FileError) -> FileKind? {
            if let known = kinds[path] { return known }
            let kind = try output.status(path.rawValue)?.kind
            kinds[path] = .some(kind)
            return kind
        }
        let old = owned.manifest.entries
        var displaced: Set<PagePath> = []
        do throws(FileError) {
            foreign = try OutputScan(output, owned: old.keys).foreign
        } catch {
            throw .file(error)
        }
        let foldersOfForeign = OutputScan.folders(of: foreign)
        for path in files.changed.sorted() {
            nextStep: for step in path.foldersInsideOut.reversed() + [path] {
                let found: FileKind?
                do throws(FileError) {
                    found = try kind(step)
                } catch {
                    throw .file(error)
                }
                switch found {
                case nil: break nextStep
                case .folder where step != path: continue
                case .folder where !foreign.contains(step) && !foldersOfForeign.contains(step):
                    displaced.formUnion(old.keys.filter { $0.foldersInsideOut.contains(step) })
                case .file where old[step] != nil:
                    guard step != path else { continue }
                    displaced.insert(step)
                    break nextStep
                default: throw .foreignFile(output: owned.place.output, path: step)
                }
            }
        }
        return displaced.sorted()
    }
}
