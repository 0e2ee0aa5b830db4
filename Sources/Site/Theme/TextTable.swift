import Diagnostics
import Files
import KnowledgeBase

extension Rule {
    static let badTexts = Rule(
        "bad-texts", .error, stops: true, "The file of the interface's words can't be read as key,en,es.",
        remedy: "Begin the file with the line `key,en,es`.")
    static let unknownText = Rule(
        "unknown-text", .warning, "The interface has no words of this key.",
        remedy: "Correct the key; the nearest are named.")
}

/// The words of the interface, from `text.csv`: a key and its words in each language.
struct TextTable: Sendable {
    private(set) var keys: [String] = []
    private var english: [String: String] = [:]
    private var spanish: [String: String] = [:]

    init(_ csv: [UInt8], into sink: inout DiagnosticSink) {
        for row in Self.rows(csv, into: &sink) {
            if english[row.key] == nil { keys.append(row.key) }
            english[row.key] = row.en
            spanish[row.key] = row.es
        }
    }

    /// Takes the words of the user's own file in place of the built-in ones. It may hold only the keys that differ.
    mutating func override(by csv: [UInt8], into sink: inout DiagnosticSink) {
        guard !csv.isEmpty else { return }
        let known = Set(keys)
        for row in Self.rows(csv, into: &sink) {
            if !known.contains(row.key) {
                sink.report(
                    .unknownText, "no words are called “\(row.key)”",
                    at: Location(SourcePath(ThemeFiles.texts), row.range, root: .templates),
                    suggestions: nearMisses(row.key, among: keys))
            }
            english[row.key] = row.en
            spanish[row.key] = row.es
        }
    }

    func words(_ language: Language) -> [String: String] {
        language == .es ? spanish : english
    }

    private static func rows(
        _ csv: [UInt8], into sink: inout DiagnosticSink
    ) -> [(key: String, en: String, es: String, range: Range<Int>)] {
        var reader = CSVReader(csv)
        var fields: [CSVField] = []
        let header = reader.next(into: &fields) ? fields.map { reader.text($0) } : []
        guard let key = header.firstIndex(of: "key"), let en = header.firstIndex(of: "en"),
            let es = header.firstIndex(of: "es")
        else {
            sink.report(
                .badTexts, "the first line names the columns key, en and es",
                at: Location(SourcePath(ThemeFiles.texts), 0..<0, root: .templates))
            return []
        }
        var rows: [(key: String, en: String, es: String, range: Range<Int>)] = []
        while reader.next(into: &fields) {
            guard fields.count > max(key, en, es) else { continue }
            let name = reader.text(fields[key])
            if !name.isEmpty {
                rows.append((name, reader.text(fields[en]), reader.text(fields[es]), fields[key].range))
            }
        }
        return rows
    }
}
