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
        var offers: [(note: Int, weight: Double)] = []
        for (number, subject) in subjects[note].enumerated() {
            let (notes, place) = (members[subject], places[note][number])
            let weight = 1 / log2(Double(1 + notes.count))
            for other in notes[max(0, place - Self.reach)..<min(notes.count, place + Self.reach + 1)]
            where other != note {
                offers.append((other, weight))
            }
        }
        guard !offers.isEmpty else { return [] }
        let known = self.known(to: note)
        let own = Set(subjects[note])
        var candidates: [(note: Int, weight: Double)] = []
        for offer in offers.sorted(by: { $0.note < $1.note }) {
            if candidates.last?.note == offer.note {
                candidates[candidates.count - 1].weight += offer.weight
            } else if !known.contains(offer.note) {
                candidates.append(offer)
            }
        }
        return candidates.sorted { ($1.weight, $0.note) < ($0.weight, $1.note) }.prefix(Self.most).map { other, _ in
            let shared = own.intersection(subjects[other])
            let accounts = shared.count { base.notes[$0].type == .account }
            return Related(note: other, sharedAccounts: accounts, sharedTopics: shared.count - accounts)
        }
    }

    /// What is linked to a note already, either way, and the other versions of a policy.
    private func known(to note: Int) -> Set<Int> {
        var known = Set(base.policies.family(of: note)?.versions ?? [])
        for edge in base.outgoing[note] { known.insert(edge.to) }
        for edge in base.incoming[note] { known.insert(edge.from) }
        for backlink in base.backlinks[note] { known.insert(backlink.from) }
        for case .note(let other, _, _) in base.targets[note] { known.insert(other) }
        return known
    }
}
