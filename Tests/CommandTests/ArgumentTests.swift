import ArgumentParser
import Diagnostics
import KnowledgeBase
import Site
import Testing

@testable import dossier

struct ArgumentTests {
    private func options(_ arguments: String...) throws -> SiteArguments {
        try SiteArguments.parse(arguments)
    }

    @Test func givesTheBuilderWhatWasWritten() throws {
        let options = try options(
            "base", "--content", "c", "--templates", "t", "--output", "o", "--as-of", "2026-03-04", "--audience",
            "cliente", "--account", "olivar", "--base-url", "https://x.example/", "--drafts", "--strict", "--in-place",
            "--jobs", "3", "--rule", "broken-link=off", "--rule", "stale=error"
        ).buildOptions()
        #expect(options.root == "base")
        #expect(options.content == "c")
        #expect(options.templates == "t")
        #expect(options.output == "o")
        #expect(options.asOf == CalendarDate(year: 2026, month: 3, day: 4))
        #expect(options.audience == .customer)
        #expect(options.account == "olivar")
        #expect(options.baseURL == "https://x.example/")
        #expect(options.drafts && options.strict && options.inPlace)
        #expect(options.jobs == 3)
        #expect(options.ruleLevels == ["broken-link": .off, "stale": .error])
    }

    @Test func leavesWhatWasNotWrittenToTheBuilder() throws {
        let options = try options().buildOptions()
        #expect(options.root == nil && options.content == nil && options.output == nil)
        #expect(options.asOf == nil && options.audience == nil && options.baseURL == nil)
        #expect(!options.drafts && !options.strict && !options.inPlace)
        #expect(options.jobs >= 1)
    }

    @Test(arguments: [
        ["--as-of", "2026-02-30"], ["--as-of", "yesterday"], ["--audience", "everyone"], ["--audience", "customer"],
        ["--account", "olivar"], ["--rule", "broken-link"], ["--rule", "=off"], ["--rule", "broken-link=loud"],
        ["--jobs", "0"], ["a", "b"], ["--nonsense"],
    ])
    func refusesWhatItCannotRead(arguments: [String]) {
        #expect(throws: (any Error).self) { try SiteArguments.parse(arguments) }
    }

    @Test func letsTheLastLevelOfARuleWin() throws {
        let options = try options("--rule", "a=off", "--rule", "a=hint").buildOptions()
        #expect(options.ruleLevels == ["a": .hint])
    }

    @Test(arguments: ["lesson", "lessons", "lección", "LECCIONES", "page"])
    func knowsTypesInBothLanguages(name: String) throws {
        #expect(throws: Never.self) { try NewCommand.parse([name, "Title"]) }
    }

    @Test func suggestsATypeForAMisspeltOne() {
        do {
            _ = try NewCommand.parse(["polcy", "Title"])
            Issue.record("took polcy for a type")
        } catch {
            #expect(NewCommand.message(for: error).contains("did you mean policy?"))
        }
    }

    @Test func describesEveryCommand() {
        let help = Dossier.helpMessage(columns: 100)
        for command in Dossier.configuration.subcommands {
            #expect(help.contains("  \(command._commandName) "))
            #expect(!command.configuration.abstract.isEmpty)
        }
    }
}

struct TodayTests {
    @Test func takesTheDayOfTheClockInUTC() throws {
        #expect(try today(epoch: "", now: 1_772_582_399) == CalendarDate(year: 2026, month: 3, day: 3))
        #expect(try today(epoch: "", now: 1_772_582_400) == CalendarDate(year: 2026, month: 3, day: 4))
    }

    @Test func prefersTheReproducibleDate() throws {
        #expect(try today(epoch: "86399", now: 1_772_582_400) == CalendarDate(day: 0))
        #expect(try today(epoch: "253402300799", now: 0).description == "9999-12-31")
    }

    @Test(arguments: ["x", "-1", "1.5", " 1", "253402300800", "99999999999999999999"])
    func refusesADateItCannotRead(epoch: String) {
        #expect(throws: Failure.self) { try today(epoch: epoch, now: 0) }
    }
}
