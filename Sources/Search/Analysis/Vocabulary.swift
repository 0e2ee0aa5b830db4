/// Numbers words in the order in which they are first seen. One arena, open addressing: no allocation a word.
struct Vocabulary: Sendable {
    private var arena: [UInt8] = []
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// A word's number plus one, or 0.
    private var slots = [UInt32](repeating: 0, count: 1024)

    var count: Int { ends.count }

    func range(_ word: Int) -> Range<Int> {
        (word == 0 ? 0 : ends[word - 1])..<ends[word]
    }

    /// The bytes of the word with this number.
    subscript(_ word: Int) -> ArraySlice<UInt8> { arena[range(word)] }

    func hash(_ word: Int) -> UInt32 { hashes[word] }

    /// The number of the word, given now if it is new.
    mutating func number(_ word: some RandomAccessCollection<UInt8>, hash: UInt32) -> Int {
        if count * 2 >= slots.count { grow() }
        let mask = slots.count - 1
        var slot = Int(hash) & mask
        while slots[slot] != 0 {
            let candidate = Int(slots[slot]) - 1
            if hashes[candidate] == hash, holds(candidate, word) { return candidate }
            slot = (slot + 1) & mask
        }
        arena.append(contentsOf: word)
        ends.append(arena.count)
        hashes.append(hash)
        slots[slot] = UInt32(ends.count)
        return ends.count - 1
    }

    private func holds(_ candidate: Int, _ word: some RandomAccessCollection<UInt8>) -> Bool {
        let range = range(candidate)
        guard range.count == word.count else { return false }
        var place = range.lowerBound
        for byte in word {
            if arena[place] != byte { return false }
            place += 1
        }
        return true
    }

    private mutating func grow() {
        var larger = [UInt32](repeating: 0, count: slots.count * 2)
        for word in 0..<count {
            var slot = Int(hashes[word]) & (larger.count - 1)
            while larger[slot] != 0 { slot = (slot + 1) & (larger.count - 1) }
            larger[slot] = UInt32(word + 1)
        }
        slots = larger
    }

    /// The words' numbers in the order of their bytes.
    func sorted() -> [Int] {
        // Most words differ within eight bytes, so one integer compares them.
        let keyed = (0..<count).map { word in
            var key: UInt64 = 0
            let range = range(word)
            for offset in 0..<8 {
                key = key << 8 | (offset < range.count ? UInt64(arena[range.lowerBound + offset]) : 0)
            }
            return (key: key, word: word)
        }
        return keyed.sorted {
            $0.key != $1.key ? $0.key < $1.key : self[$0.word].lexicographicallyPrecedes(self[$1.word])
        }.map(\.word)
    }
}
