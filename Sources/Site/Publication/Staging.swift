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

    /// Takes over files of `output` as they are. Quick where neighbours lie in one folder, as when sorted.
    func link(_ paths: ArraySlice<PagePath>, from output: Folder) throws(FileError) {
        let folder = try folder()
        var current: String?
        var (source, target) = (output, folder)
        for path in paths {
            let above = path.folderName
            if above != current {
                try makeFolder(of: path, in: folder)
                (source, target) = (try output.folder(above), try folder.folder(above))
                current = above
            }
            let name = above.isEmpty ? path.rawValue : String(path.rawValue.utf8.dropFirst(above.utf8.count + 1)) ?? ""
            try source.link(name, to: name, in: target)
        }
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
        folder?.rawValue ?? ""
    }
}
