import Foundation
import Testing

@testable import Preview

/// A folder of its own, gone after the test.
private final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path + "/content/deep", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ name: String, _ text: String = "x") throws {
        try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func move(_ name: String, to other: String) throws {
        guard rename(path + "/" + name, path + "/" + other) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path + "/" + name) }

    var inputs: WatchedInputs {
        WatchedInputs(
            folders: [path + "/content"], files: [path + "/dossier.yaml"], excluded: [path + "/content/_site"])
    }
}

/// Whether a change is told within `limit`.
private func isTold(_ watcher: FileWatcher, within limit: Duration = .seconds(30)) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
        group.addTask {
            for await _ in watcher.changes { return true }
            return false
        }
        group.addTask {
            try? await Task.sleep(for: limit)
            return false
        }
        defer { group.cancelAll() }
        return await group.next() ?? false
    }
}

struct WatchingTests {
    @Test(arguments: [true, false])
    func tellsOfAChangedFile(notified: Bool) async throws {
        let scratch = try Scratch()
        try scratch.write("content/deep/a.md", "before")
        let watcher = FileWatcher(scratch.inputs, notified: notified)
        #expect(watcher.isNotified == notified)
        try scratch.write("content/deep/a.md", "after, longer")
        #expect(await isTold(watcher))
    }

    @Test(arguments: [true, false])
    func tellsOfARemovedFile(notified: Bool) async throws {
        let scratch = try Scratch()
        try scratch.write("content/a.md")
        let watcher = FileWatcher(scratch.inputs, notified: notified)
        try scratch.remove("content/a.md")
        #expect(await isTold(watcher))
    }

    @Test(arguments: [true, false])
    func tellsOfASaveByRenaming(notified: Bool) async throws {
        let scratch = try Scratch()
        try scratch.write("content/a.md", "before")
        try scratch.write("content/.a.md.new", "later")
        let watcher = FileWatcher(scratch.inputs, notified: notified)
        try scratch.move("content/.a.md.new", to: "content/a.md")
        #expect(await isTold(watcher))
    }

    @Test func tellsOfFilesInFoldersMadeLater() async throws {
        let scratch = try Scratch()
        let watcher = FileWatcher(scratch.inputs)
        try scratch.makeFolder("content/new/deeper")
        #expect(await isTold(watcher))
        try scratch.write("content/new/deeper/a.md")
        #expect(await isTold(watcher))
    }

    @Test func tellsOfFilesInARenamedFolder() async throws {
        let scratch = try Scratch()
        let watcher = FileWatcher(scratch.inputs)
        try scratch.move("content/deep", to: "content/other")
        #expect(await isTold(watcher))
        try scratch.write("content/other/a.md")
        #expect(await isTold(watcher))
    }

    @Test(arguments: [true, false])
    func tellsOfASingleFileThatDidNotExist(notified: Bool) async throws {
        let scratch = try Scratch()
        let watcher = FileWatcher(scratch.inputs, notified: notified)
        try scratch.write("dossier.yaml")
        #expect(await isTold(watcher))
    }

    @Test func tellsOfAWatchedFolderThatDidNotExist() async throws {
        let scratch = try Scratch()
        try scratch.remove("content")
        let watcher = FileWatcher(scratch.inputs)
        try scratch.makeFolder("content")
        #expect(await isTold(watcher))
        try scratch.write("content/a.md")
        #expect(await isTold(watcher))
    }

    @Test(arguments: [true, false])
    func keepsQuietAboutTheRest(notified: Bool) async throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content/_site")
        try scratch.makeFolder("content/.git")
        try scratch.makeFolder("content/node_modules")
        let watcher = FileWatcher(scratch.inputs, notified: notified)
        for name in ["README", "content/_site/a.html", "content/.git/index", "content/node_modules/a.md"] {
            try scratch.write(name)
        }
        try scratch.write("content/.a.md.swp")
        try scratch.write("content/a.md~")
        #expect(await !isTold(watcher, within: .milliseconds(1200)))
    }

    @Test func takesABurstAsOneChange() async throws {
        let scratch = try Scratch()
        let watcher = FileWatcher(scratch.inputs)
        for number in 0..<50 { try scratch.write("content/\(number).md") }
        #expect(await isTold(watcher))
        #expect(await !isTold(watcher, within: .milliseconds(300)))
    }

    @Test func endsWhenCancelled() async throws {
        let scratch = try Scratch()
        let watcher = FileWatcher(scratch.inputs)
        watcher.cancel()
        for await _ in watcher.changes { Issue.record("told of a change after the end") }
    }
}
