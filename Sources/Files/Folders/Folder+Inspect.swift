import CSystem
import Glibc

extension Folder {
    /// What lies at `below`; nil where nothing does. A link at its end is not followed; one before it is an error.
    public func status(_ below: String) throws(FileError) -> FileStatus? {
        var status = stat()
        let result: Int32
        var code: Int32 = 0
        if below.isEmpty {
            result = fstat(descriptor, &status)
            code = errno
        } else {
            do {
                result = try withParent(of: below, .inspect) { parent, name in
                    let result = fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW)
                    code = errno
                    return result
                }
            } catch {
                if error.code == ENOENT { return nil }
                throw error
            }
        }
        if result == 0 { return FileStatus(status) }
        if code == ENOENT { return nil }
        throw error(.inspect, below, code)
    }

    /// Whether this folder is where a disk or another folder is mounted.
    public var isMountPoint: Bool {
        let answer = dossier_is_mount_root(descriptor)
        if answer >= 0 { return answer == 1 }
        var (own, above) = (stat(), stat())
        guard fstat(descriptor, &own) == 0, fstatat(descriptor, "..", &above, 0) == 0 else { return false }
        return own.st_dev != above.st_dev || own.st_ino == above.st_ino
    }
}
