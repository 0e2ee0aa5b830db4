import Files

/// Words in the order of their bytes as text: for each a digit for the ASCII letters that it shares with the one before
/// it, and the rest. The first digits are signs, which no word holds, so they part the words too. Where the sign would be
/// the one before, the rest's first letter is a capital instead, which no word holds either.
struct FormList {
    private(set) var bytes: [UInt8] = []
    private var previous: ArraySlice<UInt8> = []
    /// The letters that the last word shares with the one before it.
    private var lastShared: Int?
    /// The digits from `#` to `/`.
    static let signs: ClosedRange<UInt8> = 35...47
    static let capitals = UInt8(ascii: "A")...UInt8(ascii: "Z")
    /// From a capital to its letter.
    static let toLetter: UInt8 = 32

    mutating func append(_ form: ArraySlice<UInt8>) {
        let shared = Self.shared(previous, form)
        let rest = form.dropFirst(shared)
        if shared == lastShared, let first = rest.first, Self.capitals.contains(first &- Self.toLetter) {
            bytes.append(first - Self.toLetter)
            bytes += rest.dropFirst()
        } else {
            Digits.append(shared, to: &bytes)
            bytes += rest
        }
        previous = form
        lastShared = shared
    }

    /// The bytes that `append` would add.
    func length(of form: ArraySlice<UInt8>) -> Int {
        let shared = Self.shared(previous, form)
        let rest = form.dropFirst(shared)
        let isCapital = shared == lastShared && Self.capitals.contains((rest.first ?? 0) &- Self.toLetter)
        return isCapital ? rest.count : rest.count + 1
    }

    /// How many leading ASCII characters two forms share, as far as a sign tells.
    static func shared(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        min(leading(left, right), signs.count - 1)
    }

    private static func leading(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
        var count = 0
        for (a, b) in zip(left, right) {
            if a != b || a >= 0x80 { break }
            count += 1
        }
        return count
    }

    /// A short text that `previous` sorts below and `form`, which follows it, does not.
    static func boundary(between previous: ArraySlice<UInt8>, and form: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        // Cut only where a character surely ends.
        let next = form.startIndex + leading(previous, form)
        return next < form.endIndex && form[next] < 0x80 ? form[...next] : form
    }
}

/// The shards of a sorted list of words: where each begins, and the text from which on its words are to be sought.
struct ShardPlan: Sendable {
    /// By shard: the place of its first word in the list.
    private(set) var starts: [Int] = []
    /// By shard: a text that every word before the shard sorts below, and none in it. Empty for the first.
    private(set) var boundaries: [[UInt8]] = []
    private var list = FormList()
    private let count: Int

    /// Cuts `count` words so that a shard's sizes add up to `limit` bytes at most, or are one larger word's: where the
    /// manifest needs the fewest letters to say so, from three eighths of `limit` on. A browser reads all boundaries but
    /// few shards, so that short ones spare more than full shards would.
    init(count: Int, limit: Int, size: (Int) -> Int, form: (Int) -> ArraySlice<UInt8>) {
        self.count = count
        let sizes = (0..<count).map(size)
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
    }

    func range(_ shard: Int) -> Range<Int> {
        starts[shard]..<(shard + 1 < starts.count ? starts[shard + 1] : count)
    }

    /// The boundaries as `FormList` writes them.
    var text: [UInt8] { list.bytes }

    /// Whether words that begin with `prefix` lie in more than `most` shards.
    func isSpread(_ prefix: [UInt8], over most: Int) -> Bool {
        let after = prefix + [0xFF]
        let first = boundaries.partitionPoint { prefix.lexicographicallyPrecedes($0) }
        let last = boundaries.partitionPoint { after.lexicographicallyPrecedes($0) }
        return last - first + 1 > most
    }
}
