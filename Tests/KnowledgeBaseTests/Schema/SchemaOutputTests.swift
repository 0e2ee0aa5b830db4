import KnowledgeBase
import Testing

struct SchemaOutputTests {
    /// The front matter of a scaffold, and what is reported of it.
    private func scaffold(_ type: NoteType, _ language: Language, title: String = "A title") throws -> (
        text: String, note: FrontMatter, report: String
    ) {
        let date = try #require(CalendarDate("2026-05-06"))
        let text = Schema.scaffold(type, title: title, id: "an-id", date: date, language: language)
        let close = try #require(
            text.utf8.count > 8 ? text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false) : nil)
        let (note, report) = read(String(close[1].dropLast()))
        return (text, note, report)
    }

    @Test(arguments: NoteType.allCases, Language.allCases)
    func scaffoldsReadWithNothingWrongButWhatIsToFill(_ type: NoteType, _ language: Language) throws {
        let (text, note, report) = try scaffold(type, language)
        #expect(note.type == type)
        #expect(note.text("title") == "A title")
        for line in report.split(separator: "\n") {
            #expect(line.contains(" missing-field: ") || line.contains(" missing-review-kind: "), "\(line)")
        }
        for section in Schema.sections(of: type) { #expect(text.contains("\n## \(section.heading(language))\n")) }
        for field in Schema.fields(of: type).declarations where field.name != "type" {
            #expect(text.contains("\(field.name(in: language)):"), "\(field.name)")
        }
    }

    @Test(arguments: NoteType.allCases, Language.allCases)
    func commentsOfScaffoldsCanBeUncommented(_ type: NoteType, _ language: Language) throws {
        let text = try scaffold(type, language).text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.hasPrefix("# ") ? String(line.dropFirst(2)) : String(line)
        }
        let close = try #require(lines.dropFirst().firstIndex(of: "---"))
        let (_, report) = read(lines[1..<close].joined(separator: "\n"))
        #expect(!report.contains("stops") || type == .review, "\(report)")
        #expect(!report.contains("warning"), "\(report)")
    }

    @Test(arguments: [
        "a: b", "\"q\" \\ 'r'", "- x", "@x", "[x]", "yes", "null", "", "#x", "a #b", "ñandú", "12", "tab\tline\nbreak",
        "{{ x }}", "%", "`", "&a *b !c", "  blanks  ",
    ])
    func quotesTitlesSoThatTheyReadBack(_ title: String) throws {
        let note = try scaffold(.page, .en, title: title).note
        // Blanks around a value don't count.
        let expected = title == "  blanks  " ? "blanks" : title
        #expect(note.text("title") == (expected.isEmpty ? nil : expected))
    }

    @Test func theReferenceNamesEveryFieldAndIsTheSameEachTime() {
        let reference = Schema.reference()
        #expect(reference == Schema.reference())
        for type in NoteType.typed {
            #expect(reference.contains("\n## \(type.rawValue)\n"))
            for field in Schema.fields(of: type).declarations {
                #expect(reference.contains("| `\(field.name)`"), "\(field.name)")
            }
        }
        #expect(
            reference.contains(
                "| `severity`! | `gravedad`, `severidad` | a whole number from 1 to 4 | From 1, the worst, to 4. |"))
        #expect(reference.contains("`health.value`!"))
        // A bar would end a cell.
        let widths = Set(
            reference.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
                row.split(separator: "\\|").joined().count { $0 == "|" }
            })
        #expect(widths == [5])
    }

    @Test func theJSONSchemaNamesEveryFieldAndIsTheSameEachTime() {
        let schema = Schema.jsonSchema()
        #expect(schema == Schema.jsonSchema())
        #expect(schema.contains("https://json-schema.org/draft/2020-12/schema"))
        for type in NoteType.allCases {
            for field in Schema.fields(of: type).declarations {
                for name in field.allNames { #expect(schema.contains("\"\(name)\": {"), "\(type).\(name)") }
            }
        }
    }
}
