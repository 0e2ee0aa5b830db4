/// Where stages put what they find. A value: each task fills its own and the caller joins them.
public struct DiagnosticSink: Sendable {
    public private(set) var diagnostics: [Diagnostic] = []

    public init() {}

    public mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    public mutating func report(
        _ rule: Rule, _ message: String, at location: Location? = nil, suggestions: [String] = [],
        notes: [Diagnostic.Note] = []
    ) {
        diagnostics.append(Diagnostic(rule, message, at: location, suggestions: suggestions, notes: notes))
    }

    public mutating func merge(_ other: DiagnosticSink) {
        diagnostics += other.diagnostics
    }

    /// Whether anything here stops a build.
    public var stops: Bool { diagnostics.contains { $0.rule.stops } }
}
