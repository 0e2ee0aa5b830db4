import Files

/// The account whose own build this is, by all its names.
struct OwnAccount: Sendable {
    private var names: Set<String> = []

    init(_ account: NoteID?, among opened: [OpenNote]) {
        guard let account else { return }
        let own = nameKey(account.rawValue)
        let accounts = opened.filter { $0.front.type == .account }
        for note in accounts where nameKey(note.id.rawValue) == own { names.formUnion(Self.names(of: note)) }
        // What another account is called too may mean that one. Only an id can mean no other.
        for note in accounts where nameKey(note.id.rawValue) != own { names.subtract(Self.names(of: note)) }
        names.insert(own)
    }

    private static func names(of note: OpenNote) -> [String] {
        let title = note.front.text("title") ?? note.openingTitle
        return
            ([note.id.rawValue, String(stem(of: note.path.name))] + [title].compactMap { $0 }
            + note.front.texts("aliases")).map { nameKey($0) }
    }

    func isNamed(_ name: String) -> Bool {
        names.contains(nameKey(name))
    }
}
