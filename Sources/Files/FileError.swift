import Glibc

/// A call to the file system that failed.
public struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was tried, as the verb of the message.
    public enum Operation: String, Sendable, Hashable {
        case open, read, list, write, create, remove, rename, exchange, link, lock, inspect
    }

    /// As the caller named it.
    public var path: String
    public var operation: Operation
    /// The system's `errno`.
    public var code: Int32

    public init(_ operation: Operation, _ path: String, code: Int32) {
        self.path = path
        self.operation = operation
        self.code = code
    }

    /// One line without a full stop: `can't read notes/a.md: permission denied`.
    public var description: String {
        "can't \(operation.rawValue) \(path.isEmpty ? "the folder" : path): \(reason)"
    }

    /// What the system said, in plain words.
    public var reason: String {
        switch code {
        case ENOENT: "it doesn't exist"
        case EACCES, EPERM: "permission denied"
        case ENOSPC, EDQUOT: "the disk is full"
        case EROFS: "the disk is read-only"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is not a folder"
        case EEXIST: "it exists already"
        case ENOTEMPTY: "the folder isn't empty"
        case ELOOP: "it is or lies behind a symbolic link"
        case EXDEV: "it lies outside the folder or on another disk"
        case ENAMETOOLONG: "the name is too long"
        case EINVAL: "the path isn't plain"
        case EFTYPE: "it isn't a regular file"
        case EFBIG: "the file is too large"
        case EMFILE, ENFILE: "too many open files"
        case EIO: "the disk reports an error"
        default: String(cString: strerror(code))
        }
    }

    /// Whether there is no such file.
    public var isMissing: Bool { code == ENOENT }

    /// Whether a file stands where a folder was looked for.
    public var isNoFolder: Bool { code == ENOTDIR }

    /// Whether the disk had no room left.
    public var isDiskFull: Bool { code == ENOSPC || code == EDQUOT }
}

/// Not a regular file; Linux has no `errno` for it, so a value outside its range stands in.
let EFTYPE: Int32 = 10_079
