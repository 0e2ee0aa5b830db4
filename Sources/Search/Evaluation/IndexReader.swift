internal import Files

/// Reads an index's files and keeps what it has read. For one thread.
final class IndexReader {
    private let file: (PagePath) -> [UInt8]?
    let manifest: ReadManifest
    private var shards: [Int: TermShard] = [:]
    private var values: [String: IndexValue] = [:]
    /// Where the shards of `v/` and of `r/` begin.
    private(set) lazy var vocabularies = value("v").list.map { FormList.forms($0.text) }

    /// nil where there is no index, or one of another version.
    init?(_ file: @escaping (PagePath) -> [UInt8]?) {
        self.file = file
        guard let bytes = file(PagePath("search/m.js")), let value = IndexValue(file: bytes),
            value["schema"].number == Manifest.schema
        else { return nil }
        manifest = ReadManifest(value)
    }

    /// The value of the file called `name` (`d/12`); an empty list where it is missing.
    func value(_ name: String) -> IndexValue {
        if let value = values[name] { return value }
        let value = file(PagePath("search/\(name).js")).flatMap { IndexValue(file: $0) } ?? .list([])
        values[name] = value
        return value
    }

    /// The file of a note, which is read for few and not kept.
    func note(_ number: Int, part: Int) -> IndexValue {
        let name = part == 0 ? "n/\(number)" : "n/\(number)-\(part)"
        return file(PagePath("search/\(name).js")).flatMap { IndexValue(file: $0) } ?? .list([])
    }

    func shard(_ number: Int) -> TermShard {
        if let shard = shards[number] { return shard }
        let shard = TermShard(value("t/\(number)"), number: number)
        shards[number] = shard
        return shard
    }
}

/// The manifest as the evaluation needs it.
struct ReadManifest {
    let documents: Int
    let words: Int
    let terms: [[UInt8]]
    let prefixes: [[UInt8]]
    let types: [(name: SearchName, count: Int)]
    let facets: Set<String>
    /// Notes that rank low.
    let outdated: Set<Int>
    let common: Set<[UInt8]>

    /// The number of the file of a note in which a position lies.
    func part(of position: Int?) -> Int { (position ?? 0) / words }

    init(_ value: IndexValue) {
        documents = value["documents"].number
        words = max(value["words"].number, 1)
        terms = FormList.forms(value["t"].text)
        prefixes = FormList.forms(value["p"].text)
        types = value["types"].list.compactMap { type in
            guard let name = SearchName(type.list) else { return nil }
            return (name, type.list.last?.number ?? 0)
        }
        facets = Set(value["facets"].string.split(separator: " ").map(String.init))
        outdated = Set(Digits.sums(value["outdated"].text))
        common = Set(value["common"].text.split(separator: UInt8(ascii: " ")).map(Array.init))
    }
}

extension SearchName {
    /// From `key, English, Spanish`.
    init?(_ values: [IndexValue]) {
        guard values.count >= 3 else { return nil }
        let english = values[1].string
        self.init(values[0].string, english, values[2].text.isEmpty ? english : values[2].string)
    }
}

extension [[UInt8]] {
    /// The shard in which a word is to be sought; -1 for none.
    func shard(of word: [UInt8]) -> Int {
        partitionPoint { word.lexicographicallyPrecedes($0) } - 1
    }
}
