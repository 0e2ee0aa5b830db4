/// Which names a walk leaves out: dot-folders and dot-files, `node_modules` and what the configuration ignores.
public struct WalkRules: Sendable {
    public var ignored: [IgnorePattern]

    public init(ignored: [IgnorePattern] = []) {
        self.ignored = ignored
    }

    /// Whether the entry `name`, at `path` below the root, is left out. The folders above it are taken as let in.
    func skip(_ name: some StringProtocol, at path: String, isFolder: Bool) -> Bool {
        if name.utf8.first == UInt8(ascii: ".") { return true }
        if isFolder && name == "node_modules" { return true }
        return ignored.contains { $0.matches(path, isFolder: isFolder) }
    }

    /// The same for a path of which nothing is known yet: also left out where a folder above it is.
    func skipPath(_ path: String) -> Bool {
        var start = path.utf8.startIndex
        while let slash = path.utf8[start...].firstIndex(of: UInt8(ascii: "/")) {
            if skip(path[start..<slash], at: String(path[..<slash]), isFolder: true) { return true }
            start = path.utf8.index(after: slash)
        }
        return skip(path[start...], at: path, isFolder: false)
    }
}
