/// How many findings of each severity there are.
public struct DiagnosticCount: Sendable, Hashable, CustomStringConvertible {
    public var errors = 0
    public var warnings = 0
    public var hints = 0

    public init(_ diagnostics: some Sequence<Diagnostic>) {
        for diagnostic in diagnostics {
            switch diagnostic.severity {
            case .error: errors += 1
            case .warning: warnings += 1
            case .hint: hints += 1
            }
        }
    }

    /// `3 errors, 1 warning`; `no findings`.
    public var description: String {
        let parts = [(errors, "error"), (warnings, "warning"), (hints, "hint")].filter { $0.0 > 0 }
        if parts.isEmpty { return "no findings" }
        return parts.map { count, noun in "\(count) \(noun)\(count == 1 ? "" : "s")" }.joined(separator: ", ")
    }
}

extension Severity: CustomStringConvertible {
    public var description: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .hint: "hint"
        }
    }
}
