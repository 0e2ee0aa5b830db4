/// One group's postings as text: `rarity tail (level count posting…)…`, all `Digits`.
///
/// Strongest first, by document within a level. A posting is the document's distance from the one before, then
/// `places * (mostPositions + 1) + number of positions`, the length of the name where it stands in one, the number of
/// positions in headings where there are such, and the positions as distances, those in headings before the others. What
/// goes past `headLimit` lies in a tail file that most queries never read.
struct PostingText: Sendable {
    /// Bytes of postings kept in the term's own shard.
    static let headLimit = 1200

    /// The numbers before the runs, without the tail's place.
    let rarity: Int
    private(set) var head: [UInt8] = []
    /// The weaker postings; empty in most groups.
    private(set) var tail: [UInt8] = []

    /// `onlyNamed` leaves out the notes that hold the group in their body alone.
    init(_ group: Int, of index: Postings, documents: Int, onlyNamed: Bool) {
        let all = index.postings[index.range(group)]
        rarity = FieldWeight.rarity(holders: all.count, documents: documents)
        // A counting sort by level, which keeps the documents' order.
        var ends = [Int](repeating: 0, count: FieldWeight.topLevel + 2)
        var kept: [Postings.Posting] = []
        for posting in all where !onlyNamed || !posting.places.isEmpty {
            kept.append(posting)
            ends[FieldWeight.topLevel - Int(posting.level) + 1] += 1
        }
        for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
        var places = ends
        var sorted = kept
        for posting in kept {
            let rank = FieldWeight.topLevel - Int(posting.level)
            sorted[places[rank]] = posting
            places[rank] += 1
        }
        for rank in 0..<FieldWeight.topLevel {
            append(sorted[ends[rank]..<ends[rank + 1]], level: FieldWeight.topLevel - rank, of: index)
        }
    }

    private mutating func append(_ run: ArraySlice<Postings.Posting>, level: Int, of index: Postings) {
        var rest = run
        if tail.isEmpty, head.count < Self.headLimit {
            let bytes = Self.text(&rest, of: index, room: Self.headLimit - head.count)
            Self.append(bytes, count: run.count - rest.count, level: level, to: &head)
        }
        guard !rest.isEmpty else { return }
        let count = rest.count
        let bytes = Self.text(&rest, of: index, room: .max)
        Self.append(bytes, count: count, level: level, to: &tail)
    }

    private static func append(_ postings: [UInt8], count: Int, level: Int, to out: inout [UInt8]) {
        guard count > 0 else { return }
        Digits.append(level, to: &out)
        Digits.append(count, to: &out)
        out += postings
    }

    /// The postings' text until it takes `room` bytes; takes those written from `run`.
    private static func text(_ run: inout ArraySlice<Postings.Posting>, of index: Postings, room: Int) -> [UInt8] {
        var out: [UInt8] = []
        var next = 0
        while out.count < room, let posting = run.popFirst() {
            Digits.append(Int(posting.document) - next, to: &out)
            next = Int(posting.document) + 1
            let count = Int(posting.positionCount)
            Digits.append(Int(posting.places.rawValue) * (Postings.mostPositions + 1) + count, to: &out)
            if posting.places.contains(.name) { Digits.append(Int(posting.nameLength), to: &out) }
            if posting.places.contains(.heading) { Digits.append(Int(posting.headingCount), to: &out) }
            let start = Int(posting.positions)
            var position = 0
            for (number, place) in index.positions[start..<start + count].enumerated() {
                if number == Int(posting.headingCount) { position = 0 }
                Digits.append(Int(place) - position, to: &out)
                position = Int(place)
            }
        }
        return out
    }
}
