import DossierTestSupport
import Glibc
import Synchronization
import Testing

@testable import Files

@Suite("File lock")
struct FileLockTests {
    @Test func theSecondIsToldWhoHasIt() throws {
        let disk = try TemporaryFolder()
        let folder = try Folder(opening: disk.path)
        let first = try FileLock("lock", in: folder)
        #expect(throws: FileLock.Failure.held(by: getpid())) { try FileLock("lock", in: folder) }
        first.release()
        #expect(disk.names() == [], "a freed lock leaves no file")
        _ = try FileLock("lock", in: folder)
    }

    @Test func aFileLeftByAKilledProcessIsNoObstacle() throws {
        let disk = try TemporaryFolder()
        try disk.write("lock", "999999\n")
        _ = try FileLock("lock", in: try Folder(opening: disk.path))
        #expect(disk.names() == [])
    }

    @Test func aFolderCanBeLockedItself() throws {
        let disk = try TemporaryFolder()
        let folder = try Folder(opening: disk.path)
        let first = try FileLock(on: folder)
        #expect(throws: FileLock.Failure.held(by: nil)) { try FileLock(on: folder) }
        first.release()
        _ = try FileLock(on: folder)
    }

    /// Freeing removes the file: between opening and locking, another may have freed and a third made a new one.
    @Test func neverTwoHaveItWhileItComesAndGoes() throws {
        let disk = try TemporaryFolder()
        let folder = try Folder(opening: disk.path)
        let holders = Atomic<Int>(0)
        let taken = concurrentMap(Array(0..<400), jobs: 8, chunk: 1) { _, _ in
            guard let lock = try? FileLock("lock", in: folder) else { return Bool?.none }
            let alone = holders.add(1, ordering: .sequentiallyConsistent).oldValue == 0
            sched_yield()
            holders.subtract(1, ordering: .sequentiallyConsistent)
            lock.release()
            return alone
        }
        #expect(taken.contains(true))
        #expect(!taken.contains(false))
        #expect(disk.names() == [])
    }
}
