import CSystem
import Glibc

/// An advisory lock on a file made for it, which holds the process id of whoever has the lock. The system frees it when
/// the process ends, however it ends, so a lock file that a killed process left is no obstacle.
public final class FileLock: Sendable {
    public enum Failure: Error, Sendable, Hashable {
        /// Somebody has it: their process id where the file tells.
        case held(by: Int32?)
        case file(FileError)
    }

    private let folder: Folder
    private let name: String?
    private let descriptor: Int32

    /// Takes the lock `name` in `folder`, without waiting.
    public init(_ name: String, in folder: Folder) throws(Failure) {
        // Whoever frees a lock removes its file first: a lock on a file that is gone, or another one, is none.
        while true {
            let file: Descriptor
            do {
                file = try folder.open(name, O_RDWR | O_CREAT | O_NONBLOCK, mode: 0o644, .lock)
            } catch {
                throw .file(error)
            }
            try Self.lock(file.rawValue, name, folder)
            var (own, named) = (stat(), stat())
            if fstat(file.rawValue, &own) == 0, fstatat(folder.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
                own.st_ino == named.st_ino, own.st_dev == named.st_dev
            {
                self.folder = folder
                self.name = name
                descriptor = file.release()
                break
            }
        }
        // Only for the other's message: on a full disk the lock holds without it.
        _ = ftruncate(descriptor, 0)
        _ = Folder.write(Array("\(getpid())\n".utf8), to: descriptor)
    }

    /// Takes a lock on the folder itself, for where no file can be made beside it.
    public init(on folder: Folder) throws(Failure) {
        let opened: Descriptor
        do {
            opened = try folder.open("", O_RDONLY | O_DIRECTORY, .lock)
        } catch {
            throw .file(error)
        }
        try Self.lock(opened.rawValue, "", folder)
        self.folder = folder
        name = nil
        descriptor = opened.release()
    }

    deinit {
        if let name { try? folder.removeFile(name) }
        close(descriptor)
    }

    private static func lock(_ file: Int32, _ name: String, _ folder: Folder) throws(Failure) {
        guard retrying({ flock(file, LOCK_EX | LOCK_NB) }) != 0 else { return }
        guard errno == EWOULDBLOCK else { throw .file(folder.error(.lock, name)) }
        guard !name.isEmpty else { throw .held(by: nil) }
        let bytes = try? folder.read(name)
        throw .held(by: bytes.flatMap { Int32(String(decoding: $0.prefix { $0 != 10 }, as: UTF8.self)) })
    }
}
