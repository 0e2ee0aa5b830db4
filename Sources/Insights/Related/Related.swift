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
    /// The notes that name a subject, by day.
    private let members: [Int: [Int]]
    private let placeInMembers: [Int: [Int: Int]]

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
        var members: [Int: [Int]] = [:]
        for (note, named) in subjects.enumerated() {
            guard base.notes[note].type != .account, base.notes[note].type != .topic else { continue }
            for subject in named { members[subject, default: []].append(note) }
        }
        var places: [Int: [Int: Int]] = [:]
        for (subject, notes) in members {
            let sorted = notes.sorted {
                (base.notes[$0].day?.day ?? 0, $0) < (base.notes[$1].day?.day ?? 0, $1)
            }
            members[subject] = sorted
            places[subject] = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
        }
        self.subjects = subjects
        self.members = members
        self.placeInMembers = places
    }

    /// The most related first, at most `most`.
    public func related(to note: Int) -> [Related] {
        let type = base.notes[note].type
        guard type != .account, type != .topic else { return [] }
        var weights: [Int: Double] = [:]
        for subject in subjects[note] {
            guard let notes = members[subject], notes.count > 1, let place = placeInMembers[subject]?[note] else {
                continue
            }
            let weight = 1 / log2(Double(1 + notes.count))
            for other in notes[max(0, place - Self.reach)..<min(notes.count, place + Self.reach + 1)] {
                weights[other, default: 0] += weight
            }
        }
        weights[note] = nil
        for edge in base.outgoing[note] { weights[edge.to] = nil }
        for edge in base.incoming[note] { weights[edge.from] = nil }
        for backlink in base.backlinks[note] { weights[backlink.from] = nil }
        for case .note(let other, _, _) in base.targets[note] { weights[other] = nil }
        let family = base.policies.family(of: note)
        for other in family?.versions ?? [] { weights[other] = nil }
        return weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(Self.most).map { other, _ in
            let shared = Set(subjects[other]).intersection(subjects[note])
            let accounts = shared.count { base.notes[$0].type == .account }
            return Related(note: other, sharedAccounts: accounts, sharedTopics: shared.count - accounts)
        }
    }
}
