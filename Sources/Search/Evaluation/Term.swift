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
        var places: Places = []
        /// As in `Analysis.Occurrence`, 0 outside names; nil where only the beginning of a word is known to be in one.
        var nameLength: Int?
        /// The list that says so, and where in it: at the number that packs places and positions.
        var list: Int?
        var at = 0
        /// Or the tail.
        var tail: Int?
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
    /// By note of a tail, as far as that was read.
    private var stands: [Int: Stand] = [:]

    /// The rest of a list.
    struct Tail {
        var file: Int
        var place: Int
        var factor: Int
        /// Once read: the notes that it names, in its order.
        var notes: [Int]?
        /// It was read where the word stands in them.
        var isPlaced = false
    }

    /// Notes without the word may still be meant: too few letters to tell.
    var isLoose: Bool { isHint || (!beginnings.isEmpty && !meanings.contains { $0.quality == Score.exact }) }
    /// Another word may be meant.
    var isFree: Bool { !isQuoted && !isHint }
    var isFound: Bool { !meanings.isEmpty || !beginnings.isEmpty }
    /// Notes that its lists don't name so far may hold it.
    var isUnread: Bool { tails.contains { $0.notes == nil } }

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
        stands = [:]
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

    /// Reads which notes hold the word besides, however weakly.
    mutating func collectTails(_ reader: IndexReader) {
        for index in tails.indices where tails[index].notes == nil {
            tails[index].notes = add(tails[index].numbers(reader, in: "u"), tail: index)
        }
    }

    /// Reads where the word stands in these notes.
    mutating func collectPlaces(_ reader: IndexReader) {
        for index in tails.indices where !tails[index].isPlaced {
            guard let notes = tails[index].notes else { continue }
            tails[index].isPlaced = true
            var numbers = tails[index].numbers(reader, in: "w")[...]
            for note in notes {
                var stand = Stand()
                var position = 0
                while let number = numbers.popFirst() {
                    stand.isCut = number == 0
                    position += number / 2 - 1
                    if number > 1 { stand.positions.append(position) }
                    if number % 2 == 1 || stand.isCut { break }
                }
                if holders[note]?.tail == index { stands[note] = stand }
            }
        }
    }

    /// The notes that a tail names.
    private mutating func add(_ numbers: [Int], tail: Int) -> [Int] {
        var notes: [Int] = []
        var place = 0
        while place + 2 < numbers.count {
            let score = min(numbers[place], FieldWeight.topLevel) * tails[tail].factor
            let places = Places(rawValue: UInt8(truncatingIfNeeded: numbers[place + 1]))
            let size = places.contains(.name) ? 2 : 1
            let end = min(place + 3 + numbers[place + 2] * size, numbers.count)
            var note = -1
            for at in stride(from: place + 3, through: end - size, by: size) {
                note += numbers[at] + 1
                notes.append(note)
                keep(
                    Holder(score: score, places: places, nameLength: size > 1 ? numbers[at + 1] : 0, tail: tail),
                    of: note)
            }
            place = end
        }
        return notes
    }

    /// Keeps the strongest that is said of a note.
    private mutating func keep(_ holder: Holder, of note: Int) {
        if (holders[note]?.score ?? -1) < holder.score { holders[note] = holder }
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
                let posting = PostingReader(numbers, at: place + 1)
                keep(
                    Holder(
                        score: score, places: posting.places, nameLength: posting.nameLength, list: list, at: place + 1),
                    of: note)
                place = posting.end
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
                keep(Holder(score: score), of: note)
            }
            place = end
        }
    }

    /// Whether a word of a text is shown as found.
    func shows(_ word: [UInt8]) -> Bool {
        forms.contains(word) || (isOpen && word.starts(with: form))
    }

    /// Where the word stands in a note; nil where that hasn't been read.
    func stand(in note: Int) -> Stand? {
        guard let holder = holders[note] else { return nil }
        return holder.list.map { PostingReader(lists[$0], at: holder.at).stand } ?? stands[note]
    }
}

extension Term.Tail {
    fileprivate func numbers(_ reader: IndexReader, in folder: String) -> [Int] {
        let texts = reader.value("\(folder)/\(file)").list
        return texts.indices.contains(place) ? Digits.numbers(texts[place].text) : []
    }
}
