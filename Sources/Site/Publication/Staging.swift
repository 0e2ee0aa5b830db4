internal import Files
internal import Synchronization

/// The folder where a build's files wait. Made with the first file; threads may share it.
final class Staging: Sendable {
    let parent: Folder
    let name: String
    private let state = Mutex(State())

    private struct State {
        var folder: Folder?
        var madeFolders: Set<String> = [""]
    }

    init(_ name: String, in parent: Folder) {
        self.name = name
        self.parent = parent
    }

    /// The open folder, made if it isn't yet.
    func folder() throws(FileError) -> Folder {
        try state.withLock { state throws(FileError) in
            if let folder = state.folder { return folder }
            _ = try parent.createFolder(name)
            let folder = try parent.folder(name)
            state.folder = folder
            return folder
        }
    }

    func create(_ path: PagePath, _ bytes: [UInt8]) throws(FileError) {
        let folder = try folder()
        try makeFolder(of: path, in: folder)
        try folder.create(path.rawValue, bytes)
    }

    /// Takes over a file of `output` as it is.
    func link(_ path: PagePath, from output: Folder) throws(FileError) {
        let folder = try folder()
        try makeFolder(of: path, in: folder)
        try output.link(path.rawValue, to: path.rawValue, in: folder)
    }

    /// Removes everything.
    func remove() throws(FileError) {
        state.withLock { $0 = State() }
        try parent.removeTree(name)
    }

    private func makeFolder(of path: PagePath, in folder: Folder) throws(FileError) {
        let above = path.folderName
        if state.withLock({ $0.madeFolders.contains(above) }) { return }
        try folder.createFolders(above)
        state.withLock { _ = $0.madeFolders.insert(above) }
    }
}

extension PagePath {
    /// Everything before the last component, without a slash; empty at the root.
    var folderName: String {
        guard let slash = rawValue.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(rawValue[..<slash])
    }
}
