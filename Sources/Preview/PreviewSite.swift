public import Files

/// The files of a build, as the preview looks them up. A look-up goes into what was built: no path of a request ever
/// reaches the file system.
public protocol PreviewSite: Sendable {
    /// The bytes of a built file, nil if the build has none of exactly that path.
    func bytes(at path: PagePath) -> [UInt8]?
}

/// A site held in memory.
public struct MemorySite: PreviewSite {
    public var files: [PagePath: [UInt8]]

    public init(_ files: [PagePath: [UInt8]]) {
        self.files = files
    }

    public func bytes(at path: PagePath) -> [UInt8]? {
        files[path]
    }
}
