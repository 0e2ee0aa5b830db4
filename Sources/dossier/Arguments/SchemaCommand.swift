import ArgumentParser
import KnowledgeBase

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the schema of front matter, for editors that check YAML.")

    @Flag(help: "The reference of types and fields instead, as Markdown.")
    var reference = false

    func run() throws {
        let text = reference ? Schema.reference() : Schema.jsonSchema()
        Terminal.standardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
