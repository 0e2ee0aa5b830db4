import Files

/// The shards of a sorted list of words: where each begins, and the text from which on its words are to be sought.
struct ShardPlan: Sendable {
    /// By shard: the place of its first word in the list.
    private(set) var starts: [Int] = []
    /// By shard: a text that every word before the shard sorts below, and none in it. Empty for the first.
    private(set) var boundaries: [[UInt8]] = []
    /// The boundaries as `FormList` writes them.
    let text: [UInt8]
    private let count: Int

    /// Cuts `count` words so that a shard's sizes add up to `limit` bytes at most, or are one larger word's: where the
    /// manifest needs the fewest letters to say so, from three eighths of `limit` on. A browser reads all boundaries but
    /// few shards, so that short ones spare more than full shards would.
    init(count: Int, limit: Int, size: (Int) -> Int, form: (Int) -> ArraySlice<UInt8>) {
        self.count = count
        let sizes = (0..<count).map(size)
        var list = FormList()
        var start = 0
        while start < count {
            let boundary = start == 0 ? [] : FormList.boundary(between: form(start - 1), and: form(start))
            starts.append(start)
            boundaries.append(Array(boundary))
            list.append(boundary)
            var best: (rank: Int, length: Int)?
            func consider(_ rank: Int) {
                let length = list.length(of: FormList.boundary(between: form(rank - 1), and: form(rank)))
                if length <= best?.length ?? .max { best = (rank, length) }
            }
            var sum = sizes[start]
            var rank = start + 1
            while rank < count, sum + sizes[rank] <= limit {
                if sum * 8 >= limit * 3 { consider(rank) }
                sum += sizes[rank]
                rank += 1
            }
            if rank < count { consider(rank) }
            start = rank < count ? best?.rank ?? rank : count
        }
        text = list.bytes
    }

    func range(_ shard: Int) -> Range<Int> {
        starts[shard]..<(shard + 1 < starts.count ? starts[shard + 1] : count)
    }

    /// Whether words that begin with `prefix` lie in more than `most` shards.
    func isSpread(_ prefix: [UInt8], over most: Int) -> Bool {
        let after = prefix + [0xFF]
        let first = boundaries.partitionPoint { prefix.lexicographicallyPrecedes($0) }
        let last = boundaries.partitionPoint { after.lexicographicallyPrecedes($0) }
        return last - first + 1 > most
    }
}
