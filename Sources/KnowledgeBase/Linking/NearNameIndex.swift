import Diagnostics
import Files
import Synchronization

/// Names by the pieces they are made of, so that the near-misses of a name are found without looking at every name:
/// misspelt names keep most of their pieces.
final class NearNameIndex: Sendable {
    private struct Index: Sendable {
        var notes: [Int] = []
        var names: [String] = []
        var keys: [[UInt8]] = []
        var byPiece: [UInt32: [Int]] = [:]

        /// Once, however often the name has the piece.
        mutating func add(_ name: Int, to piece: UInt32) {
            func add(to names: inout [Int]) { if names.last != name { names.append(name) } }
            add(to: &byPiece[piece, default: []])
        }
    }

    /// A piece that more names have than this says little: its first names are looked at only where there is no better.
    private static let mostNames = 300
    /// One edit can leave a name as short as this without a piece of three letters; pieces of two are kept too.
    private static let short = 8
    private let names: @Sendable () -> [(note: Int, name: String)]
    /// Made when the first broken name asks for it.
    private let index = Mutex<Index?>(nil)

    /// - Parameter names: gives all names, with the number that each stands for.
    init(_ names: @escaping @Sendable () -> [(note: Int, name: String)]) {
        self.names = names
    }

    /// Of notes: ids, titles and aliases.
    convenience init(_ notes: [Note]) {
        self.init {
            notes.enumerated().flatMap { number, note in
                // A page's id is its path; people misspell its last part.
                let id = note.type == .page ? note.path.map { String(stem(of: $0.name)) } : note.id.rawValue
                return ([id ?? note.id.rawValue, note.title] + note.aliases).map { (number, $0) }
            }
        }
    }

    /// What has a name near `name`, and that name, nearest first.
    func near(_ name: String) -> [(note: Int, name: String)] {
        let index = built()
        let wanted = Array(nameKey(name).utf8)
        guard !wanted.isEmpty, wanted.count <= 200 else { return [] }
        let pieces = Set(Self.pieces(wanted)).compactMap { piece in index.byPiece[piece].map { (piece, $0) } }
            .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }.map(\.1)
        var places: Set<Int> = []
        let most = min(3, max(1, wanted.count / 3))
        for (rank, piece) in pieces.prefix(6).enumerated() where rank == 0 || piece.count <= Self.mostNames {
            for place in piece.prefix(Self.mostNames) where abs(index.keys[place].count - wanted.count) <= most {
                places.insert(place)
            }
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
            for (number, name) in names() where name.utf8.count <= 200 {
                let key = Array(nameKey(name).utf8)
                // An id is often its title over again.
                if made.notes.last == number, made.keys.last == key { continue }
                for piece in Self.pieces(key) { made.add(made.names.count, to: piece) }
                made.keys.append(key)
                made.notes.append(number)
                made.names.append(name)
            }
            index = made
            return made
        }
    }

    private static func pieces(_ bytes: [UInt8]) -> [UInt32] {
        guard let first = bytes.first, let last = bytes.last else { return [] }
        func pair(_ place: Int) -> UInt32 { UInt32(bytes[place]) << 8 | UInt32(bytes[place + 1]) }
        var pieces = (0..<max(bytes.count - 2, 0)).map { pair($0) << 8 | UInt32(bytes[$0 + 2]) }
        guard bytes.count <= short else { return pieces }
        // The upper byte keeps kinds of pieces apart.
        for place in 0..<bytes.count - 1 { pieces.append(1 << 24 | pair(place)) }
        pieces.append(2 << 24 | UInt32(first))
        pieces.append(3 << 24 | UInt32(last))
        return pieces
    }
}
