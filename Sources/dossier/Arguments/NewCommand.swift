import ArgumentParser
import KnowledgeBase

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a note of a type, with its fields and sections to fill in.",
        discussion: """
            Types: account, issue, feedback, decision, lesson, policy, training, review, report, topic, page; Spanish \
            names do as well. Prints the path of the new file; never overwrites one.
            """)

    @Argument(help: ArgumentHelp("What the note is.", valueName: "type"))
    var typeName: String

    @Argument(help: "Its title.")
    var title: String

    @Option(help: ArgumentHelp("The folder that holds content/.", valueName: "dir"))
    var root = "."

    @Option(help: ArgumentHelp("The folder of notes. (default: content in the root)", valueName: "dir"))
    var content: String?

    @Option(help: ArgumentHelp("Its name in links. (default: made from the title)", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("en or es. (default: that of TYPE)", valueName: "language"))
    var lang: Language?

    func validate() throws {
        guard NoteType(name: typeName) == nil else { return }
        func names(_ types: [NoteType]) -> String { types.map(\.rawValue).joined(separator: ", ") }
        let near = NoteType.near(typeName)
        let advice = near.isEmpty ? "there are \(names(NoteType.typed + [.page]))" : "did you mean \(names(near))?"
        throw ValidationError("'\(typeName)' is no type of note; \(advice)")
    }

    func run() throws {
        guard let type = NoteType(name: typeName) else { throw ExitStatus.usage }
        let action = NewAction(
            type: type, title: title, id: id, language: lang ?? type.language(of: typeName),
            content: content ?? "\(root)/content", date: try today())
        Terminal.standardOutput.write(try action.run() + "\n")
    }
}
