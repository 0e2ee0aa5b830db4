internal import Files
internal import Glibc

/// Where an output folder really lies, and the names beside it that a build works under.
struct OutputPlace: Sendable {
    /// As the user named it, for messages.
    let output: String
    /// The folder that holds the output.
    let parent: Folder
    /// The output's name in it.
    let name: String
    /// The user named a symbolic link to the folder.
    let isLink: Bool
    /// Absolute paths of the folders that had to be made to hold the output, outermost first.
    let created: [String]

    /// The staging folder's name where it must lie in the output.
    static let innerStaging = ".dossier-staging"

    var lock: String { ".\(name).dossier-lock" }
    var staging: String { ".\(name).dossier-staging" }

    /// Finds the place of `output`; nil where there is none yet and `create` is false.
    static func resolve(_ output: String, create: Bool) throws(PublicationError) -> OutputPlace? {
        guard !output.isEmpty, !output.utf8.contains(0) else { throw .noOutput(output) }
        var trimmed = output
        while trimmed.utf8.count > 1, trimmed.utf8.last == UInt8(ascii: "/") { trimmed.removeLast() }

        var status = stat()
        guard lstat(trimmed, &status) != 0 else {
            guard let real = realPath(trimmed), stat(real, &status) == 0 else { throw .notAFolder(output: output) }
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            guard isFolder else { throw .notAFolder(output: output) }
            let isLink = lstat(trimmed, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
            let (folder, name) = split(real)
            return try place(output, in: folder, name: name, isLink: isLink, created: [])
        }
        guard errno == ENOENT || errno == ENOTDIR else { throw .file(FileError(.open, output, code: errno)) }
        guard create else { return nil }
        let (folder, name) = split(trimmed)
        let created = try createFolders(folder)
        guard let real = realPath(folder) else { throw .file(FileError(.open, folder, code: errno)) }
        return try place(output, in: real, name: name, isLink: false, created: created)
    }

    /// Removes the folders that were made for an output that didn't come about.
    func removeCreated() {
        for path in created.reversed() { rmdir(path) }
    }

    private static func place(
        _ output: String, in folder: String, name: String, isLink: Bool, created: [String]
    ) throws(PublicationError) -> OutputPlace {
        guard PagePath(name).isPlain, !name.utf8.contains(UInt8(ascii: "/")) else { throw .noOutput(output) }
        do {
            return OutputPlace(
                output: output, parent: try Folder(opening: folder), name: name, isLink: isLink, created: created)
        } catch {
            throw .file(error)
        }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.utf8.index(after: slash)...]))
    }

    private static func realPath(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(validatingCString: real)
    }

    private static func createFolders(_ path: String) throws(PublicationError) -> [String] {
        var missing: [String] = []
        var rest = path
        var status = stat()
        while stat(rest, &status) != 0 {
            guard errno == ENOENT, rest != "/", rest != "." else { throw .file(FileError(.create, rest, code: errno)) }
            missing.append(rest)
            rest = split(rest).folder
        }
        var created: [String] = []
        for folder in missing.reversed() where folder.utf8.last != UInt8(ascii: "/") {
            guard mkdir(folder, 0o777) == 0 else {
                if errno == EEXIST { continue }
                throw .file(FileError(.create, folder, code: errno))
            }
            created.append(folder)
        }
        return created
    }
}
