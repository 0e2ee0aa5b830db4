/// Which figures a ```` ```chart ```` block draws.
public struct ChartQuery: Sendable, Hashable {
    static let keys: [QueryKey] = [.account, .metric, .since, .until]

    /// Without any there is nothing to draw.
    public var accounts: [Int] = []
    /// As in metrics.csv; empty for all that an account has.
    public var metrics: [String] = []
    /// First and last day, included.
    public var since: CalendarDate?
    public var until: CalendarDate?
}
