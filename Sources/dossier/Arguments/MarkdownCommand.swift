import ArgumentParser

struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown", abstract: "Turn Markdown from standard input into HTML on standard output.")

    @Flag(help: "CommonMark alone: none of the dialect, no ids of headings.")
    var plain = false

    @Flag(help: "Let raw HTML and every address through.")
    var unsafe = false

    func run() throws {
        Terminal.standardOutput.write(try MarkdownAction(plain: plain, unsafe: unsafe).run())
    }
}
