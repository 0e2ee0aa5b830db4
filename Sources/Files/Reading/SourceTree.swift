/// A regular file of the content folder.
public struct SourceFile: Sendable, Hashable {
    public var path: SourcePath
    /// In bytes, when it was listed.
    public var size: Int
    /// Last change of the content, in nanoseconds since 1970 in UTC. For telling whether a file changed since; never
    /// for output.
    public var modified: Int64

    public init(_ path: SourcePath, size: Int, modified: Int64 = 0) {
        self.path = path
        self.size = size
        self.modified = modified
    }
}

/// What a walk met and left alone, other than what it was told to ignore.
public struct SkippedFile: Sendable, Hashable {
    public enum Reason: Sendable, Hashable {
        case symbolicLink
        /// A device, pipe or socket.
        case special
        /// The name's bytes aren't UTF-8; the path is repaired for printing.
        case nameNotText
        case unreadable(FileError)
    }

    public var path: SourcePath
    public var reason: Reason

    public init(_ path: SourcePath, _ reason: Reason) {
        self.path = path
        self.reason = reason
    }
}

/// What a walk found, both sorted by the bytes of the path.
public struct SourceListing: Sendable, Hashable {
    public var files: [SourceFile]
    public var skipped: [SkippedFile]

    public init(files: [SourceFile] = [], skipped: [SkippedFile] = []) {
        self.files = files.sorted { $0.path < $1.path }
        self.skipped = skipped.sorted { $0.path < $1.path }
    }
}

/// The one way to content: nothing else opens files of the content folder.
public protocol SourceTree: Sendable {
    /// All regular files but ignored ones, and what was left alone.
    func list() throws(FileError) -> SourceListing
    /// The bytes of a regular file below the root.
    func read(_ path: SourcePath) throws(FileError) -> [UInt8]
    /// The first bytes of a regular file, at most `count`.
    func read(_ path: SourcePath, first count: Int) throws(FileError) -> [UInt8]
}

extension SourceTree {
    /// The regular files, sorted by the bytes of the path.
    public func files() throws(FileError) -> [SourceFile] {
        try list().files
    }

    public func read(_ path: SourcePath, first count: Int) throws(FileError) -> [UInt8] {
        Array(try read(path).prefix(count))
    }
}
