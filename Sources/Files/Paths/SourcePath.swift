/// The place of a file below its root (the content folder, unless a `Location` says otherwise): components joined by
/// `/`, no leading slash, no `.` or `..`, bytes as on disk.
public struct SourcePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    /// The last component, `a.md` of `notes/a.md`.
    public var name: Substring {
        guard let slash = rawValue.lastPlace(of: UInt8(ascii: "/")) else { return rawValue[...] }
        return rawValue[rawValue.utf8.index(after: slash)...]
    }

    /// Everything before the last component, without a slash; empty at the root.
    public var folder: Substring {
        guard let slash = rawValue.lastPlace(of: UInt8(ascii: "/")) else { return "" }
        return rawValue[..<slash]
    }

    /// Whether it keeps to the form above; only such paths are ever opened.
    public var isPlain: Bool { PathBytes.isPlain(rawValue) }

    /// Ordered by bytes, so the order is the same on every machine and locale.
    public static func < (left: SourcePath, right: SourcePath) -> Bool {
        PathBytes.precedes(left.rawValue, right.rawValue)
    }

    /// Equal by bytes: names that differ only by Unicode normalisation are two files.
    public static func == (left: SourcePath, right: SourcePath) -> Bool {
        PathBytes.equal(left.rawValue, right.rawValue)
    }

    public func hash(into hasher: inout Hasher) {
        PathBytes.hash(rawValue, into: &hasher)
    }
}
