public import Diagnostics
public import Files
public import KnowledgeBase

/// What one build or check is asked to do.
public struct BuildOptions: Sendable {
    /// The folder that holds `dossier.yaml`, `content` and `site-templates`; nil for the folder above `content` if that
    /// is given, else the working folder.
    public var root: String?
    /// nil for `content` in the root.
    public var content: String?
    /// nil for `site-templates` in the root, if it is there.
    public var templates: String?
    /// nil for `_site` in the root, or in the working folder where no root is given.
    public var output: String?
    /// nil for what `dossier.yaml` says, else `today`.
    public var asOf: CalendarDate?
    /// The day to use where nothing else says one.
    public var today: CalendarDate
    public var audience: Audience?
    public var account: String?
    /// In place of the one in `dossier.yaml`.
    public var baseURL: String?
    public var drafts = false
    /// Findings at error level publish nothing.
    public var strict = false
    /// In place of those in `dossier.yaml`, by rule id.
    public var ruleLevels: [String: RuleLevels.Level] = [:]
    public var inPlace = false
    /// Threads.
    public var jobs: Int

    public init(today: CalendarDate, jobs: Int = processorCount) {
        self.today = today
        self.jobs = jobs
    }
}
