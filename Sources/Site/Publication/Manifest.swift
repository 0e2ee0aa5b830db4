internal import Files

/// What a build owns in its output folder: `manifest.json`. The file itself is owned too and not listed.
struct Manifest: Sendable, Equatable {
    struct Entry: Sendable, Equatable {
        /// In bytes.
        var size: Int
        var key: ContentKey
    }

    static let path: PagePath = PagePath("manifest.json")
    /// The version of the format; readers refuse a later one.
    static let schema = 1
    static let generator = "dossier"

    var entries: [PagePath: Entry] = [:]

    var paths: [PagePath] { entries.keys.sorted() }

    /// The same entries give the same bytes.
    func encoded() -> [UInt8] {
        var json = JSONWriter(reservingCapacity: entries.count * 110 + 64)
        json.object { json in
            json.member("generator", Self.generator)
            json.member("schema", Self.schema)
            json.member("files") { json in
                json.array(entries.sorted { $0.key < $1.key }) { json, entry in
                    json.object { json in
                        json.member("path", entry.key.rawValue)
                        json.member("size", entry.value.size)
                        json.member("hash", entry.value.key.description)
                    }
                }
            }
        }
        return json.line()
    }

    /// Whether a build may write to `path`: plain, not the manifest and not where a build works.
    static func allows(_ path: PagePath) -> Bool {
        path.isPlain && path != Self.path && !path.rawValue.hasPrefix(OutputPlace.innerStaging)
    }
}

extension Manifest {
    enum Failure: Error, Equatable {
        /// Another program's file, or not JSON.
        case notOurs
        case newer(schema: Int)
    }

    /// Reads a manifest, which anybody may have written: entries with a path that no build would write are left out, so
    /// nothing outside the output is ever taken for ours.
    init(reading bytes: [UInt8]) throws(Failure) {
        var reader = JSONReader(bytes)
        var generator: String?
        var schema: Int?
        do {
            try reader.object { reader, name in
                switch name {
                case "generator": generator = try reader.string()
                case "schema": schema = try reader.int()
                case "files":
                    try reader.array { reader in
                        if let (path, entry) = try Self.entry(&reader) { entries[path] = entry }
                    }
                default: try reader.skip()
                }
            }
            try reader.end()
        } catch {
            throw generator == Self.generator && (schema ?? 0) > Self.schema ? .newer(schema: schema ?? 0) : .notOurs
        }
        guard generator == Self.generator, let schema else { throw .notOurs }
        guard schema <= Self.schema else { throw .newer(schema: schema) }
    }

    private static func entry(_ reader: inout JSONReader) throws -> (PagePath, Entry)? {
        var path: PagePath?
        var entry = Entry(size: 0, key: ContentKey(high: 0, low: 0))
        try reader.object { reader, name in
            switch name {
            case "path": path = PagePath(try reader.string())
            case "size": entry.size = try reader.int()
            case "hash": entry.key = ContentKey(try reader.string()) ?? entry.key
            default: try reader.skip()
            }
        }
        guard let path, allows(path) else { return nil }
        return (path, entry)
    }
}
