import Foundation

extension TemporaryFolder {
    /// Writes a file and makes the folders it needs.
    public func write(_ below: String, bytes: [UInt8]) throws {
        let url = url(below)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    /// The bytes of every regular file below `below`, by path; empty where there is no such folder.
    public func files(_ below: String = "") throws -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        let root = url(below).path
        for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            let url = url(below).appending(path: name)
            let values = try url.resourceValues(forKeys: [.isRegularFileKey])
            if values.isRegularFile == true { found[name] = Array(try Data(contentsOf: url)) }
        }
        return found
    }
}
