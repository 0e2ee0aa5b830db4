import Testing

@testable import Site

@Suite struct TextFileTests {
    /// The built-in file quotes a field only where it holds a comma.
    static let rows: [[String]] = (embeddedTheme.first { $0.path == "text.csv" }?.text ?? "")
        .split(separator: "\n").map { line in
            line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
                .reduce(into: [""]) { fields, part in
                    if part.offset.isMultiple(of: 2) {
                        let cut = part.element.split(separator: ",", omittingEmptySubsequences: false)
                        fields[fields.count - 1] += String(cut.first ?? "")
                        fields += cut.dropFirst().map(String.init)
                    } else {
                        fields[fields.count - 1] += String(part.element)
                    }
                }
        }

    @Test func givesEveryKeyOnceWithWordsInBothLanguages() {
        #expect(Self.rows.first == ["key", "en", "es"])
        #expect(Self.rows.count > 400)
        for row in Self.rows {
            #expect(row.count == 3 && row.allSatisfy { !$0.isEmpty }, "\(row)")
        }
        let keys = Self.rows.map { $0[0] }
        #expect(Dictionary(grouping: keys) { $0 }.filter { $1.count > 1 }.keys.sorted() == [])
    }

    @Test func fillsInTheSameNamesInBothLanguages() {
        for row in Self.rows.dropFirst() where row.count == 3 {
            func names(_ text: String) -> [Substring] {
                text.split(separator: "{", omittingEmptySubsequences: false).dropFirst()
                    .compactMap { $0.split(separator: "}").first }.sorted()
            }
            #expect(names(row[1]) == names(row[2]), "\(row)")
        }
    }

    @Test func namesEveryEdgeInBothDirections() {
        let edges = Set(Self.rows.map { $0[0] }.filter { $0.hasPrefix("edge.") })
        for edge in edges where !edge.hasSuffix(".reverse") {
            #expect(edges.contains(edge + ".reverse"), "\(edge) has no reverse")
        }
    }

    @Test func declaresEveryWordThatTemplatesMayName() {
        #expect(Texts.keys.contains("onThisPage"))
        #expect(Texts.keys == Self.rows.dropFirst().map { $0[0] }.filter { !$0.contains(".") })
        #expect(Texts(language: "es", words: ["owner": "Responsable"]).values.filter { !$0.isEmpty } == ["Responsable"])
    }
}
