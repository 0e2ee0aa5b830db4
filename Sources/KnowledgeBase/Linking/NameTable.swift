import Files

/// The names that notes answer to, folded.
struct NameTable: Sendable {
    /// How a note came by a name; the stronger claim wins.
    enum Claim: Int, Sendable, Comparable {
        case id
        case fileName
        case title
        case alias

        static func < (left: Claim, right: Claim) -> Bool { left.rawValue < right.rawValue }
    }

    struct Entry: Sendable {
        var note: Int
        var claim: Claim
        /// It has a file.
        var isWritten: Bool
    }

    private var entries: [String: [Entry]] = [:]

    init(_ notes: [Note]) {
        entries.reserveCapacity(notes.count * 3)
        for (index, note) in notes.enumerated() {
            let isWritten = note.path != nil
            add(note.id.rawValue, Entry(note: index, claim: .id, isWritten: isWritten))
            if let path = note.path {
                add(stem(of: path.name), Entry(note: index, claim: .fileName, isWritten: isWritten))
            }
            add(note.title, Entry(note: index, claim: .title, isWritten: isWritten))
            for alias in note.aliases { add(alias, Entry(note: index, claim: .alias, isWritten: isWritten)) }
        }
    }

    private mutating func add(_ name: some StringProtocol, _ entry: Entry) {
        let key = nameKey(name)
        guard !key.isEmpty else { return }
        entries[key, default: []].append(entry)
    }

    /// The notes with the strongest claim to a name among those admitted, each once, in order of their index. A topic that
    /// nobody has written gives way to any note.
    func notes(named name: some StringProtocol, where isAdmitted: (Int) -> Bool = { _ in true }) -> [Int] {
        guard let entries = entries[nameKey(name)] else { return [] }
        var found = entries.filter { isAdmitted($0.note) }
        if found.count > 1, found.contains(where: \.isWritten) { found.removeAll { !$0.isWritten } }
        guard let best = found.map(\.claim).min() else { return [] }
        var notes: [Int] = []
        for entry in found where entry.claim == best && notes.last != entry.note { notes.append(entry.note) }
        return notes
    }

    subscript(name: some StringProtocol) -> [Int] { notes(named: name) }
}

extension Substring {
    /// A file's name without the endings of a note.
    public var withoutNoteEnding: Substring { stem(of: self) }
}

/// `a.html.md` as `a`: a file's name without the endings of a note.
func stem(of name: Substring) -> Substring {
    var stem = name
    for ending in [".md", ".markdown", ".html"] {
        let bytes = stem.utf8
        guard bytes.count > ending.utf8.count,
            bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8, by: { $0 | 0x20 == $1 | 0x20 })
        else { continue }
        stem = Substring(bytes.dropLast(ending.utf8.count))
    }
    return stem
}
