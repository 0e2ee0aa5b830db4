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
        let entries = Self.entries(documents, boundaries: boundaries)
        var letters: [String] = []
        var pages: [[(prefix: [UInt8], documents: [UInt32])]] = []
        var index = 0
        while index < entries.count {
            let prefix = entries[index].prefix
            var best: [UInt32] = []
            while index < entries.count, entries[index].prefix == prefix {
                // A note's names may give the prefix twice; the better one comes first.
                if best.count < Self.results, !best.contains(entries[index].document) {
                    best.append(entries[index].document)
                }
                index += 1
            }
            let bytes = Self.bytes(of: prefix)
            let letter = String(
                decoding: bytes[..<(Self.end(ofCharacters: 1, in: bytes) ?? bytes.count)], as: UTF8.self)
            if letters.last != letter {
                letters.append(letter)
                pages.append([])
            }
            pages[pages.count - 1].append((bytes, best))
        }
        self.letters = letters
        files = pages.enumerated().map { number, page in
            SearchFile("p/\(number)", size: 2048) { json in
                json.append(UInt8(ascii: "{"))
                for (index, entry) in page.enumerated() {
                    if index > 0 { json.append(UInt8(ascii: ",")) }
                    JSONText.append(entry.prefix, to: &json)
                    json += ":\"".utf8
                    for document in entry.documents { Digits.append(Int(document), to: &json) }
                    json.append(UInt8(ascii: "\""))
                }
                json.append(UInt8(ascii: "}"))
            }
        }
    }

    private struct Entry {
        /// Up to eight bytes from the highest down.
        var prefix: UInt64
        var score: Int32
        var document: UInt32
    }

    /// The short prefixes of the names' words by prefix, best first: the nearer to the beginning the word stands and
    /// the shorter the name is.
    private static func entries(_ documents: [SearchDocument], boundaries: [[UInt8]]) -> [Entry] {
        var entries: [Entry] = []
        var known: [UInt64: Bool] = [:]
        for (number, document) in documents.enumerated() {
            for name in [document.title] + document.aliases {
                let text = Array(name.utf8)
                let first = entries.count
                var word = Word()
                var position = 0
                while word.advance(in: text.span) {
                    let form = word.form
                    for length in 1...longest {
                        guard let end = end(ofCharacters: length, in: form), end <= 8 else { break }
                        let prefix = key(of: form[..<end])
                        let isShort = known[prefix] ?? Self.isShort(Array(form[..<end]), boundaries)
                        known[prefix] = isShort
                        guard isShort else { break }
                        let score = -8 * min(position, 4) - (document.isCurrent ? 0 : 64)
                        entries.append(Entry(prefix: prefix, score: Int32(score), document: UInt32(number)))
                    }
                    position += 1
                }
                for index in first..<entries.count { entries[index].score -= Int32(min(position, 12)) }
            }
        }
        return entries.sorted {
            if $0.prefix != $1.prefix { return $0.prefix < $1.prefix }
            return $0.score != $1.score ? $0.score > $1.score : $0.document < $1.document
        }
    }

    private static func key(of prefix: ArraySlice<UInt8>) -> UInt64 {
        prefix.reduce(0) { $0 << 8 | UInt64($1) } << (64 - 8 * UInt64(prefix.count))
    }

    private static func bytes(of key: UInt64) -> [UInt8] {
        stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: key >> $0) }.filter { $0 != 0 }
    }

    /// Where the first `count` characters end; nil when there are fewer.
    private static func end(ofCharacters count: Int, in form: [UInt8]) -> Int? {
        var seen = 0
        for (index, byte) in form.enumerated() where byte & 0xC0 != 0x80 {
            if seen == count { return index }
            seen += 1
        }
        return seen == count ? form.count : nil
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
