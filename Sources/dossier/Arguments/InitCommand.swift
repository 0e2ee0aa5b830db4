import ArgumentParser
import KnowledgeBase

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a small base of your own: dossier.yaml, first notes and the templates.",
        discussion: "Writes into DIR, which it makes if need be; never overwrites a file.")

    @Argument(help: "The folder to make it in.")
    var dir: String

    @Option(help: ArgumentHelp("The site's title. (default: the folder's name)", valueName: "title"))
    var title: String?

    @Option(help: ArgumentHelp("The language of the notes and of the site, en or es.", valueName: "language"))
    var lang: Language = .en

    @Flag(
        inversion: .prefixedNo, help: "Copy the built-in templates and styles to site-templates/, to change them.")
    var templates = true

    func run() throws {
        let action = InitAction(
            folder: dir, title: title, language: lang, withTemplates: templates, date: try today())
        Terminal.standardOutput.write(try action.run())
    }
}
