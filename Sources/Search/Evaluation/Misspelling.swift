/// Words of the index that differ from a word by a letter or two: left out, added, exchanged or swapped with its
/// neighbour (optimal string alignment).
struct Misspelling {
    private let form: [UInt8]
    private let letters: [UInt16]
    /// How many letters may be wrong.
    private let most: Int

    static let mostCandidates = 4
    /// Vocabulary shards read in each direction.
    private static let mostShards = 5

    init(_ form: [UInt8]) {
        self.form = form
        letters = Array(String(decoding: form, as: UTF8.self).utf16)
        most = letters.count < 4 ? 0 : letters.count < 7 ? 1 : 2
    }

    /// The nearest words with their distances; of equally near ones the commonest.
    func candidates(_ reader: IndexReader) -> [(form: [UInt8], distance: Int)] {
        guard most > 0, reader.vocabularies.count == 2 else { return [] }
        var found: [[UInt8]: (distance: Int, commonness: Int)] = [:]
        let reversed = Array(form.reversedCharacters)
        scan("v", of: reader.vocabularies[0], from: form, reader) { found[$0] = $1 }
        scan("r", of: reader.vocabularies[1], from: reversed, reader) { found[Array($0.reversedCharacters)] = $1 }
        let nearest = found.sorted { left, right in
            if left.value.distance != right.value.distance { return left.value.distance < right.value.distance }
            if left.value.commonness != right.value.commonness {
                return left.value.commonness > right.value.commonness
            }
            return left.key.lexicographicallyPrecedes(right.key)
        }
        return nearest.prefix(Self.mostCandidates).map { ($0.key, $0.value.distance) }
    }

    /// Compares the words that begin like `form` with it.
    private func scan(
        _ folder: String, of boundaries: [[UInt8]], from form: [UInt8], _ reader: IndexReader,
        _ report: ([UInt8], (distance: Int, commonness: Int)) -> Void
    ) {
        guard !boundaries.isEmpty else { return }
        let letters = Array(String(decoding: form, as: UTF8.self).utf16)
        // With one letter wrong, or two swapped, the last half of the word is right or the first but for its last letter.
        let right = letters.count / 2 - (folder == "v" ? 1 : 0)
        let half = String(decoding: letters.prefix(max(2, right)), as: UTF16.self)
        let home = max(0, boundaries.shard(of: form))
        let first = max(0, boundaries.shard(of: Array(half.utf8)), home - Self.mostShards / 2)
        let last = min(boundaries.shard(of: Array(half.utf8) + [0xFF]), first + Self.mostShards - 1)
        guard first <= last else { return }
        for shard in first...last {
            let parts = reader.value("\(folder)/\(shard)").list
            guard parts.count >= 2 else { continue }
            let commonness = Digits.numbers(parts[1].text)
            for (place, candidate) in FormList.forms(parts[0].text).enumerated() {
                let other = Array(String(decoding: candidate, as: UTF8.self).utf16)
                guard abs(other.count - letters.count) <= most else { continue }
                let distance = Self.distance(letters, other, most: most)
                guard distance > 0, distance <= most else { continue }
                report(candidate, (distance, place < commonness.count ? commonness[place] : 0))
            }
        }
    }

    /// More than `most` where it is more.
    static func distance(_ left: [UInt16], _ right: [UInt16], most: Int) -> Int {
        var before: [Int] = []
        var previous = Array(0...right.count)
        for i in 1...max(left.count, 1) where !left.isEmpty {
            var current = [i]
            var least = i
            for j in 1...max(right.count, 1) where !right.isEmpty {
                let cost = left[i - 1] == right[j - 1] ? 0 : 1
                var value = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    value = min(value, before[j - 2] + 1)
                }
                current.append(value)
                least = min(least, value)
            }
            // A swap reaches back two rows, so one row above the limit says nothing yet.
            if least > most + 1 { return most + 1 }
            before = previous
            previous = current
        }
        return previous[right.count]
    }
}
