import DossierTestSupport
import Foundation

/// A disk of its own in memory, for tests that fill it. Needs the right to mount.
final class SmallDisk {
    let folder: TemporaryFolder
    var path: String { folder.path }

    static let isPermitted: Bool = (try? SmallDisk(kilobytes: 64)) != nil

    struct NotPermitted: Error {}

    init(kilobytes: Int) throws {
        folder = try TemporaryFolder()
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kilobytes)k", "none", folder.path]) else {
            throw NotPermitted()
        }
    }

    deinit {
        // Lazily: a value of the test may still hold a folder of it open.
        _ = Self.run("umount", ["-l", folder.path])
    }

    private static func run(_ command: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [command] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
