import Synchronization
import Testing

@testable import Files

@Suite("Concurrent map")
struct ConcurrentMapTests {
    @Test(arguments: [1, 2, 8], [1, 7, 5_000]) func keepsTheOrder(jobs: Int, chunk: Int) {
        let items = Array(0..<1_000)
        #expect(concurrentMap(items, jobs: jobs, chunk: chunk) { "\($0) \($1 * 2)" } == items.map { "\($0) \($0 * 2)" })
    }

    @Test(arguments: [1, 2, 8]) func doesEachItemOnce(jobs: Int) {
        let calls = Mutex<[Int: Int]>([:])
        _ = concurrentMap(Array(0..<333), jobs: jobs, chunk: 4) { index, _ in
            calls.withLock { $0[index, default: 0] += 1 }
        }
        #expect(calls.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<333).map { ($0, 1) }))
    }

    @Test(arguments: [0, -3, 1, 2, 8]) func takesNothingAndOddNumbersOfJobs(jobs: Int) {
        #expect(concurrentMap([Int](), jobs: jobs) { _, item in item }.isEmpty)
        #expect(concurrentMap([5], jobs: jobs, chunk: 0) { _, item in item } == [5])
    }

    @Test func stretchesDoNotDependOnJobs() {
        let expected = [0..<40, 40..<80, 80..<100]
        for jobs in [1, 2, 8] {
            #expect(concurrentChunks(of: 100, jobs: jobs, chunk: 40) { $0 } == expected)
        }
        #expect(concurrentChunks(of: 0, jobs: 2) { $0 }.isEmpty)
    }

    @Test func worksOnSeveralThreadsAtOnce() {
        // Each waits for the other: one thread alone would never end.
        let arrived = Atomic<Int>(0)
        _ = concurrentMap([0, 1], jobs: 2, chunk: 1) { _, _ in
            arrived.add(1, ordering: .sequentiallyConsistent)
            while arrived.load(ordering: .sequentiallyConsistent) < 2 {}
        }
        #expect(arrived.load(ordering: .sequentiallyConsistent) == 2)
    }

    @Test func nests() {
        let sums = concurrentMap([1, 2, 3], jobs: 2, chunk: 1) { _, n in
            concurrentMap(Array(0..<n), jobs: 2, chunk: 1) { _, item in item }.reduce(0, +)
        }
        #expect(sums == [0, 1, 3])
    }
}
