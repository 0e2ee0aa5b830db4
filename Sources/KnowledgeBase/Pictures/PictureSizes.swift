import Files

/// The sizes of the pictures that notes show, by file. Only the beginnings of the files are read.
enum PictureSizes {
    /// Holds the header of nearly every picture.
    private static let first = 65_536
    /// Cameras put previews before it.
    private static let most = 1_048_576

    static func read(_ files: [SourcePath], _ options: ReadOptions) -> [SourcePath: PixelSize] {
        let pictures = files.filter(\.isPicture)
        guard !pictures.isEmpty else { return [:] }
        let sizes = concurrentMap(pictures, jobs: options.jobs) { _, path in size(of: path, in: options.tree) }
        var byFile: [SourcePath: PixelSize] = [:]
        for (path, size) in zip(pictures, sizes) { byFile[path] = size }
        return byFile
    }

    private static func size(of path: SourcePath, in tree: any SourceTree) -> PixelSize? {
        guard let bytes = try? tree.read(path, first: first) else { return nil }
        if let size = PixelSize(header: bytes) { return size }
        guard bytes.count == first, let more = try? tree.read(path, first: most) else { return nil }
        return PixelSize(header: more)
    }
}
