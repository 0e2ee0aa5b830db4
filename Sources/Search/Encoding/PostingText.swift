/// One group's postings as text: `rarity tail (level count posting…)…`, all `Digits`.
///
/// Strongest first, by document within a level. A posting is the document's distance from the one before, then
/// `places * (mostPositions + 1) + number of positions`, the length of the name where it stands in one, the number of
/// positions in headings where there are such, and the positions as distances, those in headings before the others.
///
/// What goes past `headLimit` lies in a tail, which most queries never read, and those that do want to know which notes
/// it names: `(level places count (distance [length of the name])…)…`. Where the word stands in them lies apart, in the
/// same order: its positions, each as twice its distance from the one before plus two, and one more for the note's last;
/// 1 for none, 0 where it may stand in more places than the index keeps.
struct PostingText: Sendable {
    /// Bytes of postings kept in the term's own shard.
    static let headLimit = 1200

    /// The numbers before the runs, without the tail's place.
    let rarity: Int
    let head: [UInt8]
    /// The notes of the weaker postings, and where the words stand in them; empty in most groups.
    let tail: [UInt8]
    let tailPlaces: [UInt8]
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
    private var tailPlaces: [UInt8] = []
    private var run: [UInt8] = []
    private var places: [Int] = []

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
        tailPlaces.removeAll(keepingCapacity: true)
        var start = 0
        for (rank, end) in ends.enumerated() where end > start {
            append(start..<end, level: FieldWeight.topLevel - rank)
            start = end
        }
        let rarity = FieldWeight.rarity(holders: range.count, documents: documents)
        return PostingText(
            rarity: rarity, head: Self.copy(head), tail: Self.copy(tail), tailPlaces: Self.copy(tailPlaces))
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
            if count > 0 {
                Digits.append(level, to: &head)
                Digits.append(count, to: &head)
                head += run
            }
        }
        guard !rest.isEmpty else { return }
        for places in 0..<UInt8(Places.count) { appendTail(rest, level: level, Places(rawValue: places)) }
    }

    /// Writes postings into `run` until they take `room` bytes; takes those written from `range` and counts them.
    private mutating func write(_ range: inout Range<Int>, room: Int) -> Int {
        run.removeAll(keepingCapacity: true)
        var next = 0
        let first = range.lowerBound
        while run.count < room, !range.isEmpty {
            let posting = sorted[range.lowerBound]
            range = range.lowerBound + 1..<range.upperBound
            Digits.append(Int(posting.document) - next, to: &run)
            next = Int(posting.document) + 1
            Self.append(placesOf: posting, positions: index.positions, to: &run)
        }
        return range.lowerBound - first
    }

    /// Adds those of the postings that stand in `places`.
    private mutating func appendTail(_ range: Range<Int>, level: Int, _ places: Places) {
        run.removeAll(keepingCapacity: true)
        var next = 0
        var count = 0
        for number in range where sorted[number].places == places {
            let posting = sorted[number]
            Digits.append(Int(posting.document) - next, to: &run)
            next = Int(posting.document) + 1
            if places.contains(.name) { Digits.append(Int(posting.nameLength), to: &run) }
            appendTailPlaces(posting)
            count += 1
        }
        guard count > 0 else { return }
        for number in [level, Int(places.rawValue), count] { Digits.append(number, to: &tail) }
        tail += run
    }

    /// Not a method of the writer, which would be copied to write into a part of itself.
    private static func append(placesOf posting: Postings.Posting, positions: [UInt32], to out: inout [UInt8]) {
        let count = Int(posting.positionCount)
        Digits.append(Int(posting.places.rawValue) * (Postings.mostPositions + 1) + count, to: &out)
        if posting.places.contains(.name) { Digits.append(Int(posting.nameLength), to: &out) }
        if posting.places.contains(.heading) { Digits.append(Int(posting.headingCount), to: &out) }
        let start = Int(posting.positions)
        var position = 0
        for number in 0..<count {
            if number == Int(posting.headingCount) { position = 0 }
            let place = Int(positions[start + number])
            Digits.append(place - position, to: &out)
            position = place
        }
    }

    private mutating func appendTailPlaces(_ posting: Postings.Posting) {
        let (count, headings) = (Int(posting.positionCount), Int(posting.headingCount))
        guard count < Postings.mostPositions, headings < Postings.mostHeadings else {
            return Digits.append(0, to: &tailPlaces)
        }
        guard count > 0 else { return Digits.append(1, to: &tailPlaces) }
        places.removeAll(keepingCapacity: true)
        for position in index.positions[Int(posting.positions)...].prefix(count) { places.append(Int(position)) }
        if headings > 0 { places.sort() }
        var previous = 0
        for (number, place) in places.enumerated() {
            Digits.append((place - previous) * 2 + (number + 1 == count ? 3 : 2), to: &tailPlaces)
            previous = place
        }
    }
}
