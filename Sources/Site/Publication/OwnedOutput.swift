internal import Files
internal import Glibc

/// An output folder that this process has locked and may take for its own: missing, empty, or with our manifest.
struct OwnedOutput: Sendable {
    let place: OutputPlace
    let lock: FileLock
    /// Nil where there is none yet.
    let folder: Folder?
    let manifest: Manifest
    /// Nothing can be made beside the output: the lock is on the folder itself and staging lies in it.
    let isParentClosed: Bool

    /// Takes the lock, makes sure that the output is ours and removes what killed builds left.
    init(_ place: OutputPlace) throws(PublicationError) {
        (lock, isParentClosed) = try Self.lock(place)
        // Only now: as long as another build had the lock, it could exchange the folder.
        let folder = try Self.folder(place)
        manifest = try Self.manifest(in: folder, output: place.output)
        self.place = place
        self.folder = folder
        do {
            if !isParentClosed { try place.parent.removeTree(place.staging) }
            try folder?.removeTree(OutputPlace.innerStaging)
        } catch {
            throw .file(error)
        }
    }

    private static func lock(_ place: OutputPlace) throws(PublicationError) -> (FileLock, Bool) {
        do throws(FileLock.Failure) {
            return (try FileLock(place.lock, in: place.parent), false)
        } catch .file(let error) where [EACCES, EPERM, EROFS].contains(error.code) {
            guard let folder = try folder(place) else { throw .file(error) }
            do throws(FileLock.Failure) {
                return (try FileLock(on: folder), true)
            } catch {
                throw failure(error, place)
            }
        } catch {
            throw failure(error, place)
        }
    }

    private static func failure(_ failure: FileLock.Failure, _ place: OutputPlace) -> PublicationError {
        switch failure {
        case .held(let process): .locked(output: place.output, by: process)
        case .file(let error): .file(error)
        }
    }

    private static func folder(_ place: OutputPlace) throws(PublicationError) -> Folder? {
        do throws(FileError) {
            return try place.parent.status(place.name) == nil ? nil : try place.parent.folder(place.name)
        } catch {
            throw .file(error)
        }
    }

    private static func manifest(in folder: Folder?, output: String) throws(PublicationError) -> Manifest {
        guard let folder else { return Manifest() }
        let bytes: [UInt8]?
        let isEmpty: Bool
        do throws(FileError) {
            let isThere = try folder.status(Manifest.path.rawValue)?.kind == .file
            bytes = isThere ? try folder.read(Manifest.path.rawValue) : nil
            isEmpty = try OutputScan(folder, owned: []).isEmpty
        } catch {
            throw .file(error)
        }
        if let bytes { return try read(bytes, output: output) }
        guard isEmpty else { throw .notOurs(output: output) }
        return Manifest()
    }

    private static func read(_ bytes: [UInt8], output: String) throws(PublicationError) -> Manifest {
        do throws(Manifest.Failure) {
            return try Manifest(reading: bytes)
        } catch .newer(let schema) {
            throw .newerManifest(output: output, schema: schema)
        } catch {
            throw .notOurs(output: output)
        }
    }
}
