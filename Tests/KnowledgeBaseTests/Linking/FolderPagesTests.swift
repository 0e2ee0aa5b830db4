import Diagnostics
import Files
import KnowledgeBase
import Testing

struct FolderPagesTests {
    @Test(arguments: [
        (["a/index.md", "a/README.md", "a/b.md"], "a/index.md"), (["a/README.MD", "a/b.md"], "a/README.MD"),
        (["a/_index.md"], "a/_index.md"), (["a/index.json.md", "a/readme.txt.md"], nil),
        (["a/Index.html.md"], "a/Index.html.md"),
    ])
    func aFoldersPageIsItsIndexElseItsReadme(paths: [String], page: String?) throws {
        var files: MemoryTree = ["x.md": "[a](a/)"]
        for path in paths { files.add(path, "Text.\n") }
        let notes = try ReadBase(files)
        #expect(notes.base.folderPages["a"].map(notes.name) == page)
        #expect(notes.targets(of: "x.md") == [page ?? "folder a"])
    }

    /// What is called alike is told apart, so that each has an id of its own.
    @Test(arguments: [
        (["a.md", "a/index.md"], ["a", "a/index"]), (["a/README.md", "a/index.md"], ["a/README", "a"]),
        (["a.markdown", "a.html.md", "a.md"], ["a.html", "a.markdown", "a"]), (["a/index.md"], ["a"]),
        (["index.md", "README.md"], ["README", "index"]),
    ])
    func pagesHaveIDsOfTheirOwn(paths: [String], ids: [String]) throws {
        var files: MemoryTree = [:]
        for path in paths { files.add(path, "Text.\n") }
        let notes = try ReadBase(files)
        #expect(
            notes.base.notes.map(\.id.rawValue) == ids, "\(notes.base.notes.map { notes.name(of: 0) + $0.id.rawValue })"
        )
    }

    @Test func warnsWhereThereIsNothingToRead() throws {
        #expect(try ReadBase([:]).ids == ["no-notes"])
        let others = try ReadBase(["a.png": "", "b.txt": ""])
        #expect(others.diagnostics.map(\.message).first?.hasSuffix("only 2 other files") == true)
    }
}
