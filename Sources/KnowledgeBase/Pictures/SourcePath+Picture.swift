public import Files

extension SourcePath {
    /// A file that a page shows instead of offering it.
    public var isPicture: Bool {
        let name = name.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains { name.hasSuffix($0) }
    }
}
