import ArgumentParser
import Site

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates", abstract: "Print the names that templates may use, as Markdown.",
        discussion: "`dossier init --templates` writes the built-in templates and styles, to change them.")

    func run() throws {
        Terminal.standardOutput.write(TemplateNames.reference)
    }
}
