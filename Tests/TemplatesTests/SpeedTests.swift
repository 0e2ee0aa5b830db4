import Templates
import Testing

@Suite struct SpeedTests {
    @Test func rendersAPageOfSixtyTags() throws {
        let template = try #require(BenchmarkPage.compile())
        let (bytes, time) = BenchmarkPage.measure(template, rounds: 500)
        let microseconds = Double(time.components.attoseconds) / 1e12
        print("Templates: a page of \(bytes) bytes in \(microseconds) µs")
        #expect(bytes > 4000)
        // Far above what it takes, even unoptimised on a busy machine: this catches another order of growth only.
        #expect(time < .milliseconds(20))
    }
}
