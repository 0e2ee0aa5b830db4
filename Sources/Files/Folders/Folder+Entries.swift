import CSystem
import Glibc

/// One name in a folder.
public struct FolderEntry: Sendable, Hashable {
    /// Repaired for printing where it isn't UTF-8.
    public var name: String
    public var kind: FileKind
    /// Whether the bytes on disk are UTF-8; a name that isn't can't be opened by path.
    public var isText: Bool
}

extension Folder {
    /// What the folder `below` holds, in the order of the disk, without `.` and `..`.
    public func entries(_ below: String = "") throws(FileError) -> [FolderEntry] {
        var entries: [FolderEntry] = []
        try withEntries(below) { entry, _ in entries.append(entry) }
        return entries
    }

    /// Calls `body` with each entry and with the open folder that holds it.
    func withEntries(_ below: String, _ body: (FolderEntry, Int32) -> Void) throws(FileError) {
        let opened = try open(below, O_RDONLY | O_DIRECTORY, .list).release()
        guard let stream = fdopendir(opened) else {
            let code = errno
            close(opened)
            throw error(.list, below, code)
        }
        defer { closedir(stream) }
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            guard let bytes = dossier_entry_name(entry), !Self.isSelfOrParent(bytes) else { continue }
            let text = String(validatingCString: bytes)
            body(
                FolderEntry(
                    name: text ?? String(cString: bytes), kind: Self.kind(of: entry, bytes, in: opened),
                    isText: text != nil),
                opened)
        }
        if errno != 0 { throw error(.list, below) }
    }

    private static func isSelfOrParent(_ name: UnsafePointer<CChar>) -> Bool {
        let dot = CChar(UInt8(ascii: "."))
        return name[0] == dot && (name[1] == 0 || (name[1] == dot && name[2] == 0))
    }

    /// Some disks don't say the kind with the name; then one more call does.
    private static func kind(
        of entry: UnsafeMutablePointer<dirent>, _ name: UnsafePointer<CChar>, in folder: Int32
    ) -> FileKind {
        switch Int(entry.pointee.d_type) {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .symbolicLink
        case Int(DT_UNKNOWN):
            var status = stat()
            guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .special }
            return FileStatus(status).kind
        default: return .special
        }
    }
}
