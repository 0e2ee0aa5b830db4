import Diagnostics
import Foundation
import KnowledgeBase
import Testing

@testable import Site
@testable import dossier

/// A folder of its own, gone after the test.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "dossier-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: path + "/" + name, encoding: .utf8) }

    func write(_ name: String, _ text: String) throws {
        try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }

    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }
}

private let day = CalendarDate(day: 20_000)

struct NewActionTests {
    private func note(_ type: NoteType, _ title: String, in scratch: Scratch, language: Language = .en) -> NewAction {
        NewAction(type: type, title: title, language: language, content: scratch.path + "/content", date: day)
    }

    @Test func writesANoteWhereItsTypeLies() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        let path = try note(.lesson, "Qué pasó: el día 3", in: scratch).run()
        #expect(path == scratch.path + "/content/lessons/que-paso-el-dia-3.md")
        #expect(try scratch.text("content/lessons/que-paso-el-dia-3.md").contains("Qué pasó: el día 3"))
    }

    @Test func usesTheFolderThatTheBaseHas() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content/Lecciones")
        #expect(try note(.lesson, "A", in: scratch).run().hasSuffix("/content/Lecciones/a.md"))
        #expect(try note(.account, "A", in: scratch, language: .es).run().hasSuffix("/content/cuentas/a.md"))
    }

    @Test func neverOverwrites() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content/topics")
        try scratch.write("content/topics/a.md", "mine")
        let action = note(.topic, "A", in: scratch)
        #expect(throws: Failure.self) { try action.run() }
        #expect(try scratch.text("content/topics/a.md") == "mine")
    }

    @Test func givesAPolicyAVersionAndAnId() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        #expect(try note(.policy, "Change windows", in: scratch).run().hasSuffix("policies/change-windows.v1.md"))
        #expect(try scratch.text("content/policies/change-windows.v1.md").contains("id: change-windows\n"))
    }

    @Test(arguments: ["../a", "a/b", ".hidden", "a\nb"])
    func refusesIdsThatAreNoFileNames(id: String) throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        var action = note(.topic, "A", in: scratch)
        action.id = id
        let final = action
        #expect(throws: Failure.self) { try final.run() }
        #expect(!scratch.exists("a.md"))
    }

    @Test func makesNamesOfTitles() {
        #expect(NewAction.slug(of: "  Él & ella — 24/7!  ") == "el-ella-24-7")
        #expect(NewAction.slug(of: "…") == nil)
    }

    @Test func takesTheLanguageFromTheWord() {
        #expect(NoteType.lesson.language(of: "Lecciones") == .es)
        #expect(NoteType.lesson.language(of: "lesson") == .en)
        #expect(NoteType.training.language(of: "formacion") == .es)
        #expect(NoteType.feedback.language(of: "feedback") == .en)
    }
}

struct InitActionTests {
    @Test func makesABaseThatHoldsNotesSettingsAndTemplates() throws {
        let scratch = try Scratch()
        let next = try InitAction(
            folder: scratch.path + "/base", title: "Anna's: notes", withTemplates: true, date: day
        ).run()
        #expect(next.contains("dossier serve"))
        #expect(try scratch.text("base/dossier.yaml").contains("title: 'Anna''s: notes'\n"))
        #expect(scratch.exists("base/content/index.md"))
        #expect(scratch.exists("base/site-templates/layout.mustache"))
    }

    @Test(arguments: [Language.en, .es]) func theFirstNotesAreWithoutFindings(_ language: Language) throws {
        let scratch = try Scratch()
        _ = try InitAction(
            folder: scratch.path, title: "Notas", language: language, withTemplates: false, date: day
        ).run()
        var options = BuildOptions(today: day)
        options.root = scratch.path
        let (result, _) = try Builder.build(options)
        #expect(result.diagnostics.map(\.message) == [])
        let home = try scratch.text("_site/index.html")
        #expect(home.contains("<html lang=\"\(language.rawValue)\">"))
        let lesson = language == .es ? "lessons/fechas-por-escrito.html" : "lessons/agree-dates-in-writing.html"
        #expect(try scratch.text("_site/" + lesson).contains(language == .es ? "Recomendación" : "Recommendation"))
    }

    @Test func takesTheTitleFromTheFolder() throws {
        let scratch = try Scratch()
        _ = try InitAction(folder: scratch.path + "/Olive Oil/", title: nil, withTemplates: false, date: day).run()
        #expect(try scratch.text("Olive Oil/dossier.yaml").contains("title: 'Olive Oil'\n"))
        #expect(!scratch.exists("Olive Oil/site-templates"))
    }

    @Test func writesNothingWhereAFileIsInTheWay() throws {
        let scratch = try Scratch()
        try scratch.makeFolder("content")
        try scratch.write("content/index.md", "mine")
        let action = InitAction(folder: scratch.path, title: nil, withTemplates: true, date: day)
        #expect(throws: Failure.self) { try action.run() }
        #expect(try scratch.text("content/index.md") == "mine")
        #expect(!scratch.exists("dossier.yaml"))
    }
}

struct SummaryTests {
    private func result(_ outcome: BuildResult.Outcome, _ diagnostics: [Diagnostic] = []) -> BuildResult {
        var result = BuildResult(outcome: outcome, diagnostics: diagnostics)
        result.notes = 412
        result.pages = 655
        result.seconds = 0.2149
        return result
    }

    private let warning = Diagnostic(Rule("some-rule", .warning, "A rule."), "a warning")

    @Test func saysInALineWhatWasBuilt() {
        let published = PublicationSummary(mode: .exchanged, written: 1, unchanged: 0, removed: 0)
        #expect(
            BuildAction.summary(result(.published(published)), output: "_site") == "412 notes → 655 pages in 0.21 s\n")
        #expect(
            BuildAction.summary(result(.published(published), [warning, warning, warning]), output: "_site")
                == "412 notes → 655 pages in 0.21 s, 3 warnings\n")
    }

    @Test func saysWhyItWasPublishedInPlace() {
        let published = PublicationSummary(
            mode: .inPlace(.foreignFiles(["CNAME"])), written: 1, unchanged: 0, removed: 0)
        let text = BuildAction.summary(result(.published(published)), output: "_site")
        #expect(text.split(separator: "\n").count == 2)
        #expect(text.contains("CNAME"))
    }

    @Test func givesEachOutcomeItsExitCode() {
        #expect(BuildAction.status(of: .stopped) == .badInput)
        #expect(BuildAction.status(of: .refused) == .findings)
        #expect(BuildAction.status(of: .checked) == nil)
    }

    @Test func showsSecondsAsPeopleReadThem() {
        #expect(shown(seconds: 0) == "0.00 s")
        #expect(shown(seconds: 0.0451) == "0.05 s")
        #expect(shown(seconds: 9.999) == "10.00 s")
        #expect(shown(seconds: 83.26) == "83.3 s")
        #expect(counted(1, "note") == "1 note")
        #expect(counted(0, "note") == "0 notes")
    }
}
