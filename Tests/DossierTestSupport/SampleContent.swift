public import Foundation

/// The project's own knowledge base, as files.
public enum SampleContent {
    public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "content")

    /// Every Markdown and CSV file by its path below `content`.
    public static func files() throws -> [String: String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
        var files: [String: String] = [:]
        for name in names where name.hasSuffix(".md") || name.hasSuffix(".csv") {
            files[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
        }
        return files
    }
}
