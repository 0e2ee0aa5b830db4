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

    @Test func warnsWhereThereIsNothingToRead() throws {
        #expect(try ReadBase([:]).ids == ["no-notes"])
        let others = try ReadBase(["a.png": "", "b.txt": ""])
        #expect(others.diagnostics.map(\.message).first?.hasSuffix("only 2 other files") == true)
    }
}
