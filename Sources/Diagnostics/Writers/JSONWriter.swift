/// Writes diagnostics for programs: one object, one diagnostic a line. Fields may be added within a version; one that
/// goes or changes its meaning raises it.
public struct JSONWriter: Sendable {
    public static let version = 1

    public init() {}

    public func report(_ diagnostics: [Diagnostic], sources: DiagnosticSources) -> String {
        var sources = sources
        let count = DiagnosticCount(diagnostics)
        let counts = JSONText.object([
            ("errors", .number(count.errors)), ("warnings", .number(count.warnings)), ("hints", .number(count.hints)),
        ])
        let lines = diagnostics.map { "    " + value($0, &sources).compact }
        let list = lines.isEmpty ? "[]" : "[\n" + lines.joined(separator: ",\n") + "\n  ]"
        return """
            {
              "version": \(Self.version),
              "counts": \(counts.compact),
              "diagnostics": \(list)
            }

            """
    }

    private func value(_ diagnostic: Diagnostic, _ sources: inout DiagnosticSources) -> JSONText {
        var members: [(key: String, value: JSONText)] = [
            ("rule", .string(diagnostic.rule.id)),
            ("severity", .string("\(diagnostic.severity)")),
            ("stops", .flag(diagnostic.rule.stops)),
            ("message", .string(diagnostic.message)),
        ]
        if let location = diagnostic.location { members.append(("location", value(location, &sources))) }
        if !diagnostic.suggestions.isEmpty {
            members.append(("suggestions", .array(diagnostic.suggestions.map { .string($0) })))
        }
        if !diagnostic.notes.isEmpty {
            members.append(("notes", .array(diagnostic.notes.map { value($0, &sources) })))
        }
        return .object(members)
    }

    private func value(_ note: Diagnostic.Note, _ sources: inout DiagnosticSources) -> JSONText {
        var members: [(key: String, value: JSONText)] = [("message", .string(note.message))]
        if let location = note.location { members.append(("location", value(location, &sources))) }
        return .object(members)
    }

    /// `offset` and `length` are bytes; `endColumn` is one past the span.
    private func value(_ location: Location, _ sources: inout DiagnosticSources) -> JSONText {
        var members: [(key: String, value: JSONText)] = [("path", .string(sources.path(of: location)))]
        if let (start, end) = sources.positions(of: location) {
            members += [
                ("line", .number(start.line)), ("column", .number(start.column)), ("endLine", .number(end.line)),
                ("endColumn", .number(end.column)),
            ]
        }
        members += [("offset", .number(location.range.lowerBound)), ("length", .number(location.range.count))]
        return .object(members)
    }
}
