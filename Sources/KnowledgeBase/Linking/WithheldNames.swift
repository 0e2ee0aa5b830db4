import Files

/// The names of notes that this stage may not show, kept for one thing: a link to one of them is not reported.
struct WithheldNames: Sendable {
    private var names: Set<String> = []
    /// Those of topics alone: other notes' names are no topics.
    private var topics: Set<String> = []
    private var accounts: Set<String> = []
    /// Of notes and of the folders that hold them.
    private var paths: Set<String> = []

    mutating func insert(_ note: OpenNote) {
        let title = note.front.text("title") ?? note.openingTitle
        let own = [note.id.rawValue, String(stem(of: note.path.name))] + [title].compactMap { $0 }
        for name in own + note.front.texts("aliases") {
            names.insert(nameKey(name))
            if let key = addressKey(name) { paths.insert(key) }
            if note.front.type == .topic { topics.insert(nameKey(name)) }
            if note.front.type == .account { accounts.insert(nameKey(name)) }
        }
        paths.insert(pageKey(note.path.rawValue))
        var folder = String(note.path.folder)
        while !folder.isEmpty {
            paths.insert(folder)
            folder = String(SourcePath(folder).folder)
        }
    }

    func contains(name: some StringProtocol) -> Bool {
        guard !names.isEmpty else { return false }
        if names.contains(nameKey(name)) { return true }
        let name = Substring(name)
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return names.contains(nameKey(stem(of: name[name.utf8.index(after: slash)...])))
    }

    /// A name with a slash is no topic's own, so it means a note.
    func contains(topic name: String) -> Bool {
        topics.contains(nameKey(name)) || (name.utf8.contains(UInt8(ascii: "/")) && contains(name: name))
    }

    func contains(account name: String) -> Bool {
        accounts.contains(nameKey(name))
    }

    func contains(path: String) -> Bool {
        guard !paths.isEmpty else { return false }
        return paths.contains(pageKey(normalizedPath(path) ?? path))
    }
}
