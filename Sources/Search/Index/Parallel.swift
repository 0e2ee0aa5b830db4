/// The results of `count` pieces of work in their order.
func inParallel<Result: Sendable>(
    _ count: Int, jobs: Int, _ work: @Sendable (Int) -> Result
) -> [Result] {
    (0..<count).map(work)
}
