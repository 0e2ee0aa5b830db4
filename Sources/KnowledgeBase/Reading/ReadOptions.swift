public import Files

/// What a knowledge base is read from and how.
public struct ReadOptions: Sendable {
    public var tree: any SourceTree
    public var configuration: Configuration
    /// The base has a `dossier.yaml`: folders give types, and absolute links are its own.
    public var isOwnBase: Bool
    public var stage: Stage
    public var asOf: CalendarDate
    /// Threads.
    public var jobs: Int

    public init(
        tree: any SourceTree, configuration: Configuration, isOwnBase: Bool, stage: Stage, asOf: CalendarDate,
        jobs: Int = processorCount
    ) {
        self.tree = tree
        self.configuration = configuration
        self.isOwnBase = isOwnBase
        self.stage = stage
        self.asOf = asOf
        self.jobs = jobs
    }
}
