import ArgumentParser

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Report what is wrong in the notes, and write nothing.",
        discussion: "Reads notes of every audience unless told otherwise. Exits 1 when a finding is an error.")

    @OptionGroup var site: SiteArguments
    @OptionGroup var report: ReportArguments

    func run() throws {
        try CheckAction(options: site.buildOptions(), report: ReportSettings(report)).run()
    }
}
