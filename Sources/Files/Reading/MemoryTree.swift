internal import Glibc

/// Content that lies in memory: for tests and previews. A walk leaves out the same names as on disk.
public struct MemoryTree: SourceTree, ExpressibleByDictionaryLiteral {
    private var contents: [SourcePath: SourceBytes] = [:]
    public var rules = WalkRules()

    private struct SourceBytes: Sendable {
        var bytes: [UInt8]
        var modified: Int64
    }

    public init() {}

    /// Paths and texts: `["lessons/a.md": "# A"]`.
    public init(dictionaryLiteral elements: (String, String)...) {
        for (path, text) in elements { self[SourcePath(path)] = Array(text.utf8) }
    }

    /// The bytes of a file; setting nil removes it.
    public subscript(path: SourcePath) -> [UInt8]? {
        get { contents[path]?.bytes }
        set { set(path, newValue) }
    }

    /// Sets a file's bytes and modification time (nanoseconds since 1970).
    public mutating func set(_ path: SourcePath, _ bytes: [UInt8]?, modified: Int64 = 0) {
        contents[path] = bytes.map { SourceBytes(bytes: $0, modified: modified) }
    }

    public func list() throws(FileError) -> SourceListing {
        SourceListing(
            files: contents.filter { !rules.skipPath($0.key.rawValue) }.map { path, file in
                SourceFile(path, size: file.bytes.count, modified: file.modified)
            })
    }

    public func read(_ path: SourcePath) throws(FileError) -> [UInt8] {
        guard path.isPlain else { throw FileError(.read, path.rawValue, code: EINVAL) }
        guard let file = contents[path] else { throw FileError(.read, path.rawValue, code: ENOENT) }
        return file.bytes
    }
}
