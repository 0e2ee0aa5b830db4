import Diagnostics
import Files
import Synchronization

/// Names by the three-letter pieces they are made of, so that the near-misses of a name are found without looking at
/// every name: misspelt names keep most of their pieces.
final class NearNameIndex: Sendable {
    private struct Index: Sendable {
        var notes: [Int] = []
        var names: [String] = []
        var keys: [[UInt8]] = []
        var byPiece: [UInt32: [Int]] = [:]
    }

    /// A piece that more names have than this says little and is passed over unless there is no other.
    private static let mostNames = 300
    private let notes: [Note]
    /// Made when the first broken name asks for it.
    private let index = Mutex<Index?>(nil)

    init(_ notes: [Note]) {
        self.notes = notes
    }

    /// Notes with a name near `name` and that name, nearest first.
    func near(_ name: String) -> [(note: Int, name: String)] {
        let index = built()
        let wanted = Array(nameKey(name).utf8)
        guard wanted.count <= 200 else { return [] }
        let pieces = Set(Self.pieces(wanted)).compactMap { index.byPiece[$0] }.sorted { $0.count < $1.count }
        var places: Set<Int> = []
        let most = min(3, max(1, wanted.count / 3))
        for piece in pieces.prefix(6) where piece.count <= Self.mostNames {
            for place in piece where abs(index.keys[place].count - wanted.count) <= most { places.insert(place) }
        }
        var ranked: [(distance: Int, place: Int)] = []
        for place in places {
            if let distance = editDistance(wanted, index.keys[place], atMost: most) {
                ranked.append((distance, place))
            }
        }
        ranked.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
        return ranked.map { (index.notes[$0.place], index.names[$0.place]) }
    }

    private func built() -> Index {
        index.withLock { index in
            if let index { return index }
            var made = Index()
            for (number, note) in notes.enumerated() {
                var names = [note.id.rawValue]
                if nameKey(note.title) != nameKey(note.id.rawValue) { names.append(note.title) }
                for name in names where name.utf8.count <= 200 {
                    let key = Array(nameKey(name).utf8)
                    for piece in Self.pieces(key) where made.byPiece[piece]?.last != made.names.count {
                        made.byPiece[piece, default: []].append(made.names.count)
                    }
                    made.keys.append(key)
                    made.notes.append(number)
                    made.names.append(name)
                }
            }
            index = made
            return made
        }
    }

    private static func pieces(_ bytes: [UInt8]) -> [UInt32] {
        guard bytes.count >= 3 else { return bytes.isEmpty ? [] : [UInt32(bytes[0])] }
        return (0..<bytes.count - 2).map {
            UInt32(bytes[$0]) << 16 | UInt32(bytes[$0 + 1]) << 8 | UInt32(bytes[$0 + 2])
        }
    }
}

extension Resolver {
    /// The names of staged notes that a broken destination may have meant: of its own folder or account first, as they
    /// would be written.
    func nearNames(_ destination: String, from note: Int) -> [String] {
        let wanted = destination.utf8.prefix { $0 != UInt8(ascii: "#") }
        let name = String(wanted) ?? destination
        let last = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name[name.utf8.index(after: $0)...] } ?? name[...]
        let found = near.near(String(stem(of: last)))
        let ranked = found.enumerated().sorted { left, right in
            let a = closeness(left.element.note, note)
            let b = closeness(right.element.note, note)
            return (a, left.offset) < (b, right.offset)
        }
        var names: [String] = []
        for entry in ranked where !names.contains(entry.element.name) { names.append(entry.element.name) }
        return Array(names.prefix(3))
    }

    /// 0 in the same folder, 1 with an account in common, else 2.
    func closeness(_ note: Int, _ other: Int) -> Int {
        if notes[note].path?.folder == notes[other].path?.folder { return 0 }
        return notes[note].accounts.contains { notes[other].accounts.contains($0) } ? 1 : 2
    }
}
