/// Numbers words in the order in which they are first seen. One arena, open addressing: no allocation a word.
struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    private var ends: [Int] = []
    /// `WordKey.first` by word.
    private var firsts: [UInt64] = []
    /// A word's hash in the upper half and its number plus one in the lower, or 0.
    private var slots = [UInt64](repeating: 0, count: 1024)

    var count: Int { ends.count }

    func range(_ word: Int) -> Range<Int> {
        (word == 0 ? 0 : ends[word - 1])..<ends[word]
    }

    /// The bytes of the word with this number.
    subscript(_ word: Int) -> ArraySlice<UInt8> { arena[range(word)] }

    /// The number of the word, given now if it is new.
    mutating func number(_ word: borrowing WordKey) -> Int {
        if count * 2 >= slots.count { grow() }
        let hash = word.hash
        let slot = slot(of: word, hash: hash)
        if slots[slot] != 0 { return Int(UInt32(truncatingIfNeeded: slots[slot])) - 1 }
        for index in 0..<word.count { arena.append(word[index]) }
        ends.append(arena.count)
        firsts.append(word.first)
        slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
        return ends.count - 1
    }

    /// The number of the word if it has one.
    func find(_ word: borrowing WordKey) -> Int? {
        let entry = slots[slot(of: word, hash: word.hash)]
        return entry == 0 ? nil : Int(UInt32(truncatingIfNeeded: entry)) - 1
    }

    /// Where the word is or would go.
    private func slot(of word: borrowing WordKey, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let candidate = Int(UInt32(truncatingIfNeeded: slots[slot])) - 1
            if firsts[candidate] == word.first, holds(candidate, word) { break }
            slot = (slot + 1) & mask
        }
        return slot
    }

    /// Whether a word with the same first eight bytes is this one.
    private func holds(_ candidate: Int, _ word: borrowing WordKey) -> Bool {
        let range = range(candidate)
        guard range.count == word.count else { return false }
        return range.count <= 8 ? true : word.isEqualPastFirst(arena.span.extracting(range))
    }

    private mutating func grow() {
        var larger = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = larger.count - 1
        for entry in slots where entry != 0 {
            var slot = Int(entry >> 32) & mask
            while larger[slot] != 0 { slot = (slot + 1) & mask }
            larger[slot] = entry
        }
        slots = larger
    }

    /// The words' numbers in the order of their bytes.
    func sorted() -> [Int] {
        // Most words differ within eight bytes, so one integer compares them.
        let keyed = firsts.enumerated().map { (key: $0.element, word: $0.offset) }
        return keyed.sorted {
            $0.key != $1.key ? $0.key < $1.key : self[$0.word].lexicographicallyPrecedes(self[$1.word])
        }.map(\.word)
    }
}
