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
    let head: [UInt8]
    /// The weaker postings; empty in most groups.
    let tail: [UInt8]
}

/// Writes one group after the other, in the same scratch space.
struct PostingWriter {
    private let index: Postings
    private let documents: Int
    /// The group's postings by level, from the highest down, and where each level's end.
    private var sorted: [Postings.Posting] = []
    private var ends: [Int] = []
    private var kept: [Postings.Posting] = []
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    private var run: [UInt8] = []

    init(_ index: Postings, documents: Int) {
        self.index = index
        self.documents = documents
    }

    /// `onlyNamed` leaves out the notes that hold the group in their body alone.
    mutating func text(of group: Int, onlyNamed: Bool) -> PostingText {
        let range = index.range(group)
        sort(range, onlyNamed: onlyNamed)
        head.removeAll(keepingCapacity: true)
        tail.removeAll(keepingCapacity: true)
        var start = 0
        for (rank, end) in ends.enumerated() where end > start {
            append(start..<end, level: FieldWeight.topLevel - rank)
            start = end
        }
        let rarity = FieldWeight.rarity(holders: range.count, documents: documents)
        return PostingText(rarity: rarity, head: Self.copy(head), tail: Self.copy(tail))
    }

    /// As large as its bytes. The scratch array itself, given away, would keep the room of the longest so far, and so
    /// would the one that takes its place.
    private static func copy(_ scratch: [UInt8]) -> [UInt8] { scratch.withUnsafeBytes { Array($0) } }

    /// A counting sort by level, which keeps the documents' order.
    private mutating func sort(_ range: Range<Int>, onlyNamed: Bool) {
        ends.removeAll(keepingCapacity: true)
        for _ in 0..<FieldWeight.topLevel { ends.append(0) }
        kept.removeAll(keepingCapacity: true)
        for posting in index.postings[range] where !onlyNamed || !posting.places.isEmpty {
            kept.append(posting)
            ends[FieldWeight.topLevel - Int(posting.level)] += 1
        }
        guard kept.count > 1 else {
            // Most words stand in one note.
            swap(&sorted, &kept)
            for rank in ends.indices.dropFirst() { ends[rank] += ends[rank - 1] }
            return
        }
        var sum = 0
        for rank in ends.indices {
            (ends[rank], sum) = (sum, sum + ends[rank])
        }
        while sorted.count < kept.count { sorted.append(kept[sorted.count]) }
        for posting in kept {
            let rank = FieldWeight.topLevel - Int(posting.level)
            sorted[ends[rank]] = posting
            ends[rank] += 1
        }
    }

    private mutating func append(_ range: Range<Int>, level: Int) {
        var rest = range
        if tail.isEmpty, head.count < PostingText.headLimit {
            let count = write(&rest, room: PostingText.headLimit - head.count)
            Self.append(run, count: count, level: level, to: &head)
        }
        guard !rest.isEmpty else { return }
        let count = write(&rest, room: .max)
        Self.append(run, count: count, level: level, to: &tail)
    }

    private static func append(_ postings: [UInt8], count: Int, level: Int, to out: inout [UInt8]) {
        guard count > 0 else { return }
        Digits.append(level, to: &out)
        Digits.append(count, to: &out)
        out += postings
    }

    /// Writes postings into `run` until they take `room` bytes; takes those written from `range` and counts them.
    private mutating func write(_ range: inout Range<Int>, room: Int) -> Int {
        run.removeAll(keepingCapacity: true)
        var next = 0
        let positions = index.positions
        let first = range.lowerBound
        while run.count < room, !range.isEmpty {
            let posting = sorted[range.lowerBound]
            range = range.lowerBound + 1..<range.upperBound
            Digits.append(Int(posting.document) - next, to: &run)
            next = Int(posting.document) + 1
            let count = Int(posting.positionCount)
            Digits.append(Int(posting.places.rawValue) * (Postings.mostPositions + 1) + count, to: &run)
            if posting.places.contains(.name) { Digits.append(Int(posting.nameLength), to: &run) }
            if posting.places.contains(.heading) { Digits.append(Int(posting.headingCount), to: &run) }
            let start = Int(posting.positions)
            var position = 0
            for number in 0..<count {
                if number == Int(posting.headingCount) { position = 0 }
                let place = Int(positions[start + number])
                Digits.append(place - position, to: &run)
                position = place
            }
        }
        return range.lowerBound - first
    }
}
