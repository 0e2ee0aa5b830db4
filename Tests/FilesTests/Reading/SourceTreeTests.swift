import DossierTestSupport
import Glibc
import Testing

@testable import Files

@Suite("Source trees")
struct SourceTreeTests {
    @Test func filesComeSortedByBytesWithSizes() throws {
        let folder = try TemporaryFolder()
        for path in ["b.md", "a/c.md", "a-b.md", "Z.md", "a/b/deep.md"] { try folder.write(path, path) }
        let files = try DiskTree(folder.path).files()
        #expect(files.map(\.path.rawValue) == ["Z.md", "a-b.md", "a/b/deep.md", "a/c.md", "b.md"])
        #expect(files.map(\.size) == files.map(\.path.rawValue.utf8.count))
        #expect(files.allSatisfy { $0.modified > 1_600_000_000_000_000_000 })
    }

    @Test func bothTreesLeaveOutTheSameNames() throws {
        let folder = try TemporaryFolder()
        var memory = MemoryTree()
        let rules = WalkRules(ignored: ["drafts/", "*.tmp", "old/**/x.md"].compactMap { IgnorePattern($0) })
        memory.rules = rules
        let paths = [
            "a.md", ".git/config", ".hidden.md", "x/.obsidian/a.md", "node_modules/a.md", "x/node_modules/b/c.md",
            "drafts/a.md", "x/drafts/b.md", "drafts.md", "a.tmp", "old/a/b/x.md", "old/y.md", "x/y.md",
        ]
        for path in paths {
            try folder.write(path, path)
            memory[SourcePath(path)] = Array(path.utf8)
        }
        let listed = try DiskTree(folder.path, rules: rules).files().map(\.path.rawValue)
        #expect(listed == ["a.md", "drafts.md", "old/y.md", "x/y.md"])
        #expect(try memory.files().map(\.path.rawValue) == listed)
    }

    @Test func theOutputIsNoContentAlsoUnderAnotherName() throws {
        let folder = try TemporaryFolder()
        try folder.write("content/a.md", "a")
        try folder.write("content/site/index.html", "b")
        try folder.link("elsewhere", to: "content/site")
        let tree = try DiskTree(
            folder.path + "/content", excluding: [folder.path + "/elsewhere", folder.path + "/missing"])
        #expect(try tree.files().map(\.path.rawValue) == ["a.md"])
    }

    @Test(arguments: [true, false]) func linksAreSkippedAndNeverRead(openat2: Bool) throws {
        let folder = try TemporaryFolder()
        try folder.write("secret.md", "secret")
        try folder.write("content/a.md", "a")
        try folder.link("content/out.md", to: "../secret.md")
        try folder.link("content/in.md", to: "a.md")
        try folder.link("content/up", to: "..")
        let root = try Folder(opening: folder.path + "/content", usesOpenat2: openat2)
        let tree = DiskTree(root, rules: WalkRules(), excluding: [])
        let listing = try tree.list()
        #expect(listing.files.map(\.path.rawValue) == ["a.md"])
        #expect(
            listing.skipped == ["in.md", "out.md", "up"].map { SkippedFile(SourcePath($0), .symbolicLink) })
        for path in ["out.md", "in.md", "up/secret.md"] {
            #expect(throws: FileError(.read, folder.path + "/content/" + path, code: ELOOP)) {
                try tree.read(SourcePath(path))
            }
        }
        #expect(try tree.read(SourcePath("a.md")) == Array("a".utf8))
    }

    @Test(arguments: [true, false], ["../secret.md", "/etc/passwd", "a/../a.md", "", "a.md\0x", "./a.md"])
    func pathsThatAreNotPlainAreRefused(openat2: Bool, path: String) throws {
        let folder = try TemporaryFolder()
        try folder.write("secret.md", "secret")
        try folder.write("content/a.md", "a")
        let root = try Folder(opening: folder.path + "/content", usesOpenat2: openat2)
        #expect(throws: FileError.self) { try root.read(path) }
    }

    @Test func onlyRegularFilesAreReadAndAPipeBlocksNobody() throws {
        let folder = try TemporaryFolder()
        try folder.write("folder/a.md", "a")
        #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        let tree = try DiskTree(folder.path)
        #expect(try tree.list().skipped == [SkippedFile(SourcePath("pipe.md"), .special)])
        #expect(throws: FileError(.read, folder.path + "/pipe.md", code: EFTYPE)) {
            try tree.read(SourcePath("pipe.md"))
        }
        #expect(throws: FileError(.read, folder.path + "/folder", code: EISDIR)) { try tree.read(SourcePath("folder")) }
        #expect(throws: FileError(.read, folder.path + "/none.md", code: ENOENT)) {
            try tree.read(SourcePath("none.md"))
        }
    }

    @Test func aNameThatIsNotTextIsListedAsSkipped() throws {
        let folder = try TemporaryFolder()
        let name = Array(folder.path.utf8CString.dropLast()) + [47, -1, 46, 109, 100, 0]
        let file = creat(name, 0o600)
        try #require(file >= 0)
        close(file)
        let listing = try DiskTree(folder.path).list()
        #expect(listing.files.isEmpty)
        #expect(listing.skipped == [SkippedFile(SourcePath("\u{FFFD}.md"), .nameNotText)])
    }

    @Test func aFileOfNoStatedSizeIsReadWhole() throws {
        // Files of /proc say that they are empty.
        #expect(try !Folder(opening: "/proc/self").read("status").isEmpty)
    }

    @Test func aLargeFileIsReadWhole() throws {
        let folder = try TemporaryFolder()
        let text = String(repeating: "0123456789", count: 50_000)
        try folder.write("a.md", text)
        #expect(try DiskTree(folder.path).read(SourcePath("a.md")) == Array(text.utf8))
    }

    @Test func aMissingFolderIsAnErrorInPlainWords() {
        let error = #expect(throws: FileError.self) { try DiskTree("/nowhere/at/all") }
        #expect(error?.description == "can't open /nowhere/at/all: it doesn't exist")
    }

    @Test func memoryGivesWhatWasSet() throws {
        var tree: MemoryTree = ["lessons/a.md": "# A", "b.md": ""]
        #expect(
            try tree.files() == [
                SourceFile(SourcePath("b.md"), size: 0), SourceFile(SourcePath("lessons/a.md"), size: 3),
            ])
        #expect(try tree.read(SourcePath("lessons/a.md")) == Array("# A".utf8))
        tree[SourcePath("b.md")] = nil
        #expect(throws: FileError(.read, "b.md", code: ENOENT)) { try tree.read(SourcePath("b.md")) }
    }
}
