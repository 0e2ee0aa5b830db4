/// Files written in code:
///
///     VirtualFolder("content") {
///         TextFile("lessons/a.md", "# A")
///     }
public struct VirtualFolder: Sendable, Hashable {
    /// By path below the place where the folder is written.
    public private(set) var files: [TextFile]

    /// - Parameter name: the folder's own name; empty where it is the place itself.
    public init(_ name: String = "", @FolderBuilder _ files: () -> [TextFile]) {
        self.files = files().map { file in
            TextFile(name.isEmpty ? file.path : name + "/" + file.path, bytes: file.bytes)
        }
    }

    /// A folder with one file more, or another in its place.
    public func adding(_ file: TextFile) -> VirtualFolder {
        var folder = self
        folder.files.removeAll { $0.path == file.path }
        folder.files.append(file)
        return folder
    }
}

/// Lists the files of a `VirtualFolder`; folders in it, conditions and loops may be written too.
@resultBuilder
public enum FolderBuilder {
    public static func buildExpression(_ file: TextFile) -> [TextFile] { [file] }
    public static func buildExpression(_ folder: VirtualFolder) -> [TextFile] { folder.files }
    public static func buildExpression(_ files: [TextFile]) -> [TextFile] { files }
    public static func buildBlock(_ parts: [TextFile]...) -> [TextFile] { parts.flatMap { $0 } }
    public static func buildOptional(_ part: [TextFile]?) -> [TextFile] { part ?? [] }
    public static func buildEither(first: [TextFile]) -> [TextFile] { first }
    public static func buildEither(second: [TextFile]) -> [TextFile] { second }
    public static func buildArray(_ parts: [[TextFile]]) -> [TextFile] { parts.flatMap { $0 } }
}
