import Files

/// The files beside the notes that a note may show or offer for download.
struct AttachmentTable: Sendable {
    enum Found: Sendable {
        case file(SourcePath)
        /// It is there, but holds a program, so it isn't published.
        case scripted
        /// It is there, but isn't of a kind that is published.
        case unpublished
    }

    private let paths: [String: SourcePath]
    /// By folded file name, for `![[plan.png]]`; nil where a name is not unique.
    private let byName: [String: SourcePath?]
    private let scripted: Set<SourcePath>
    private let others: Set<String>
    private let otherNames: Set<String>
    private let near: NearNameIndex
    private let files: [SourcePath]

    /// - Parameters:
    ///   - scripted: those of the files that hold a program.
    ///   - others: files that aren't published.
    init(_ files: [SourcePath], scripted: Set<SourcePath> = [], others: [SourcePath] = []) {
        var paths: [String: SourcePath] = [:]
        var byName: [String: SourcePath?] = [:]
        for file in files {
            paths[file.rawValue] = file
            let key = nameKey(file.name)
            byName[key] = byName[key] == nil ? .some(file) : .some(nil)
        }
        self.paths = paths
        self.byName = byName
        self.scripted = scripted
        self.others = Set(others.map(\.rawValue))
        otherNames = Set(others.map { nameKey($0.name) })
        self.files = files
        near = NearNameIndex { files.enumerated().map { ($0, String($1.name)) } }
    }

    subscript(path: String) -> Found? {
        if let file = paths[path] { return found(file) }
        return others.contains(path) ? .unpublished : nil
    }

    func named(_ name: String) -> Found? {
        let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
        let key = nameKey(last)
        if let file = byName[key] ?? nil { return found(file) }
        if last.utf8.contains(UInt8(ascii: ".")), otherNames.contains(key) { return .unpublished }
        guard last.hasSuffix(".excalidraw") || last.hasSuffix(".excalidraw.md") else { return nil }
        // A drawing is shown by the picture that Excalidraw keeps beside it, if it does.
        let drawing = last.hasSuffix(".md") ? last.dropLast(3) : last
        for ending in [".svg", ".png", ".light.svg", ".light.png"] {
            if let file = byName[nameKey(drawing + ending)] ?? nil { return found(file) }
        }
        return otherNames.contains(nameKey(drawing + ".md")) ? .unpublished : nil
    }

    /// Files with a name near that of a path, nearest first.
    func near(_ path: some StringProtocol) -> [SourcePath] {
        near.near(String(SourcePath(String(path)).name)).map { files[$0.note] }
    }

    private func found(_ file: SourcePath) -> Found { scripted.contains(file) ? .scripted : .file(file) }
}
