import ArgumentParser
import Preview

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Show the site in a browser, and rebuild it when a file changes.",
        discussion: "Only this machine can see it, unless --host says otherwise.")

    @OptionGroup var site: SiteArguments
    @OptionGroup var report: ReportArguments

    @Option(help: ArgumentHelp("The address to listen on.", valueName: "ip"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port. (default: the first free one from 8000)", valueName: "port"))
    var port: UInt16?

    @Flag(help: "Open it in the browser.")
    var open = false

    func run() async throws {
        var preview = PreviewOptions()
        preview.host = host
        preview.port = port
        try await ServeAction(
            options: site.buildOptions(), report: ReportSettings(report), preview: preview, opensBrowser: open
        ).run()
    }
}
