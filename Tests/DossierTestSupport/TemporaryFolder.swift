public import Foundation

/// A fresh folder on disk that goes away with this value.
public final class TemporaryFolder: Sendable {
    public let path: String

    /// - Parameter inMemory: lie in memory where the system has such a place: for tests that write many files and aren't
    ///   about disks.
    public init(inMemory: Bool = false) throws {
        let memory = URL(filePath: "/dev/shm", directoryHint: .isDirectory)
        let isThere = inMemory && FileManager.default.isWritableFile(atPath: memory.path)
        let parent = isThere ? memory : FileManager.default.temporaryDirectory
        let url = parent.appending(path: "dossier-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    public func url(_ below: String = "") -> URL {
        below.isEmpty ? URL(filePath: path) : URL(filePath: path).appending(path: below)
    }

    /// Writes a file and makes the folders it needs.
    public func write(_ below: String, _ text: String) throws {
        let url = url(below)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    public func link(_ below: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: url(below).path, withDestinationPath: target)
    }

    public func text(_ below: String) -> String? {
        (try? Data(contentsOf: url(below))).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Every path below `below`, sorted, with the text of files, `-> target` for links and `/` for folders.
    public func tree(_ below: String = "") -> [String: String] {
        var found: [String: String] = [:]
        let root = url(below).path
        for name in FileManager.default.enumerator(atPath: root)?.compactMap({ $0 as? String }) ?? [] {
            let path = root + "/" + name
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: path) {
                found[name] = "-> " + target
            } else if let data = FileManager.default.contents(atPath: path) {
                found[name] = String(decoding: data, as: UTF8.self)
            } else {
                found[name] = "/"
            }
        }
        return found
    }

    /// The names directly in the folder, sorted.
    public func names(_ below: String = "") -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: url(below).path)) ?? []).sorted()
    }
}
