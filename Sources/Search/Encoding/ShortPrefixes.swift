/// The best notes for prefixes that too many words begin with to read all their shards: one or two letters, in large
/// bases more. One file for each first letter, `{"a": documents, "ab": documents}`, best first.
struct ShortPrefixes: Sendable {
    /// A prefix whose words lie in no more shards than this is looked up in them.
    static let shards = 2
    private static let longest = 4
    private static let results = 24

    /// The first letters, in the order of their files.
    let letters: [String]
    let files: [SearchFile]

    init(_ documents: [SearchDocument], boundaries: [[UInt8]]) {
        var ranked: [[UInt8]: [(score: Int, document: Int)]] = [:]
        for (number, document) in documents.enumerated() {
            var best: [[UInt8]: Int] = [:]
            for name in [document.title] + document.aliases {
                for (prefix, score) in Self.prefixes(of: name) {
                    best[prefix] = max(best[prefix] ?? .min, score - (document.isCurrent ? 0 : 64))
                }
            }
            for (prefix, score) in best { ranked[prefix, default: []].append((score, number)) }
        }
        var byLetter: [[UInt8]: [(prefix: [UInt8], documents: [Int])]] = [:]
        for (prefix, documents) in ranked where Self.isShort(prefix, boundaries) {
            let best = documents.sorted { $0.score != $1.score ? $0.score > $1.score : $0.document < $1.document }
            byLetter[Self.firstCharacter(of: prefix), default: []].append(
                (prefix, best.prefix(Self.results).map(\.document)))
        }
        let letters = byLetter.keys.sorted { $0.lexicographicallyPrecedes($1) }
        self.letters = letters.map { String(decoding: $0, as: UTF8.self) }
        files = letters.enumerated().map { number, letter in
            let prefixes = (byLetter[letter] ?? []).sorted { $0.prefix.lexicographicallyPrecedes($1.prefix) }
            var json: [UInt8] = [UInt8(ascii: "{")]
            for (index, entry) in prefixes.enumerated() {
                if index > 0 { json.append(UInt8(ascii: ",")) }
                JSONText.append(entry.prefix, to: &json)
                json += Array(":\"".utf8)
                for document in entry.documents { Digits.append(document, to: &json) }
                json.append(UInt8(ascii: "\""))
            }
            json.append(UInt8(ascii: "}"))
            return SearchFile("p/\(number)", json: json)
        }
    }

    /// The prefixes of a name's words, better the nearer to its beginning the word stands and the shorter it is.
    private static func prefixes(of name: String) -> [(prefix: [UInt8], score: Int)] {
        var prefixes: [(prefix: [UInt8], score: Int)] = []
        var words = Tokenizer(name)
        var position = 0
        while words.advance() {
            for length in 1...longest {
                guard let end = end(ofCharacters: length, in: words.form) else { break }
                prefixes.append((Array(words.form[..<end]), -8 * min(position, 4)))
            }
            position += 1
        }
        return prefixes.map { ($0.prefix, $0.score - min(position, 12)) }
    }

    private static func end(ofCharacters count: Int, in form: [UInt8]) -> Int? {
        var seen = 0
        for (index, byte) in form.enumerated() where byte & 0xC0 != 0x80 {
            if seen == count { return index }
            seen += 1
        }
        return seen == count ? form.count : nil
    }

    private static func firstCharacter(of form: [UInt8]) -> [UInt8] {
        Array(form[..<(end(ofCharacters: 1, in: form) ?? form.count)])
    }

    /// Whether words that begin with `prefix` lie in more than `shards` shards.
    private static func isShort(_ prefix: [UInt8], _ boundaries: [[UInt8]]) -> Bool {
        let after = prefix + [0xFF]
        let first = partition(boundaries) { !prefix.lexicographicallyPrecedes($0) }
        let last = partition(boundaries) { !after.lexicographicallyPrecedes($0) }
        return last - first + 1 > shards
    }

    /// How many leading elements satisfy the condition, which none does after the first that doesn't.
    private static func partition(_ boundaries: [[UInt8]], _ holds: ([UInt8]) -> Bool) -> Int {
        var low = 0
        var high = boundaries.count
        while low < high {
            let middle = (low + high) / 2
            if holds(boundaries[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
