public import Files

/// The notes that are their folder's own page: `index.md`, else `README.md`.
public struct FolderPages: Sendable {
    private var byFolder: [String: Int] = [:]

    init(_ notes: [Note]) {
        for (index, note) in notes.enumerated() {
            guard note.type == .page, let path = note.path, path.isFolderPage else { continue }
            let folder = String(path.folder)
            if let other = byFolder[folder], let otherPath = notes[other].path,
                otherPath.folderPageRank <= path.folderPageRank
            {
                continue
            }
            byFolder[folder] = index
        }
    }

    /// The page of a folder.
    public subscript(folder: some StringProtocol) -> Int? { byFolder[String(folder)] }

    /// Whether a note is its folder's page.
    public func contains(_ note: Int, at path: SourcePath) -> Bool { byFolder[String(path.folder)] == note }
}

extension SourcePath {
    /// Whether a note could be its folder's own page.
    var isFolderPage: Bool { pageKey(rawValue) == folder }

    /// `README.md` tells people who look into the folder what it is; where there is an index too, that is the page.
    var folderPageRank: Int { name.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "r") ? 1 : 0 }
}
