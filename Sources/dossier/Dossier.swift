import ArgumentParser
import Glibc
import Site

/// The command line. Argument structs only parse; actions do the work.
@main
struct Dossier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "Turn a folder of notes on accounts into a cross-linked, searchable site.",
        discussion: """
            Any folder of Markdown builds: `dossier build --content notes`. `dossier init` makes a base of your own.

            Exit codes: 0 clean, 1 findings at the failing level, 64 usage, 65 bad configuration or input that stops \
            a build, 70 internal, 74 input or output, 130 interrupted.
            """,
        version: Generator.version,
        subcommands: [
            BuildCommand.self, ServeCommand.self, CheckCommand.self, SearchCommand.self, NewCommand.self,
            InitCommand.self, CleanCommand.self, MarkdownCommand.self, SchemaCommand.self, TemplatesCommand.self,
        ])

    static func main() async {
        // A killed build leaves the old site whole and the next one sweeps up, so there is nothing to wait for.
        signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
        // Output into a pipe that was closed ends in an error of `write`, not in a signal.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            Terminal.standardError.write("dossier: \(failure.message)\n")
            Glibc.exit(failure.status.rawValue)
        } catch let status as ExitStatus {
            Glibc.exit(status.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
