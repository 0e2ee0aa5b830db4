public import Diagnostics
public import Files

/// A row of `people.csv`: a person in a role for a time. One who changes roles has a row for each.
public struct Person: Sendable, Hashable {
    /// Without `@`.
    public var handle: String
    public var name: String
    public var role: String?
    public var department: String?
    /// The first day in the role; nil if it isn't known.
    public var from: CalendarDate?
    /// The last day; nil while it lasts.
    public var to: CalendarDate?
    public var lang: Language?
    /// The row in the file.
    public var range: Range<Int>

    /// Reads the whole table. Rows that can't be read are reported and left out.
    /// - Returns: also what could be read of those that are left out: whom they name is no stranger.
    public static func read(
        _ bytes: [UInt8], path: SourcePath, into sink: inout DiagnosticSink
    ) -> (people: [Person], leftOut: [Person]) {
        var table = CSVTable(
            bytes,
            [
                CSVColumn("handle", "usuario", "identificador", isRequired: true),
                CSVColumn("name", "nombre", isRequired: true), CSVColumn("role", "puesto", "cargo"),
                CSVColumn("department", "departamento"), CSVColumn("from", "desde"), CSVColumn("to", "hasta"),
                CSVColumn("lang", "idioma", "lengua"),
            ], path: path)
        var people: [Person] = []
        var leftOut: [Person] = []
        table.forEachRow { row in
            var ok = true
            let handle = row.requiredText(0)
            let name = row.requiredText(1)
            let from = row.date(4, ok: &ok)
            let to = row.date(5, ok: &ok)
            guard let handle else { return }
            let person = Person(
                handle: handle.utf8.first == UInt8(ascii: "@") ? String(handle.dropFirst()) : handle,
                name: name ?? handle, role: row.isEmpty(2) ? nil : row.text(2),
                department: row.isEmpty(3) ? nil : row.text(3), from: from, to: to,
                lang: Schema.language(row.text(6)), range: row.extent)
            if ok, name != nil { people.append(person) } else { leftOut.append(person) }
        }
        sink.merge(table.sink)
        return (people, leftOut)
    }
}

extension Schema {
    /// The language that a word names: `es`, `Spanish`, `español`.
    static func language(_ word: String) -> Language? {
        guard case .choice(let list)? = pageTable["lang"]?.kind else { return nil }
        return list[word].flatMap { Language(rawValue: $0.name) }
    }
}
