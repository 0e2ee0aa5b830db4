import Files

/// The names of notes that this stage may not show, kept for one thing: a link to one of them is not reported.
struct WithheldNames: Sendable {
    private var names: Set<String> = []
    private var paths: Set<String> = []

    mutating func insert(path: SourcePath, id: String, title: String?, aliases: [String]) {
        paths.insert(pageKey(path.rawValue))
        names.insert(nameKey(id))
        names.insert(nameKey(stem(of: path.name)))
        if let title { names.insert(nameKey(title)) }
        for alias in aliases { names.insert(nameKey(alias)) }
    }

    func contains(name: some StringProtocol) -> Bool {
        guard !names.isEmpty else { return false }
        if names.contains(nameKey(name)) { return true }
        let name = Substring(name)
        guard let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) else { return false }
        return names.contains(nameKey(stem(of: name[name.utf8.index(after: slash)...])))
    }

    func contains(path: String) -> Bool {
        guard !paths.isEmpty else { return false }
        return paths.contains(pageKey(normalizedPath(path) ?? path))
    }
}
