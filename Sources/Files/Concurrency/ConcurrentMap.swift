internal import Glibc

/// Applies `body` to every item on `jobs` threads and gives the results in the order of the items, whatever the
/// threads did. Returns when all are done; the calling thread works too.
///
/// Threads take `chunk` items at a time: many small items want a large chunk, few large ones 1. A `body` that can fail
/// returns a `Result`.
public func concurrentMap<T: Sendable, R: Sendable>(
    _ items: [T], jobs: Int = processorCount, chunk: Int = 16, _ body: @Sendable (Int, T) -> R
) -> [R] {
    [R](unsafeUninitializedCapacity: items.count) { buffer, initialized in
        let results = Slots(base: buffer.baseAddress)
        onThreads(jobs: jobs, count: items.count, chunk: chunk) { range in
            for index in range { results.set(index, body(index, items[index])) }
        }
        initialized = items.count
    }
}

/// Applies `body` to stretches of `chunk` numbers below `count` and gives one result a stretch, in order: for work that
/// keeps something over many items, such as a sink, a parser or a stemmer. The stretches don't depend on `jobs`.
public func concurrentChunks<R: Sendable>(
    of count: Int, jobs: Int = processorCount, chunk: Int = 64, _ body: @Sendable (Range<Int>) -> R
) -> [R] {
    let size = max(1, chunk)
    let chunks = Array(stride(from: 0, to: count, by: size))
    return concurrentMap(chunks, jobs: jobs, chunk: 1) { _, start in
        body(start..<min(count, start + size))
    }
}

/// How many processors this process may run on: the default number of jobs.
public let processorCount: Int = detectProcessors()

/// Where results go. Sendable because every index is set once, by one thread.
private struct Slots<R>: @unchecked Sendable {
    let base: UnsafeMutablePointer<R>?

    func set(_ index: Int, _ value: R) {
        if let base { (base + index).initialize(to: value) }
    }
}
