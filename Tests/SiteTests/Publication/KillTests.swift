import DossierTestSupport
import Files
import Foundation
import Testing

@testable import Site

/// Kills a real process at random instants of a rebuild.
@Suite("Killed builds", .serialized)
struct KillTests {
    private let count = 90
    /// So many rebuilds must have been killed before their end.
    private let wanted = 50

    @Test(.timeLimit(.minutes(5))) func leaveTheOldSiteOrTheNewOneWhole() throws {
        let site = try SiteFolder()
        let span = try duration(site, "exchange")
        var outcomes = ["old": 0, "new": 0, "ended": 0]
        var (old, new, next) = ("a", "b", "c")
        try run(site, old, "exchange")
        var (round, killed) = (0, 0)
        while killed < wanted, round < 6 * wanted {
            round += 1
            let ended = try run(site, new, "exchange", killedAfter: Int.random(in: 0...span)).ended
            let marks = Set(site.pages.values).subtracting(["same"])
            let found = try #require(marks.first)
            #expect(marks.count == 1, "round \(round): a mixture of \(marks)")
            #expect(site.pages == expected(found), "round \(round): not whole")
            killed += ended ? 0 : 1
            outcomes[ended ? "ended" : (found == old ? "old" : "new"), default: 0] += 1
            // The next build, of a third site, leaves nothing of the killed one.
            try run(site, next, "exchange")
            #expect(site.pages == expected(next), "round \(round)")
            #expect(site.disk.names() == ["site"], "round \(round): leftovers")
            (old, new, next) = (next, old, new)
        }
        print("killed \(killed) rebuilds within \(span) µs: \(outcomes)")
        #expect(killed == wanted, "too few were killed in time: \(outcomes)")
    }

    @Test(.timeLimit(.minutes(5))) func inPlaceAreCompletedByTheNext() throws {
        let site = try SiteFolder()
        let span = try duration(site, "inplace")
        try site.disk.write("site/CNAME", "mine")
        var outcomes = ["old": 0, "new": 0, "mixed": 0, "ended": 0]
        var (old, new, next) = ("a", "b", "c")
        try run(site, old, "inplace")
        var (round, killed) = (0, 0)
        // Files are put in place in a moment near the end, so every other kill aims where the last ones were too early
        // or too late.
        var aim = 0...span
        while killed < wanted || outcomes["mixed"] == 0, round < 6 * wanted {
            round += 1
            let isAimed = round % 2 == 0
            let delay = Int.random(in: isAimed ? aim : 0...span)
            let ended = try run(site, new, "inplace", killedAfter: delay).ended
            let found = site.pages
            // Every file is whole: nothing but the texts of the two sites.
            #expect(Set(found.values).isSubset(of: [old, new, "same", "mine"]), "round \(round)")
            let marks = Set(found.values).subtracting(["same", "mine"])
            killed += ended ? 0 : 1
            outcomes[ended ? "ended" : marks == [old] ? "old" : marks == [new] ? "new" : "mixed", default: 0] += 1
            if isAimed {
                aim = marks == [old] ? delay...aim.upperBound : aim.lowerBound...delay
                // How long a run takes varies; a spot that has become small is given up.
                if aim.count < span / 20 { aim = span / 4...span * 2 }
            }
            // The next build is now the same one, now that of a third site.
            if round % 4 < 2 { swap(&new, &next) }
            try run(site, next, "inplace")
            #expect(site.pages == expected(next).merging(["CNAME": "mine"]) { $1 }, "round \(round)")
            #expect(site.disk.names() == ["site"], "round \(round): leftovers")
            (old, new, next) = (next, old, new)
        }
        print("killed \(killed) in place within \(span) µs: \(outcomes)")
        #expect(killed >= wanted, "too few were killed in time: \(outcomes)")
        #expect((outcomes["mixed"] ?? 0) > 0, "none was killed half way: \(outcomes)")
    }

    @Test func aFirstBuildLeavesNoOutputOrAWholeOne() throws {
        let span = try duration(try SiteFolder(), "exchange")
        for round in 0..<10 {
            let site = try SiteFolder()
            try run(site, "a", "exchange", killedAfter: Int.random(in: 0...span))
            #expect(site.pages.isEmpty || site.pages == expected("a"), "round \(round)")
            try run(site, "b", "exchange")
            #expect(site.pages == expected("b"), "round \(round)")
            #expect(site.disk.names() == ["site"], "round \(round)")
        }
    }

    private func expected(_ text: String) -> [String: String] {
        var pages = ["only/\(text)/page.html": text]
        for number in 0..<count {
            pages["\(["", "lessons/", "assets/"][number % 3])\(number).html"] = number % 5 == 0 ? "same" : text
        }
        return pages
    }

    /// How long a rebuild takes, in microseconds; the shortest of three, so that most kills come in time.
    private func duration(_ site: SiteFolder, _ mode: String) throws -> Int {
        try run(site, "a", mode)
        return try ["b", "a", "b"].map { try run(site, $0, mode).microseconds }.min() ?? 0
    }

    /// Runs the probe to its end, or kills it so many microseconds after it began.
    /// - Returns: whether it ended by itself, and how long it worked.
    @discardableResult
    private func run(
        _ site: SiteFolder, _ text: String, _ mode: String, killedAfter delay: Int? = nil
    ) throws -> (ended: Bool, microseconds: Int) {
        let process = Process()
        process.executableURL = try probe()
        process.arguments = [site.output, text, "\(count)", mode]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        #expect(try pipe.fileHandleForReading.read(upToCount: 3) == Data("go\n".utf8))
        let start = ContinuousClock.now
        if let delay {
            usleep(UInt32(delay))
            kill(process.processIdentifier, SIGKILL)
        }
        let rest = try pipe.fileHandleForReading.readToEnd() ?? Data()
        let worked = Int((ContinuousClock.now - start) / .microseconds(1))
        process.waitUntilExit()
        guard process.terminationReason == .exit else { return (false, worked) }
        #expect(process.terminationStatus == 0, "\(String(decoding: rest, as: UTF8.self))")
        return (true, worked)
    }

    /// Built into the same folder as the tests.
    private func probe() throws -> URL {
        let tests = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        return tests.deletingLastPathComponent().appending(path: "publication-probe")
    }
}
