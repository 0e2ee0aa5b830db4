/// Writes diagnostics for people:
///
///     content/lessons/a.md:12:9: error: no note is called “escalaton” [broken-link]
///        12 | see [x](escalaton.md) first
///           |         ^^^^^^^^^^^^
///           did you mean escalation.md?
///
/// What comes from a file is shown with control characters spelt out, so that a note can't drive the terminal.
public struct ConsoleWriter: Sendable {
    /// Whether the text goes to a terminal that shows colours.
    public var colours: Bool

    public init(colours: Bool = false) {
        self.colours = colours
    }

    /// All findings and, last, their count.
    public func report(_ diagnostics: [Diagnostic], sources: DiagnosticSources) -> String {
        findings(diagnostics, sources: sources) + "\(DiagnosticCount(diagnostics))\n"
    }

    /// The findings alone; how to silence a rule stands under the first finding of each.
    public func findings(_ diagnostics: [Diagnostic], sources: DiagnosticSources) -> String {
        var sources = sources
        var explained: Set<String> = []
        var text = ""
        for diagnostic in diagnostics {
            let style = Style(diagnostic.severity)
            text += head(
                diagnostic.location, label: "\(diagnostic.severity)", style: style, message: diagnostic.message,
                rule: diagnostic.rule.id, sources: &sources)
            text += excerpt(diagnostic.location, style: style, sources: &sources)
            if !diagnostic.suggestions.isEmpty {
                let names = diagnostic.suggestions.map(TerminalText.visible).joined(separator: ", ")
                text += Self.indent + "did you mean \(names)?\n"
            }
            for note in diagnostic.notes {
                text += head(note.location, label: "note", style: .note, message: note.message, sources: &sources)
                text += excerpt(note.location, style: .note, sources: &sources)
            }
            if !diagnostic.rule.stops, explained.insert(diagnostic.rule.id).inserted {
                let id = diagnostic.rule.id
                text += Self.indent + paint("to silence: --rule \(id)=off, or `\(id): off` under rules", .faint) + "\n"
            }
        }
        return text
    }

    /// Where source lines begin, after number and bar.
    private static let indent = "       "

    private func head(
        _ location: Location?, label: String, style: Style, message: String, rule: String? = nil,
        sources: inout DiagnosticSources
    ) -> String {
        var place = ""
        if let location {
            place = TerminalText.visible(sources.path(of: location))
            if let start = sources.positions(of: location)?.start { place += ":\(start.line):\(start.column)" }
            place = paint(place + ": ", .strong)
        }
        let id = rule.map { paint(" [\($0)]", .faint) } ?? ""
        return "\(place)\(paint(label + ":", style)) \(TerminalText.visible(message))\(id)\n"
    }

    private func excerpt(_ location: Location?, style: Style, sources: inout DiagnosticSources) -> String {
        guard let location, let map = sources.lines(of: location), let excerpt = SourceExcerpt(location, in: map)
        else { return "" }
        let number = String(map.position(of: location.range.lowerBound).line)
        let gutter = TerminalText.run(of: UInt8(ascii: " "), max(0, 5 - number.utf8.count)) + number
        let blank = TerminalText.run(of: UInt8(ascii: " "), gutter.utf8.count)
        return paint(gutter + " | ", .faint) + excerpt.line + "\n" + paint(blank + " | ", .faint)
            + paint(excerpt.marker, style) + "\n"
    }
}

extension ConsoleWriter {
    /// Select Graphic Rendition codes of ECMA-48.
    private enum Style: String {
        case error = "1;31"
        case warning = "1;33"
        case hint = "1;36"
        case note = "1;34"
        case strong = "1"
        case faint = "2"

        init(_ severity: Severity) {
            switch severity {
            case .error: self = .error
            case .warning: self = .warning
            case .hint: self = .hint
            }
        }
    }

    private func paint(_ text: String, _ style: Style) -> String {
        colours ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}
