import CSystem
import Glibc

/// A folder held open. Files below it are named by plain paths (`a/b.html`; `""` is the folder itself); no call leaves
/// the folder or follows a symbolic link below it, whatever stands on the disk.
public final class Folder: Sendable {
    /// As the caller named it, for messages.
    public let path: String
    let descriptor: Int32
    /// Off in tests of the way for kernels without `openat2`.
    private let usesOpenat2: Bool

    /// Opens the folder at `path`, which is trusted: links in it are followed.
    /// - Throws: `FileError` where it isn't a folder that may be read.
    public convenience init(opening path: String) throws(FileError) {
        try self.init(opening: path, usesOpenat2: true)
    }

    init(opening path: String, usesOpenat2: Bool) throws(FileError) {
        let descriptor = retrying { dossier_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
        guard descriptor >= 0 else { throw FileError(.open, path, code: errno) }
        self.path = path
        self.descriptor = descriptor
        self.usesOpenat2 = usesOpenat2
    }

    private init(_ descriptor: consuming Descriptor, path: String, usesOpenat2: Bool) {
        self.path = path
        self.descriptor = descriptor.release()
        self.usesOpenat2 = usesOpenat2
    }

    deinit {
        close(descriptor)
    }

    /// Opens a folder below this one.
    public func folder(_ below: String) throws(FileError) -> Folder {
        let opened = try open(below, O_RDONLY | O_DIRECTORY, .open)
        return Folder(opened, path: name(of: below), usesOpenat2: usesOpenat2)
    }

    /// The path to print for a path below this folder.
    func name(of below: String) -> String {
        if below.isEmpty { return path }
        if path.isEmpty || path == "." { return below }
        return path.utf8.last == UInt8(ascii: "/") ? path + below : "\(path)/\(below)"
    }

    func error(_ operation: FileError.Operation, _ below: String, _ code: Int32 = errno) -> FileError {
        FileError(operation, name(of: below), code: code)
    }

    /// The one opener: beneath this folder and through no symbolic link.
    func open(
        _ below: String, _ flags: Int32, mode: UInt32 = 0, _ operation: FileError.Operation
    ) throws(FileError) -> Descriptor {
        if below.isEmpty {
            let result = retrying { dossier_openat(descriptor, ".", flags | O_CLOEXEC, 0) }
            guard result >= 0 else { throw error(operation, below) }
            return Descriptor(result)
        }
        guard PathBytes.isPlain(below) else { throw error(operation, below, EINVAL) }
        if usesOpenat2 {
            let result = retrying { dossier_open_beneath(descriptor, below, flags | O_CLOEXEC, mode) }
            if result >= 0 { return Descriptor(result) }
            // Older kernels lack the call and some sandboxes forbid it.
            guard errno == ENOSYS || errno == EPERM else { throw error(operation, below) }
        }
        return try openStepwise(below, flags, mode: mode, operation)
    }

    /// What `openat2` does in one call: each component is opened without following a link.
    private func openStepwise(
        _ below: String, _ flags: Int32, mode: UInt32, _ operation: FileError.Operation
    ) throws(FileError) -> Descriptor {
        let components = below.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
        guard let last = components.last else { throw error(operation, below, EINVAL) }
        var parent: Int32 = descriptor
        defer { if parent != descriptor { close(parent) } }
        for component in components.dropLast() {
            let next = retrying {
                dossier_openat(parent, component, dossier_o_path | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
            }
            guard next >= 0 else {
                let code = errno
                throw error(operation, below, code == ENOTDIR && isLink(parent, component) ? ELOOP : code)
            }
            if parent != descriptor { close(parent) }
            parent = next
        }
        let result = retrying { dossier_openat(parent, last, flags | O_NOFOLLOW | O_CLOEXEC, mode) }
        guard result >= 0 else {
            let code = errno
            throw error(operation, below, code == ENOTDIR && isLink(parent, last) ? ELOOP : code)
        }
        return Descriptor(result)
    }

    /// With `O_DIRECTORY` the kernel calls a link "not a folder"; the message should say what it is.
    private func isLink(_ parent: Int32, _ name: String) -> Bool {
        var status = stat()
        return fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Runs `body` with the open folder that holds `below` and the name in it, for the calls that take such a pair.
    func withParent<Result>(
        of below: String, _ operation: FileError.Operation, _ body: (Int32, String) throws(FileError) -> Result
    ) throws(FileError) -> Result {
        guard PathBytes.isPlain(below) else { throw error(operation, below, EINVAL) }
        guard let slash = below.lastPlace(of: UInt8(ascii: "/")) else { return try body(descriptor, below) }
        let parent = try open(String(below[..<slash]), dossier_o_path | O_DIRECTORY, operation)
        return try body(parent.rawValue, String(below[below.utf8.index(after: slash)...]))
    }
}
