import ArgumentParser
import Diagnostics
import Foundation
import KnowledgeBase
import Site
import Testing

@testable import dossier

/// The references among the documentation are what the program says. `DOSSIER_UPDATE_REFERENCES=1` writes them anew.
struct ReferenceTests {
    enum Reference: String, CaseIterable {
        case commands = "docs/commands.md"
        case diagnostics = "docs/diagnostics.md"
        case fields = "docs/fields.md"
        case templates = "site-templates/README.md"

        /// What the file should say, given what it says.
        func text(of file: String) throws -> String {
            switch self {
            case .commands: Self.help
            case .diagnostics: RuleReference(Rule.all).markdown
            case .fields: Schema.reference()
            case .templates: try Self.replaced(in: file, by: TemplateNames.reference)
            }
        }

        /// The help of every command, as the terminal shows it.
        private static var help: String {
            var text = "# Commands\n\nWhat `dossier help COMMAND` prints.\n"
            func add(_ name: String, _ help: String) {
                text += "\n## \(name)\n\n```text\n\(help.trimmingCharacters(in: .newlines))\n```\n"
            }
            add("dossier", Dossier.helpMessage(columns: 100))
            for command in Dossier.configuration.subcommands {
                add("dossier \(command._commandName)", Dossier.helpMessage(for: command, columns: 100))
            }
            return text
        }

        /// The part of a file that other words stand around.
        private static func replaced(in file: String, by reference: String) throws -> String {
            let (open, close) = ("<!-- reference -->\n", "<!-- /reference -->")
            let start = try #require(file.range(of: open)).upperBound
            let end = try #require(file.range(of: close)).lowerBound
            // Headings go one level down, beneath the heading of the section.
            let lines = reference.split(separator: "\n", omittingEmptySubsequences: false)
            let lowered = lines.map { $0.hasPrefix("## ") ? "#\($0)" : String($0) }.joined(separator: "\n")
            return file[..<start] + "\n" + lowered + "\n" + file[end...]
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test(arguments: Reference.allCases)
    func saysWhatTheProgramSays(_ reference: Reference) throws {
        let url = Self.root.appending(path: reference.rawValue)
        let file = try String(contentsOf: url, encoding: .utf8)
        let wanted = try reference.text(of: file)
        if file != wanted, ProcessInfo.processInfo.environment["DOSSIER_UPDATE_REFERENCES"] != nil {
            try wanted.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        let lines = { (text: String) in Set(text.split(separator: "\n")) }
        let missing = lines(wanted).subtracting(lines(file)).sorted().prefix(5).joined(separator: "\n")
        let stale = lines(file).subtracting(lines(wanted)).sorted().prefix(5).joined(separator: "\n")
        #expect(
            file == wanted,
            """
            \(reference.rawValue) differs; DOSSIER_UPDATE_REFERENCES=1 swift test --filter ReferenceTests writes it anew
            It lacks:\n\(missing)\nIt has, and shouldn't:\n\(stale)
            """)
    }

    @Test func tellsWhatEveryDiagnosticMeansAndWhatToDo() {
        for rule in Rule.all {
            #expect(rule.summary.hasSuffix(".") && rule.remedy.hasSuffix("."), "\(rule.id): \(rule.remedy)")
            #expect(!(rule.summary + rule.remedy).contains("|"), "\(rule.id) would break the table")
        }
        #expect(Set(Rule.all.map(\.id)).count == Rule.all.count)
    }
}
