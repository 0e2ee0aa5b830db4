/// One group's postings as text: `rarity tail (level count document…)…`, all `Digits`.
///
/// Strongest first, by document within a level, documents as distances from the one before. What goes past `headLimit`
/// lies in a tail file that most queries never read.
struct PostingText: Sendable {
    /// Postings kept in the term's own shard.
    static let headLimit = 512

    /// The numbers before the runs, without the tail's place.
    let rarity: Int
    let head: [UInt8]
    /// The weaker postings; empty in most groups.
    let tail: [UInt8]

    init(_ postings: ArraySlice<Postings.Posting>, documents: Int) {
        rarity = FieldWeight.rarity(holders: postings.count, documents: documents)
        var head: [UInt8] = []
        var tail: [UInt8] = []
        // A counting sort by level, which keeps the documents' order.
        var ends = [Int](repeating: 0, count: FieldWeight.topLevel + 2)
        for posting in postings { ends[FieldWeight.topLevel - Int(posting.level) + 1] += 1 }
        for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
        var places = ends
        var sorted = [UInt32](repeating: 0, count: postings.count)
        for posting in postings {
            let rank = FieldWeight.topLevel - Int(posting.level)
            sorted[places[rank]] = posting.document
            places[rank] += 1
        }
        for level in stride(from: FieldWeight.topLevel, to: 0, by: -1) {
            let rank = FieldWeight.topLevel - level
            let documents = sorted[ends[rank]..<ends[rank + 1]]
            let room = max(Self.headLimit - ends[rank], 0)
            Self.append(documents.prefix(room), level: level, to: &head)
            Self.append(documents.dropFirst(room), level: level, to: &tail)
        }
        self.head = head
        self.tail = tail
    }

    private static func append(_ documents: some Collection<UInt32>, level: Int, to out: inout [UInt8]) {
        guard !documents.isEmpty else { return }
        Digits.append(level, to: &out)
        Digits.append(documents.count, to: &out)
        var next = 0
        for document in documents {
            Digits.append(Int(document) - next, to: &out)
            next = Int(document) + 1
        }
    }
}
