import Foundation
import Testing

/// The built program, run as a user runs it.
private struct Program {
    var status: Int32
    var output: String
    var errors: String

    init(_ arguments: String..., in folder: String, input: String = "", environment: [String: String] = [:]) throws {
        try self.init(arguments, in: folder, input: input, environment: environment)
    }

    init(_ arguments: [String], in folder: String, input: String = "", environment: [String: String] = [:]) throws {
        let process = Process()
        // Beside the bundle of tests.
        process.executableURL =
            Bundle.allBundles.lazy
            .map { $0.bundleURL.deletingLastPathComponent().appending(path: "dossier") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "dossier")
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (inputPipe, outputPipe, errorPipe) = (Pipe(), Pipe(), Pipe())
        (process.standardInput, process.standardOutput, process.standardError) = (inputPipe, outputPipe, errorPipe)
        try process.run()
        inputPipe.fileHandleForWriting.write(Data(input.utf8))
        try inputPipe.fileHandleForWriting.close()
        output = String(decoding: outputPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        errors = String(decoding: errorPipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        status = process.terminationStatus
    }
}

struct ProgramTests {
    @Test func saysItsVersion() throws {
        let scratch = try Scratch()
        let program = try Program("--version", in: scratch.path)
        #expect(program.status == 0 && program.output.firstMatch(of: /^\d+\.\d+\n$/) != nil, "\(program.output)")
    }

    @Test func takesANewBaseFromInitToASiteAndBack() throws {
        let scratch = try Scratch()
        #expect(try Program("init", "base", in: scratch.path).status == 0)
        let note = try Program("new", "--root", "base", "topic", "Second topic", in: scratch.path)
        #expect(note.output == "base/content/topics/second-topic.md\n")
        let check = try Program("check", "base", in: scratch.path)
        #expect(check.status == 0, "\(check.output)\(check.errors)")
        let build = try Program("build", "base", in: scratch.path)
        #expect(build.status == 0, "\(build.errors)")
        #expect(build.output.contains(" pages in "))
        #expect(scratch.exists("base/_site/index.html"))
        #expect(try Program("clean", "base", in: scratch.path).status == 0)
        #expect(!scratch.exists("base/_site"))
        #expect(scratch.exists("base/content/index.md"))
    }

    @Test(arguments: [
        ([], "there is no folder content; did you mean Content?"),
        (["--content", "manual"], "there is no folder manual; did you mean manuals?"),
        (["--content", "a.md"], "a.md is not a folder; name the folder that holds it"),
        (
            ["--content", "zebra"],
            "there is no folder zebra; the notes in this folder itself are built with --content ."
        ),
        (
            ["sub"],
            "there is no folder sub/content; --content names the folder of your notes, and `dossier init DIR` starts a new base"
        ),
    ])
    func saysWhatToDoWhereTheNotesAreNotThere(arguments: [String], message: String) throws {
        let scratch = try Scratch()
        try scratch.makeFolder("Content")
        try scratch.makeFolder("manuals")
        try scratch.makeFolder("sub")
        try scratch.write("a.md", "# A")
        for command in ["build", "check"] {
            let run = try Program([command] + arguments, in: scratch.path)
            #expect(run.status == 74 && run.errors == "dossier: \(message)\n", "\(run.errors)")
        }
    }

    @Test func fixesWhatItReports() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        try scratch.write("content/index.md", "# Home\n\nSee [other](othr.md).\n")
        try scratch.write("content/other.md", "# Other\n")
        let before = try Program("check", in: scratch.path)
        #expect(before.status == 1)
        #expect(before.output.contains("content/index.md:3:"))
        #expect(before.output.contains("did you mean"))
        #expect(before.output.split(separator: "\n").last?.hasPrefix("1 error") == true)
        #expect(try Program("build", "--strict", in: scratch.path).status == 1)
        #expect(!scratch.exists("_site"))
        #expect(try Program("build", in: scratch.path).status == 0)
        try scratch.write("content/index.md", "# Home\n\nSee [other](other.md).\n")
        #expect(try Program("check", in: scratch.path).status == 0)
    }

    @Test func keepsTheOldSiteWhenSomethingStopsTheBuild() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        try scratch.write("content/a.md", "# Alpha\n")
        #expect(try Program("build", in: scratch.path).status == 0)
        let old = try scratch.text("_site/a.html")
        try scratch.write("content/a.md", "---\naudience: everyone\n---\n# Beta\n")
        let stopped = try Program("build", in: scratch.path)
        #expect(stopped.status == 65)
        #expect(stopped.errors.contains("content/a.md:2:"))
        #expect(try scratch.text("_site/a.html") == old)
    }

    @Test func tellsTheShellWhatWentWrong() throws {
        let scratch = try Scratch()
        #expect(try Program("nonsense", in: scratch.path).status == 64)
        #expect(try Program("build", "--audience", "customer", in: scratch.path).status == 64)
        #expect(try Program("build", "missing", in: scratch.path).status == 74)
        try scratch.makeFolder("content")
        try scratch.write("content/a.md", "# A\n")
        #expect(try Program("build", in: scratch.path, environment: ["SOURCE_DATE_EPOCH": "soon"]).status == 65)
        try scratch.write("dossier.yaml", "nonsense: 1\n")
        #expect(try Program("build", in: scratch.path).status == 65)
    }

    @Test func tellsWhatIsWrongWithSettingsAndNotesInOneRun() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        try scratch.write("content/a.md", "---\naudiense: internal\n---\n[x](missing.md)\n")
        try scratch.write("dossier.yaml", "nonsense: 1\n")
        let check = try Program("check", in: scratch.path)
        #expect(check.status == 65)
        for place in ["dossier.yaml:1:1: error", "content/a.md:2:1: error", "content/a.md:4:5: error"] {
            #expect(check.output.contains(place), "\(place) in \(check.output)")
        }
        // Without any settings other files would be read than are meant.
        try scratch.write("dossier.yaml", "ignore: [a\n")
        #expect(try !Program("check", in: scratch.path).output.contains("content/a.md"))
    }

    @Test func writesNoColoursIntoAFile() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        try scratch.write("content/a.md", "[x](missing.md)\n")
        let check = try Program("check", in: scratch.path, environment: ["TERM": "xterm-256color"])
        #expect(!(check.output + check.errors).contains("\u{1B}"))
    }

    @Test func turnsMarkdownIntoHTML() throws {
        let scratch = try Scratch()
        #expect(try Program("markdown", "--plain", in: scratch.path, input: "*a*\n").output == "<p><em>a</em></p>\n")
    }

    @Test func printsASchemaThatIsJSON() throws {
        let scratch = try Scratch()
        let schema = try Program("schema", in: scratch.path).output
        #expect(try JSONSerialization.jsonObject(with: Data(schema.utf8)) is [String: Any])
    }
}
