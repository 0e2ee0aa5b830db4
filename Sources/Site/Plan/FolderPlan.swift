import Files
import KnowledgeBase

/// The folders that hold plain pages. Each has a page: its index, else a list.
struct FolderPlan: Sendable {
    struct Folder: Sendable {
        var path: String
        /// The folder's `index.md` or `README.md`.
        var index: Int?
        /// Pages directly in it, its index not among them, by title.
        var rows = PagedNotes([])
        /// Folders directly in it.
        var folders: [String] = []
        /// Pages in it and beneath it.
        var total = 0
    }

    /// By path; the root's is empty.
    private(set) var folders: [String: Folder] = [:]

    init(_ base: KnowledgeBase, keys: [String], addresses: inout AddressBook) {
        var members: [String: [Int]] = [:]
        for (index, note) in base.notes.enumerated() where note.type == .page {
            guard let path = note.path else { continue }
            let folder = String(path.folder)
            register(folder)
            if base.folderPages.contains(index, at: path) {
                folders[folder]?.index = index
            } else {
                members[folder, default: []].append(index)
            }
            count(folder)
        }
        for path in folders.keys.sorted() {
            folders[path]?.folders.sort()
            var rows = PagedNotes((members[path] ?? []).sorted { (keys[$0], $0) < (keys[$1], $1) })
            // The root's index introduces the home page, so the root's list has a page of its own, unless it is empty.
            if path.isEmpty, rows.notes.isEmpty, folders[path]?.folders.isEmpty ?? true { continue }
            let index = path.isEmpty ? nil : folders[path]?.index
            rows.claim(
                path.isEmpty ? "pages/index.html" : composed(path) + "/index.html",
                first: index.map { addresses.notes[$0] }, in: &addresses)
            folders[path]?.rows = rows
        }
    }

    private mutating func register(_ path: String) {
        guard folders[path] == nil else { return }
        folders[path] = Folder(path: path)
        guard !path.isEmpty else { return }
        let parent = String(SourcePath(path).folder)
        register(parent)
        folders[parent]?.folders.append(path)
    }

    private mutating func count(_ path: String) {
        var path = path
        while true {
            folders[path]?.total += 1
            if path.isEmpty { return }
            path = String(SourcePath(path).folder)
        }
    }
}
