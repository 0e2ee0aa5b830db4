import ArgumentParser
import Diagnostics
import KnowledgeBase
import Site

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the schema of front matter, for editors that check YAML.")

    enum Reference: String, EnumerableFlag {
        case reference, diagnostics

        static func help(for value: Reference) -> ArgumentHelp? {
            switch value {
            case .reference: "The reference of types and fields instead, as Markdown."
            case .diagnostics: "The reference of all that can be reported instead, as Markdown."
            }
        }
    }

    @Flag(exclusivity: .exclusive)
    var reference: Reference?

    func run() throws {
        let text =
            switch reference {
            case nil: Schema.jsonSchema()
            case .reference: Schema.reference()
            case .diagnostics: RuleReference(Rule.all).markdown
            }
        Terminal.standardOutput.write(text.hasSuffix("\n") ? text : text + "\n")
    }
}
