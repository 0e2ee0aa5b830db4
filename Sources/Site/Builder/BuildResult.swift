public import Diagnostics
public import KnowledgeBase

/// How a build or check ended.
public struct BuildResult: Sendable {
    public enum Outcome: Sendable, Hashable {
        /// The site was published.
        case published(PublicationSummary)
        /// Nothing was to be published: a check.
        case checked
        /// A stopper: nothing was published, the old site is untouched.
        case stopped
        /// Findings at the failing level and `strict`: nothing was published.
        case refused
    }

    public var outcome: Outcome
    /// Sorted, with the levels that the configuration asks for.
    public var diagnostics: [Diagnostic]
    /// Notes read from files.
    public var notes = 0
    public var pages = 0
    public var links = LinkCounts()
    /// In the order of the steps.
    public var timings: [StepTime] = []
    public var seconds = 0.0

    public func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}

/// The steps of a build, as shown by `--timings`.
public enum BuildStep: String, Sendable, CaseIterable {
    case configure
    case read
    case states
    case theme
    case plan
    case render
    case search
    case catalogue
    case publish
}
