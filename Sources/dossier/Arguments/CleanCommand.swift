import ArgumentParser

struct CleanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clean", abstract: "Remove the built site.",
        discussion: "Removes the files that the site's manifest lists, and nothing else.")

    @Argument(help: "The folder that holds the site's folder.")
    var root = "."

    @Option(help: ArgumentHelp("The site's folder. (default: _site in the root)", valueName: "dir"))
    var output: String?

    func run() throws {
        Terminal.standardOutput.write(try CleanAction(output: output ?? "\(root)/_site").run())
    }
}
