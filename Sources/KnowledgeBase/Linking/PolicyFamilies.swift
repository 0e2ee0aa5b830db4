/// The versions of each policy: separate notes with one id.
public struct PolicyFamilies: Sendable {
    public struct Family: Sendable, Hashable {
        public var id: NoteID
        /// Notes by rising version.
        public var versions: [Int]
        /// The version that the bare id names: the one in force, else the newest.
        public var current: Int
    }

    public let families: [Family]
    private let byID: [String: Int]
    private let byNote: [Int: Int]

    /// - Parameter state: a policy's state as of the build's date.
    init(_ notes: [Note], state: (Int) -> PolicyState) {
        var versions: [String: [Int]] = [:]
        for (index, note) in notes.enumerated() where note.type == .policy {
            versions[nameKey(note.id.rawValue), default: []].append(index)
        }
        var families: [Family] = []
        var byID: [String: Int] = [:]
        var byNote: [Int: Int] = [:]
        for (key, members) in versions.sorted(by: { $0.key < $1.key }) {
            let sorted = members.sorted { (notes[$0].version ?? 0, $0) < (notes[$1].version ?? 0, $1) }
            guard let newest = sorted.last else { continue }
            let current = sorted.last { state($0) == .inForce } ?? newest
            byID[key] = families.count
            for note in sorted { byNote[note] = families.count }
            families.append(Family(id: notes[current].id, versions: sorted, current: current))
        }
        self.families = families
        self.byID = byID
        self.byNote = byNote
    }

    /// The family that a note belongs to; nil for a note that is no policy.
    public func family(of note: Int) -> Family? {
        byNote[note].map { families[$0] }
    }

    /// Of a policy the version that its bare id names; any other note.
    public func isCurrent(_ note: Int) -> Bool {
        family(of: note).map { $0.current == note } ?? true
    }

    func family(named id: String) -> Family? {
        byID[nameKey(id)].map { families[$0] }
    }

    /// The note of one version.
    subscript(id: String, version: Int, notes: [Note]) -> Int? {
        family(named: id)?.versions.first { notes[$0].version == version }
    }

    /// Notes that share a name, each policy once, as its current version.
    func collapsed(_ found: [Int]) -> [Int] {
        var collapsed: [Int] = []
        for note in found {
            let chosen = family(of: note)?.current ?? note
            if !collapsed.contains(chosen) { collapsed.append(chosen) }
        }
        return collapsed
    }
}
