import Files

/// Plain pages are called by their path, and `a.md`, `a/index.md` and `a/README.md` all by the path `a`: one keeps the
/// name, the others take that of their file. Only notes of one stage count: a name tells nothing of what is withheld.
enum PageTwins {
    static func tellApart(_ notes: inout [OpenNote]) {
        var owners: [String: Int] = [:]
        for (index, note) in notes.enumerated() where note.front.type == .page {
            let name = pageKey(note.path.rawValue)
            guard let other = owners[name] else {
                owners[name] = index
                continue
            }
            if rank(note.path) < rank(notes[other].path) {
                notes[other].isTwin = true
                owners[name] = index
            } else {
                notes[index].isTwin = true
            }
        }
    }

    /// The path without `.md`.
    static func ownName(of path: SourcePath) -> String {
        let name = path.rawValue
        return name.utf8.count > 3 && name.lowercased().hasSuffix(".md") ? String(name.dropLast(3)) : name
    }

    /// A file that is called so comes before one with another ending, and that before a folder's page.
    private static func rank(_ path: SourcePath) -> Int {
        if path.isFolderPage { return 2 + path.folderPageRank }
        return ownName(of: path) == pageKey(path.rawValue) ? 0 : 1
    }
}
