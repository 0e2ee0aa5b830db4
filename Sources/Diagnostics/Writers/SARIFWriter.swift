/// Writes diagnostics in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS Standard, 2020), which
/// code hosts and editors read.
public struct SARIFWriter: Sendable {
    public init() {}

    public func report(_ diagnostics: [Diagnostic], sources: DiagnosticSources) -> String {
        var sources = sources
        let rules = Set(diagnostics.map(\.rule)).sorted { $0.id < $1.id }
        let indices = Dictionary(rules.enumerated().map { ($1.id, $0) }) { first, _ in first }
        let driver = JSONText.object([
            ("name", .string("Dossier")),
            ("rules", .array(rules.map(value))),
        ])
        let results = diagnostics.map { result($0, ruleIndex: indices[$0.rule.id] ?? -1, &sources) }
        return JSONText.object([
            ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            ("version", .string("2.1.0")),
            (
                "runs",
                .array([
                    .object([
                        ("tool", .object([("driver", driver)])),
                        ("columnKind", .string("unicodeCodePoints")),
                        ("results", .array(results)),
                    ])
                ])
            ),
        ]).compact + "\n"
    }

    private func value(_ rule: Rule) -> JSONText {
        var members: [(key: String, value: JSONText)] = [
            ("id", .string(rule.id)), ("shortDescription", .object([("text", .string(rule.summary))])),
        ]
        if !rule.remedy.isEmpty { members.append(("help", .object([("text", .string(rule.remedy))]))) }
        members.append(("defaultConfiguration", .object([("level", .string(level(rule.severity)))])))
        return .object(members)
    }

    private func result(_ diagnostic: Diagnostic, ruleIndex: Int, _ sources: inout DiagnosticSources) -> JSONText {
        var message = diagnostic.message
        if !diagnostic.suggestions.isEmpty {
            message += "; did you mean \(diagnostic.suggestions.joined(separator: ", "))?"
        }
        var members: [(key: String, value: JSONText)] = [
            ("ruleId", .string(diagnostic.rule.id)),
            ("ruleIndex", .number(ruleIndex)),
            ("level", .string(level(diagnostic.severity))),
            ("message", .object([("text", .string(message))])),
        ]
        if let location = diagnostic.location {
            members.append(("locations", .array([.object([physical(location, &sources)])])))
        }
        let related = diagnostic.notes.compactMap { note -> JSONText? in
            guard let location = note.location else { return nil }
            return .object([
                physical(location, &sources), ("message", .object([("text", .string(note.message))])),
            ])
        }
        if !related.isEmpty { members.append(("relatedLocations", .array(related))) }
        return .object(members)
    }

    private func physical(
        _ location: Location, _ sources: inout DiagnosticSources
    ) -> (key: String, value: JSONText) {
        let address = Self.address(sources.path(of: location))
        var members: [(key: String, value: JSONText)] = [("artifactLocation", .object([("uri", .string(address))]))]
        if let (start, end) = sources.positions(of: location) {
            let region: [(key: String, value: JSONText)] = [
                ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
                ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
            ]
            members.append(("region", .object(region)))
        }
        return ("physicalLocation", .object(members))
    }

    private func level(_ severity: Severity) -> String {
        severity == .hint ? "note" : "\(severity)"
    }

    /// A path as a URI reference (RFC 3986): bytes that aren't unreserved are percent-encoded.
    private static func address(_ path: String) -> String {
        var text = path.utf8.first == UInt8(ascii: "/") ? "file://" : ""
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                text.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
        return text
    }
}
