public enum Severity: Int, Sendable, Hashable, Comparable {
    case hint
    case warning
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
        left.rawValue < right.rawValue
    }
}

/// A kind of diagnostic, with an id that stays the same over releases (`broken-link`).
public struct Rule: Sendable, Hashable {
    public let id: String
    /// The level unless `rules` or `--rule` says otherwise.
    public let severity: Severity
    /// A stopper: the build ends with exit code 65, the old site untouched; it cannot be lowered.
    public let stops: Bool
    /// One sentence for the reference: what is wrong and why it matters.
    public let summary: String
    /// One sentence for the reference: what to do about it.
    public let remedy: String

    public init(_ id: String, _ severity: Severity, stops: Bool = false, _ summary: String, remedy: String = "") {
        self.id = id
        self.severity = severity
        self.stops = stops
        self.summary = summary
        self.remedy = remedy
    }
}
