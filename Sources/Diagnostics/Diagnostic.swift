/// One thing to tell the person who runs Dossier.
public struct Diagnostic: Sendable, Hashable {
    /// A remark at another place that is involved.
    public struct Note: Sendable, Hashable {
        public var message: String
        public var location: Location?

        public init(_ message: String, at location: Location? = nil) {
            self.message = message
            self.location = location
        }
    }

    public var rule: Rule
    public var severity: Severity
    /// One line, without a full stop: what is wrong and what was expected.
    public var message: String
    public var location: Location?
    /// The nearest good values, best first: "did you mean".
    public var suggestions: [String]
    public var notes: [Note]

    public init(
        _ rule: Rule, _ message: String, at location: Location? = nil, suggestions: [String] = [], notes: [Note] = []
    ) {
        self.rule = rule
        self.severity = rule.severity
        self.message = message
        self.location = location
        self.suggestions = suggestions
        self.notes = notes
    }
}

extension Diagnostic: Comparable {
    /// By place, then rule, then message: a total order, so that a report never depends on the order of work.
    public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        switch (left.location, right.location) {
        case (nil, .some): return true
        case (.some, nil): return false
        case (let a?, let b?) where a != b: return a < b
        default: break
        }
        if left.rule.id != right.rule.id { return left.rule.id < right.rule.id }
        return left.message < right.message
    }
}
