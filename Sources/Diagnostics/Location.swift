public import Files

/// Which of the inputs a file belongs to; writers turn it into a path that can be clicked.
public enum SourceRoot: String, Sendable, Hashable, Comparable, CaseIterable {
    case content
    case templates
    /// The folder that holds `dossier.yaml`.
    case project

    public static func < (left: SourceRoot, right: SourceRoot) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A stretch of a source file. Offsets are bytes from the start of the file; writers print lines and columns that
/// count Unicode scalars from 1.
public struct Location: Sendable, Hashable, Comparable {
    public var root: SourceRoot
    public var path: SourcePath
    public var range: Range<Int>

    public init(_ path: SourcePath, _ range: Range<Int>, root: SourceRoot = .content) {
        self.root = root
        self.path = path
        self.range = range
    }

    public static func < (left: Location, right: Location) -> Bool {
        if left.root != right.root { return left.root < right.root }
        if left.path != right.path { return left.path < right.path }
        if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
        return left.range.upperBound < right.range.upperBound
    }
}
