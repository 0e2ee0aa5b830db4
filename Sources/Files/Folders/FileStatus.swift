internal import Glibc

/// What lies at a path.
public enum FileKind: Sendable, Hashable {
    case file
    case folder
    case symbolicLink
    /// A device, pipe or socket.
    case special
}

/// What the system knows of a path, links not followed.
public struct FileStatus: Sendable, Hashable {
    public var kind: FileKind
    /// In bytes.
    public var size: Int
    /// Last change of the content, in nanoseconds since 1970 in UTC.
    public var modified: Int64
    /// The permission bits.
    public var permissions: UInt32
    /// Device and inode: the same for two paths exactly when both name one file.
    public var identity: FileIdentity

    init(_ status: stat) {
        kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .symbolicLink
            default: .special
            }
        size = Int(status.st_size)
        modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
        permissions = UInt32(status.st_mode & 0o7777)
        identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    }
}

public struct FileIdentity: Sendable, Hashable {
    public let device: UInt64
    public let inode: UInt64
}
