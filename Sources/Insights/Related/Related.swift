import Glibc
public import KnowledgeBase

/// A note that shares accounts or topics with another.
public struct Related: Sendable, Hashable {
    public var note: Int
    public var sharedAccounts: Int
    public var sharedTopics: Int
}

/// For each note the notes that have most in common with it and aren't linked to it either way.
///
/// What two notes share weighs by its rarity, 1 / log2(1 + number of notes that name it), as in inverse document
/// frequency. Of a subject that many notes name, only those nearest in time are considered, so that the work grows
/// with the number of notes and not with its square.
public struct RelatedNotes: Sendable {
    /// How many neighbours in time each subject offers, to either side.
    static let reach = 12
    /// How many are kept for a note.
    static let most = 8

    private let base: KnowledgeBase
    /// What each note names: accounts and topics, sorted.
    private let subjects: [[Int]]
    /// The notes that name a subject, by day; empty for notes that are no subject.
    private let members: [[Int]]
    /// Where a note stands among the members of each of its subjects.
    private let places: [[Int]]

    public init(_ base: KnowledgeBase) {
        self.base = base
        let subjects = base.notes.indices.map { note in
            Set(
                base.outgoing[note].lazy.map(\.to).filter {
                    let type = base.notes[$0].type
                    return (type == .account || type == .topic) && $0 != note
                }
            ).sorted()
        }
        var members = [[Int]](repeating: [], count: base.notes.count)
        let byDay = base.notes.indices.filter { base.notes[$0].type != .account && base.notes[$0].type != .topic }
            .sorted { (base.notes[$0].day?.day ?? 0, $0) < (base.notes[$1].day?.day ?? 0, $1) }
        var places = subjects.map { [Int](repeating: 0, count: $0.count) }
        for note in byDay {
            for (number, subject) in subjects[note].enumerated() {
                places[note][number] = members[subject].count
                members[subject].append(note)
            }
        }
        self.subjects = subjects
        self.members = members
        self.places = places
    }

    /// The most related first, at most `most`.
    public func related(to note: Int) -> [Related] {
        let type = base.notes[note].type
        guard type != .account, type != .topic else { return [] }
        let own = subjects[note]
        // A note and the subject that offers it in one number: numbers are sorted fastest.
        var offers: [Int] = []
        var weights: [Double] = []
        for (number, subject) in own.enumerated() {
            let place = places[note][number]
            let last = min(members[subject].count, place + Self.reach + 1)
            weights.append(1 / log2(Double(1 + members[subject].count)))
            for other in max(0, place - Self.reach)..<last where other != place {
                offers.append(members[subject][other] * own.count + number)
            }
        }
        guard !offers.isEmpty else { return [] }
        offers.sort()
        var known = self.known(to: note)[...]
        var best: [(note: Int, weight: Double)] = []
        var next = 0
        while next < offers.count {
            let other = offers[next] / own.count
            var weight = 0.0
            while next < offers.count, offers[next] / own.count == other {
                weight += weights[offers[next] % own.count]
                next += 1
            }
            while let first = known.first, first < other { known.removeFirst() }
            if known.first != other { Self.keep((other, weight), in: &best) }
        }
        return best.map { other, _ in
            var related = Related(note: other, sharedAccounts: 0, sharedTopics: 0)
            // Both are sorted.
            var left = own[...]
            for subject in subjects[other] {
                while let first = left.first, first < subject { left.removeFirst() }
                guard left.first == subject else { continue }
                if base.notes[subject].type == .account {
                    related.sharedAccounts += 1
                } else {
                    related.sharedTopics += 1
                }
            }
            return related
        }
    }

    /// Keeps the most related; notes come in order, so of equals the first stays first.
    private static func keep(_ candidate: (note: Int, weight: Double), in best: inout [(note: Int, weight: Double)]) {
        let place = best.lastIndex { $0.weight >= candidate.weight }.map { $0 + 1 } ?? 0
        guard place < most else { return }
        if best.count == most { best.removeLast() }
        best.insert(candidate, at: place)
    }

    /// What is linked to a note already, either way, and the other versions of a policy; sorted.
    private func known(to note: Int) -> [Int] {
        var known = base.policies.family(of: note)?.versions ?? []
        for edge in base.outgoing[note] { known.append(edge.to) }
        for edge in base.incoming[note] { known.append(edge.from) }
        for backlink in base.backlinks[note] { known.append(backlink.from) }
        for case .note(let other, _, _) in base.targets[note] { known.append(other) }
        return known.sorted()
    }
}
