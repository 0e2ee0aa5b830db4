import DossierTestSupport
import Glibc
import Testing

@testable import Files

@Suite("Folder")
struct FolderTests {
    let disk: TemporaryFolder
    let folder: Folder

    init() throws {
        disk = try TemporaryFolder()
        folder = try Folder(opening: disk.path)
    }

    @Test func anAtomicWriteReplacesAndLeavesNothingBeside() throws {
        try folder.writeAtomically("a.txt", Array("old".utf8))
        try folder.writeAtomically("a.txt", Array("new".utf8))
        #expect(disk.tree() == ["a.txt": "new"])
    }

    @Test func aFailedAtomicWriteLeavesNothingBeside() throws {
        try disk.write("a/b", "x")
        #expect(throws: FileError.self) { try folder.writeAtomically("a", []) }
        #expect(disk.tree() == ["a": "/", "a/b": "x"])
    }

    @Test func writingNeverGoesThroughALink() throws {
        try disk.write("outside/a.txt", "outside")
        try disk.write("site/b.txt", "b")
        try disk.link("site/link", to: "../outside")
        try disk.link("site/a.txt", to: "../outside/a.txt")
        let site = try folder.folder("site")
        #expect(throws: FileError.self) { try site.create("link/new.txt", []) }
        #expect(throws: FileError.self) { try site.create("a.txt", []) }
        #expect(throws: FileError.self) { try site.removeFile("link/a.txt") }
        #expect(throws: FileError.self) { try site.rename("b.txt", to: "link/b.txt", in: site) }
        // The link itself is replaced, not what it points at.
        try site.writeAtomically("a.txt", Array("mine".utf8))
        #expect(disk.tree("outside") == ["a.txt": "outside"])
        #expect(disk.text("site/a.txt") == "mine")
    }

    @Test func foldersAreCreatedOnce() throws {
        #expect(try folder.createFolders("a/b/c") == ["a", "a/b", "a/b/c"])
        #expect(try folder.createFolders("a/b/d") == ["a/b/d"])
        #expect(try folder.createFolders("a/b") == [])
        try disk.write("file", "")
        #expect(throws: FileError.self) { try folder.createFolders("file/x") }
        #expect(throws: FileError.self) { try folder.createFolders("../x") }
    }

    @Test func removalOfATreeStopsAtLinks() throws {
        try disk.write("outside/a.txt", "outside")
        try disk.write("tree/a/b/c.txt", "c")
        try disk.write("tree/.hidden", "h")
        try disk.link("tree/a/link", to: disk.path + "/outside")
        try folder.removeTree("tree")
        #expect(disk.tree() == ["outside": "/", "outside/a.txt": "outside"])
        try folder.removeTree("tree")
    }

    @Test func removalOfATreeThatIsALinkRemovesTheLink() throws {
        try disk.write("outside/a.txt", "outside")
        try disk.link("tree", to: "outside")
        try folder.removeTree("tree")
        #expect(disk.tree() == ["outside": "/", "outside/a.txt": "outside"])
    }

    @Test func exchangeSwapsTwoFolders() throws {
        try disk.write("a/x", "1")
        try disk.write("b/y", "2")
        try folder.exchange("a", with: "b", in: folder)
        #expect(disk.tree() == ["a": "/", "a/y": "2", "b": "/", "b/x": "1"])
        #expect(throws: FileError(.exchange, disk.path + "/none", code: ENOENT)) {
            try folder.exchange("a", with: "none", in: folder)
        }
    }

    @Test func aLinkKeepsInodeAndTime() throws {
        try disk.write("a", "1")
        try folder.setModified("a", 1_000_000_000_123_456_789)
        try folder.link("a", to: "b", in: folder)
        let (a, b) = (try folder.status("a"), try folder.status("b"))
        #expect(a == b)
        #expect(b?.modified == 1_000_000_000_123_456_789)
    }

    @Test func statusTellsKindsWithoutFollowing() throws {
        try disk.write("a/b", "12")
        try disk.link("l", to: "a")
        #expect(try folder.status("a")?.kind == .folder)
        #expect(try folder.status("a/b")?.size == 2)
        #expect(try folder.status("l")?.kind == .symbolicLink)
        #expect(try folder.status("none") == nil)
        #expect(try folder.status("none/x") == nil)
        #expect(throws: FileError.self) { try folder.status("l/b") }
    }

    @Test func holdsComparesBytes() throws {
        try disk.write("a", "same")
        #expect(folder.holds(Array("same".utf8), at: "a"))
        #expect(!folder.holds(Array("some".utf8), at: "a"))
        #expect(!folder.holds(Array("sam".utf8), at: "a"))
        #expect(!folder.holds([], at: "none"))
    }

    @Test func anOrdinaryFolderIsNoMountPointAndProcIsOne() throws {
        #expect(!folder.isMountPoint)
        #expect(try Folder(opening: "/proc").isMountPoint)
    }
}
