/// The levels that a base or a run gives to rules, over their own: `rules:` in `dossier.yaml`, `--rule`.
public struct RuleLevels: Sendable, Hashable {
    public enum Level: String, Sendable, Hashable, CaseIterable {
        case error, warning, hint, off
    }

    public private(set) var levels: [String: Level]

    public init(_ levels: [String: Level] = [:]) {
        self.levels = levels
    }

    /// The levels of both, those of `other` where both name a rule.
    public func overridden(by other: RuleLevels) -> RuleLevels {
        RuleLevels(levels.merging(other.levels) { $1 })
    }

    /// The diagnostics at their new levels, without those switched off. A stopper stays as it is: no level makes it
    /// safe to publish.
    public func apply(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard !levels.isEmpty else { return diagnostics }
        return diagnostics.compactMap { diagnostic in
            guard !diagnostic.rule.stops, let level = levels[diagnostic.rule.id] else { return diagnostic }
            var changed = diagnostic
            switch level {
            case .error: changed.severity = .error
            case .warning: changed.severity = .warning
            case .hint: changed.severity = .hint
            case .off: return nil
            }
            return changed
        }
    }
}
