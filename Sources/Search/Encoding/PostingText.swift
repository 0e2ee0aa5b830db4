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
        var room = Self.headLimit
        if postings.count == 1, let only = postings.first {
            Self.append([only.document], level: Int(only.level), to: &head)
        } else {
            var levels = [[UInt32]](repeating: [], count: FieldWeight.topLevel + 1)
            for posting in postings { levels[Int(posting.level)].append(posting.document) }
            for level in stride(from: FieldWeight.topLevel, to: 0, by: -1) where !levels[level].isEmpty {
                let documents = levels[level]
                Self.append(documents.prefix(room), level: level, to: &head)
                Self.append(documents.dropFirst(room), level: level, to: &tail)
                room -= min(room, documents.count)
            }
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
