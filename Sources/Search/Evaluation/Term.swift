/// A word of the query with the notes that hold it.
struct Term {
    /// A group of forms that the word may mean, and how surely: up to `Score.exact`.
    struct Meaning {
        var home: TermShard.Home
        var quality: Int
    }

    /// A note that holds the word.
    struct Holder {
        var score: Int
        /// The list that says so, and where in it: at the number that packs places and positions.
        var list: Int
        var at: Int
    }

    let form: [UInt8]
    /// More letters may follow.
    let isOpen: Bool
    /// Quoted: it means itself and its inflections alone.
    let isQuoted: Bool
    /// A function word that may yet become another word: notes are better for such a word, and do without.
    let isHint: Bool

    /// By group, the surest first.
    private(set) var meanings: [Meaning] = []
    /// Notes whose names hold words that begin with these letters, where there are too many such words.
    private(set) var beginnings: [Int] = []
    /// What its letters begin has been looked for.
    var isCompleted = false
    /// Everything that may be meant has been looked for.
    var isRelaxed = false

    /// The forms to show as found.
    var forms: Set<[UInt8]>
    /// How much the word tells.
    private(set) var weight = 1
    private(set) var holders: [Int: Holder] = [:]
    private(set) var lists: [[Int]] = []
    private(set) var tails: [Tail] = []

    /// The rest of a list, not read yet.
    struct Tail {
        var file: Int
        var place: Int
        var factor: Int
    }

    /// Notes without the word may still be meant: too few letters to tell.
    var isLoose: Bool { isHint || (!beginnings.isEmpty && !meanings.contains { $0.quality == Score.exact }) }
    /// Another word may be meant.
    var isFree: Bool { !isQuoted && !isHint }
    var isFound: Bool { !meanings.isEmpty || !beginnings.isEmpty }
    /// Notes that its lists don't name so far may hold it.
    var isUnread: Bool { !tails.isEmpty }

    init(_ form: [UInt8], isOpen: Bool = false, isQuoted: Bool = false, isHint: Bool = false) {
        self.form = form
        self.isOpen = isOpen
        self.isQuoted = isQuoted
        self.isHint = isHint
        forms = [form]
    }

    mutating func mean(_ home: TermShard.Home, quality: Int) {
        if let known = meanings.firstIndex(where: { $0.home == home }) {
            meanings[known].quality = max(meanings[known].quality, quality)
        } else {
            meanings.append(Meaning(home: home, quality: quality))
        }
    }

    mutating func begin(_ numbers: [Int]) {
        beginnings = numbers
    }

    /// Reads the lists of all meanings.
    mutating func collect(_ reader: IndexReader, near: Set<Int>) {
        holders = [:]
        lists = []
        tails = []
        meanings.sort { $0.quality != $1.quality ? $0.quality > $1.quality : $0.home < $1.home }
        // Few groups are kept with a form in a far shard; of those only the surest are read.
        var shards = near
        var room = Score.farShards
        var found: [(numbers: [Int], quality: Int)] = []
        for meaning in meanings {
            if !shards.contains(meaning.home.shard) {
                if meaning.quality < Score.exact {
                    guard room > 0 else { continue }
                    room -= 1
                }
                shards.insert(meaning.home.shard)
            }
            let shard = reader.shard(meaning.home.shard)
            guard shard.postings.indices.contains(meaning.home.place) else { continue }
            for (form, home) in zip(shard.forms, shard.homes) where home == meaning.home { forms.insert(form) }
            found.append((Digits.numbers(shard.postings[meaning.home.place]), meaning.quality))
        }
        // What may be meant counts as one word, as common as the commonest of them.
        let common = found.map { Self.rarity($0.numbers) }.min() ?? Score.rarityOfBeginnings
        weight = found.first.map { $0.quality == Score.exact ? Self.rarity($0.numbers) : common } ?? common
        for (numbers, quality) in found {
            let factor = (quality == Score.exact ? Self.rarity(numbers) : common) * quality
            guard numbers.count > 1 else { continue }
            let hasTail = numbers[1] > 0
            if hasTail, numbers.count > 2 {
                tails.append(Tail(file: numbers[1] - 1, place: numbers[2], factor: factor))
            }
            add(numbers, from: hasTail ? 3 : 2, factor: factor)
        }
        if !beginnings.isEmpty { addBeginnings(factor: weight * Score.beginning) }
    }

    private static func rarity(_ list: [Int]) -> Int {
        min(max(list.first ?? 1, 1), Score.mostRarity)
    }

    mutating func collectTails(_ reader: IndexReader) {
        for tail in tails {
            let texts = reader.value("u/\(tail.file)").list
            guard texts.indices.contains(tail.place) else { continue }
            add(Digits.numbers(texts[tail.place].text), from: 0, factor: tail.factor)
        }
        tails = []
    }

    private mutating func add(_ numbers: [Int], from start: Int, factor: Int) {
        let list = lists.count
        lists.append(numbers)
        var place = start
        while place + 1 < numbers.count {
            let score = min(numbers[place], FieldWeight.topLevel) * factor
            var rest = numbers[place + 1]
            var note = -1
            place += 2
            while rest > 0, place + 1 < numbers.count {
                note += numbers[place] + 1
                let known = holders[note]
                if known.map({ $0.score < score }) ?? true {
                    holders[note] = Holder(score: score, list: list, at: place + 1)
                }
                place = PostingReader(numbers, at: place + 1).end
                rest -= 1
            }
        }
    }

    private mutating func addBeginnings(factor: Int) {
        let numbers = beginnings
        var place = 0
        while place + 1 < numbers.count {
            let score = min(numbers[place], FieldWeight.topLevel) * factor
            let end = min(place + 2 + numbers[place + 1], numbers.count)
            var note = -1
            for number in numbers[place + 2..<end] {
                note += number + 1
                if (holders[note]?.score ?? -1) < score { holders[note] = Holder(score: score, list: -1, at: 0) }
            }
            place = end
        }
    }

    /// Whether a word of a text is shown as found.
    func shows(_ word: [UInt8]) -> Bool {
        forms.contains(word) || (isOpen && word.starts(with: form))
    }

    /// What the index says of the word in a note; nil where it only says that a name has such a word.
    func posting(_ holder: Holder) -> PostingReader? {
        holder.list < 0 ? nil : PostingReader(lists[holder.list], at: holder.at)
    }
}
