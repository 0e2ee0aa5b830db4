import ArgumentParser

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Build the site and publish it in one step.")

    @OptionGroup var site: SiteArguments
    @OptionGroup var report: ReportArguments

    func run() throws {
        try BuildAction(options: site.buildOptions(), report: ReportSettings(report)).run()
    }
}
