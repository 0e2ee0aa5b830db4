/// The notes in whose names words begin with a few letters, where too many words do to read all their shards.
///
/// A shard is `[prefixes, [notes]]`: a `FormList`, and for each prefix `(level count document…)…` as in `PostingText`
/// without positions.
struct PrefixShards: Sendable {
    /// A prefix whose words lie in no more term shards than this is looked up in them.
    static let shards = 4
    private static let longest = 6
    private static let size = 6 * 1024
    /// Bytes of one prefix's notes; weaker ones are left out.
    private static let room = 1536

    let plan: ShardPlan
    let files: [SearchFile]

    init(_ documents: [SearchDocument], terms: ShardPlan) {
        let entries = Self.entries(documents, terms: terms)
        var prefixes: [(form: [UInt8], notes: [UInt8])] = []
        var index = 0
        while index < entries.count {
            let start = index
            while index < entries.count, entries[index].prefix == entries[start].prefix { index += 1 }
            prefixes.append((Self.bytes(of: entries[start].prefix), Self.text(entries[start..<index])))
        }
        let sorted = prefixes
        let plan = ShardPlan(count: sorted.count, limit: Self.size) {
            sorted[$0].form.count + sorted[$0].notes.count + 4
        } form: {
            sorted[$0].form[...]
        }
        files = plan.starts.indices.map { shard in
            SearchFile("p/\(shard)", size: Self.size) { json in
                var forms = FormList()
                for prefix in sorted[plan.range(shard)] { forms.append(prefix.form[...]) }
                json.append(UInt8(ascii: "["))
                JSONText.appendPlain(forms.bytes, to: &json)
                json.append(UInt8(ascii: ","))
                JSONText.appendList(sorted[plan.range(shard)], to: &json) { JSONText.appendPlain($0.notes, to: &$1) }
                json.append(UInt8(ascii: "]"))
            }
        }
        self.plan = plan
    }

    private struct Entry {
        /// Up to eight bytes from the highest down.
        var prefix: UInt64
        var level: UInt8
        var document: UInt32
    }

    /// The prefixes of the names' words that need an entry: by prefix, strongest first, a note once.
    private static func entries(_ documents: [SearchDocument], terms: ShardPlan) -> [Entry] {
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
                        let isSpread = known[prefix] ?? terms.isSpread(Array(form[..<end]), over: shards)
                        known[prefix] = isSpread
                        guard isSpread else { break }
                        entries.append(
                            Entry(prefix: prefix, level: UInt8(min(position, 4)), document: UInt32(number)))
                    }
                    position += 1
                }
                for index in first..<entries.count {
                    let level = FieldWeight.level(
                        ofWordAt: Int(entries[index].level), words: position, isCurrent: document.isCurrent)
                    entries[index].level = UInt8(level)
                }
            }
        }
        entries.sort {
            if $0.prefix != $1.prefix { return $0.prefix < $1.prefix }
            return $0.level != $1.level ? $0.level > $1.level : $0.document < $1.document
        }
        return entries
    }

    private static func text(_ entries: ArraySlice<Entry>) -> [UInt8] {
        var out: [UInt8] = []
        var seen: Set<UInt32> = []
        var rest = entries
        while let level = rest.first?.level, out.count < room {
            var run: [UInt8] = []
            var count = 0
            var next: UInt32 = 0
            while let entry = rest.first, entry.level == level, out.count + run.count < room {
                rest = rest.dropFirst()
                guard seen.insert(entry.document).inserted else { continue }
                Digits.append(Int(entry.document - next), to: &run)
                next = entry.document + 1
                count += 1
            }
            guard count > 0 else { continue }
            Digits.append(Int(level), to: &out)
            Digits.append(count, to: &out)
            out += run
        }
        return out
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
}
