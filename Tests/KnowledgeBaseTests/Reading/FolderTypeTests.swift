import Files
import KnowledgeBase
import Testing

/// Which notes get their type from their folder.
struct FolderTypeTests {
    @Test(arguments: [
        ("accounts/a.md", NoteType.account), ("cuentas/a.md", .account), ("Accounts/a.md", .account),
        ("lecciones/2024/a.md", .lesson), ("políticas/a.md", .policy), ("politicas/a.md", .policy),
        ("formación/a.md", .training), ("training/a.md", .training), ("pages/a.md", .page), ("a.md", .page),
        ("handbook/accounts/a.md", .page), ("accounts/index.md", .page), ("accounts/README.md", .page),
        ("accounts/sub/index.md", .page),
    ])
    func topFoldersGiveTypesInABaseOfOurs(_ path: String, _ type: NoteType) throws {
        var files: ReadBase.Files = [:]
        files.add(path, "# A\n")
        let read = try ReadBase(files)
        #expect(read.note(path)?.type == type)
        #expect(try ReadBase(files, isOwn: false).note(path)?.type == .page)
    }

    @Test func whatANoteSaysIsStronger() throws {
        let files: ReadBase.Files = ["accounts/a.md": Sample.topic(), "accounts/b.md": Sample.note("type: page")]
        #expect(try ReadBase(files).base.notes.map(\.type) == [.topic, .page])
        #expect(try ReadBase(files, isOwn: false).base.notes.map(\.type) == [.topic, .page])
    }

    @Test func aHintSaysHowManyFoldersAreNamedLikeTypes() throws {
        let files: ReadBase.Files = [
            "accounts/a.md": "# A", "cuentas/b.md": "# B", "lessons/deep/c.md": "# C", "notes/d.md": "# D",
            "topics/index.md": "# T",
        ]
        #expect(
            try ReadBase(files, isOwn: false).report
                == "hint typed-folders: 3 folders are named like types of notes; with a dossier.yaml beside the content "
                + "that gives notes their type")
        let one = try ReadBase(["issues/a.md": "# A"], isOwn: false)
        #expect(one.report.hasPrefix("hint typed-folders: 1 folder is named like types of notes;"))
        #expect(try ReadBase(["notes/a.md": "# A"], isOwn: false).report == "")
    }
}
