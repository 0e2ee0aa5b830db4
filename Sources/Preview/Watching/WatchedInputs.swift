/// What a build reads, so what is watched for changes.
public struct WatchedInputs: Sendable, Hashable {
    /// Folders with all that lies below them.
    public var folders: [String]
    /// Single files; they need not exist yet.
    public var files: [String]
    /// Folders below the watched ones that are left out: the site's own output.
    public var excluded: Set<String>

    public init(folders: [String] = [], files: [String] = [], excluded: Set<String> = []) {
        self.folders = folders
        self.files = files
        self.excluded = excluded
    }

    /// Folders that no content lies in.
    func skips(folder name: String, at path: String) -> Bool {
        name.utf8.first == UInt8(ascii: ".") || name == "node_modules" || excluded.contains(path)
    }

    /// Files that editors make beside the one being edited.
    static func isScratch(_ name: String) -> Bool {
        name.utf8.first == UInt8(ascii: ".") || name.utf8.last == UInt8(ascii: "~") || name.hasSuffix(".swp")
            || name.hasSuffix(".tmp") || name == "4913"
    }
}
