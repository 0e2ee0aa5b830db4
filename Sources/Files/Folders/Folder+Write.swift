import CSystem
import Glibc

extension Folder {
    /// Creates the file `below` with `bytes`; its folder must exist and the file must not.
    /// What a failed write leaves is removed.
    public func create(_ below: String, _ bytes: [UInt8]) throws(FileError) {
        let file = try open(below, O_WRONLY | O_CREAT | O_EXCL, mode: 0o666, .write)
        let code = Self.write(bytes, to: file.rawValue)
        guard code == 0 else {
            try? removeFile(below)
            throw error(.write, below, code)
        }
    }

    /// Writes the file `below` so that a reader sees the old bytes or the new ones whole: beside it under another name,
    /// then renamed. Not synced to the disk: a power cut may lose it.
    public func writeAtomically(_ below: String, _ bytes: [UInt8]) throws(FileError) {
        let temporary = "\(below).dossier-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        try create(temporary, bytes)
        do {
            try rename(temporary, to: below, in: self)
        } catch {
            try? removeFile(temporary)
            throw error
        }
    }

    /// Creates the folder `below` and those above it; those that exist stay as they are.
    /// - Returns: those that it created, the outermost first.
    @discardableResult
    public func createFolders(_ below: String) throws(FileError) -> [String] {
        var created: [String] = []
        var end = below.utf8.startIndex
        while end != below.utf8.endIndex {
            let slash = below.utf8[end...].firstIndex(of: UInt8(ascii: "/")) ?? below.utf8.endIndex
            if try createFolder(String(below[..<slash])) { created.append(String(below[..<slash])) }
            end = slash == below.utf8.endIndex ? slash : below.utf8.index(after: slash)
        }
        return created
    }

    /// Creates the folder `below`; false where a folder of that name exists.
    public func createFolder(_ below: String) throws(FileError) -> Bool {
        let code = try withParent(of: below, .create) { parent, name in
            mkdirat(parent, name, 0o777) == 0 ? 0 : errno
        }
        if code == 0 { return true }
        if code == EEXIST, try status(below)?.kind == .folder { return false }
        throw error(.create, below, code)
    }

    /// Gives `target` in `folder` (on the same disk) the file or folder `below`, in one step. A file replaces a file, a
    /// folder only an empty folder.
    public func rename(_ below: String, to target: String, in folder: Folder) throws(FileError) {
        let code = try withParent(of: below, .rename) { from, name throws(FileError) in
            try folder.withParent(of: target, .rename) { to, targetName in
                renameat(from, name, to, targetName) == 0 ? 0 : errno
            }
        }
        guard code == 0 else { throw folder.error(.rename, target, code) }
    }

    /// Swaps two files or folders in one step: at no time is either path without one.
    public func exchange(_ below: String, with other: String, in folder: Folder) throws(FileError) {
        let code = try withParent(of: below, .exchange) { from, name throws(FileError) in
            try folder.withParent(of: other, .exchange) { to, otherName in
                dossier_exchange(from, name, to, otherName) == 0 ? 0 : errno
            }
        }
        guard code == 0 else { throw folder.error(.exchange, other, code) }
    }

    /// Gives the file `below` a second name, `target` in `folder`. Where the disk has no hard links or forbids this one,
    /// the second name gets a copy with the same modification time.
    public func link(_ below: String, to target: String, in folder: Folder) throws(FileError) {
        let code = try withParent(of: below, .link) { from, name throws(FileError) in
            try folder.withParent(of: target, .link) { to, targetName in
                linkat(from, name, to, targetName, 0) == 0 ? 0 : errno
            }
        }
        switch code {
        case 0: return
        case EPERM, EACCES, EMLINK, EXDEV, EOPNOTSUPP, ENOSYS:
            try folder.create(target, try read(below))
            if let status = try status(below) { try folder.setModified(target, status.modified) }
        default: throw folder.error(.link, target, code)
        }
    }

    /// Sets a file's modification time, in nanoseconds since 1970.
    public func setModified(_ below: String, _ nanoseconds: Int64) throws(FileError) {
        let (seconds, rest) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        let time = timespec(tv_sec: Int(seconds), tv_nsec: Int(rest))
        let code = try withParent(of: below, .write) { parent, name in
            utimensat(parent, name, [time, time], AT_SYMLINK_NOFOLLOW) == 0 ? 0 : errno
        }
        guard code == 0 else { throw error(.write, below, code) }
    }

    /// Sets the permission bits of this folder itself.
    public func setPermissions(_ permissions: UInt32) throws(FileError) {
        guard fchmod(descriptor, mode_t(permissions)) == 0 else { throw error(.write, "") }
    }

    static func write(_ bytes: [UInt8], to file: Int32) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count, let base = buffer.baseAddress {
                let count = Glibc.write(file, base + written, buffer.count - written)
                if count < 0 {
                    if errno == EINTR { continue }
                    return errno
                }
                written += count
            }
            return 0
        }
    }
}
