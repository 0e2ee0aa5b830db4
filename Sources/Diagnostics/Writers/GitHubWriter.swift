/// Writes diagnostics as workflow commands, which GitHub Actions shows beside the changed lines.
public struct GitHubWriter: Sendable {
    public init() {}

    /// One command a finding and, last, the count.
    public func report(_ diagnostics: [Diagnostic], sources: DiagnosticSources) -> String {
        var sources = sources
        return diagnostics.map { command($0, &sources) }.joined() + "\(DiagnosticCount(diagnostics))\n"
    }

    private func command(_ diagnostic: Diagnostic, _ sources: inout DiagnosticSources) -> String {
        var properties: [(String, String)] = []
        if let location = diagnostic.location {
            properties.append(("file", sources.path(of: location)))
            if let (start, end) = sources.positions(of: location) {
                properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
                // Columns are refused where the span goes over several lines.
                if start.line == end.line {
                    properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
                }
            }
        }
        properties.append(("title", diagnostic.rule.id))
        var message = diagnostic.message
        if !diagnostic.suggestions.isEmpty {
            message += "\ndid you mean \(diagnostic.suggestions.joined(separator: ", "))?"
        }
        for note in diagnostic.notes {
            var place = ""
            if let location = note.location {
                place = sources.path(of: location)
                if let start = sources.positions(of: location)?.start { place += ":\(start.line):\(start.column)" }
                place += ": "
            }
            message += "\n\(place)\(note.message)"
        }
        let name = diagnostic.severity == .hint ? "notice" : "\(diagnostic.severity)"
        let list = properties.map { "\($0)=\(Self.escaped($1, property: true))" }.joined(separator: ",")
        return "::\(name) \(list)::\(Self.escaped(message, property: false))\n"
    }

    /// As `@actions/core` escapes: a value ends at `,` or `:`, a message at the end of the line.
    private static func escaped(_ text: String, property: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case ":" where property: result += "%3A"
            case "," where property: result += "%2C"
            default: result += TerminalText.visible(scalar)
            }
        }
        return result
    }
}
