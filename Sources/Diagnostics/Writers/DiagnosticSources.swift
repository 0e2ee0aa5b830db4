public import Files

/// The files that diagnostics point into: how their paths are printed, and their bytes.
public struct DiagnosticSources {
    /// The folder of each root as the reader can open it (`content`, `../notes`); without one, paths stand alone.
    public var folders: [SourceRoot: String]
    /// The bytes of a file, nil if it can't be read (any more).
    private let read: (SourceRoot, SourcePath) -> [UInt8]?

    private struct File: Hashable {
        var root: SourceRoot
        var path: SourcePath
    }
    private var maps: [File: LineMap?] = [:]
    /// Diagnostics come sorted by file, so few maps are needed at a time; the rest need not stay in memory.
    private static let keptMaps = 64

    public init(folders: [SourceRoot: String], read: @escaping (SourceRoot, SourcePath) -> [UInt8]?) {
        self.folders = folders
        self.read = read
    }

    /// The path to print for a location, without line and column.
    public func path(of location: Location) -> String {
        guard var folder = folders[location.root], !folder.isEmpty, folder != "." else { return location.path.rawValue }
        if folder.utf8.last != UInt8(ascii: "/") { folder += "/" }
        return folder + location.path.rawValue
    }

    /// nil if the file can't be read.
    public mutating func lines(of location: Location) -> LineMap? {
        let file = File(root: location.root, path: location.path)
        if let map = maps[file] { return map }
        if maps.count >= Self.keptMaps { maps.removeAll(keepingCapacity: true) }
        let map = read(location.root, location.path).map(LineMap.init)
        maps[file] = .some(map)
        return map
    }

    /// First and last place of a location; nil if its file can't be read.
    mutating func positions(of location: Location) -> (start: LineMap.Position, end: LineMap.Position)? {
        guard let map = lines(of: location) else { return nil }
        return (map.position(of: location.range.lowerBound), map.position(of: location.range.upperBound))
    }
}
