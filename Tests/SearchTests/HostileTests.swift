import Files
import Testing

@testable import Search

@Suite struct HostileTests {
    @Test(arguments: [
        "", "x", "Dossier.search.load(\"m\",", "Dossier.search.load(\"m\",{\"schema\":2,", "f(\"m\",[[[[[[[[[[[[1",
        "f(\"m\",{\"schema\":99})", "f(\"m\",\"\\", "f(\"m\",[1 2])", "f(\"m\",{1:2})",
    ])
    func whatIsNoIndexIsRefused(text: String) {
        #expect(Searcher { _ in Array(text.utf8) } == nil)
    }

    @Test func aDamagedIndexFindsLessAndDoesNotEndTheProgram() throws {
        let base = try SmallBase((0..<200).map { note("Note \($0)", "olive word\($0) press", heading: "Oil \($0)") })
        var random = Lottery(state: 1)
        for round in 0..<60 {
            var files = base.files
            for (path, bytes) in base.files where path != "search/m.js" {
                var bytes = bytes
                switch round % 3 {
                case 0: bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
                case 1:
                    bytes[Int.random(in: 25..<bytes.count, using: &random)] = UInt8.random(in: 35...125, using: &random)
                default: bytes = []
                }
                files[path] = bytes
            }
            let damaged = files
            let searcher = try #require(Searcher { damaged[$0.rawValue] })
            for query in ["olive", "word17", "\"olive press\"", "pres", "olvie", "oil -word3"] {
                let found = searcher.find(query)
                for place in found.results.indices.prefix(5) { _ = searcher.result(place, of: found) }
            }
        }
    }

    @Test func anyQueryIsAnswered() throws {
        let base = try SmallBase((0..<50).map { note("Nota \($0)", "aceite palabra\($0) ñandú", language: "es") })
        let parts: [String] = [
            "a", "ñ", "e\u{301}", "\"", "-", ":", "type:", " ", "\u{0}", "\u{7}", "🙂", "日本", "<img>", "\\", "palabra1",
            "İ", "ß", "ſ", "\u{FFFF}", "\u{10FFFF}", "aceite", "«", "”", "date:2025",
        ]
        var random = Lottery(state: 2)
        for _ in 0..<1_000 {
            let count = Int.random(in: 0...8, using: &random)
            let query = (0..<count).compactMap { _ in parts.randomElement(using: &random) }.joined()
            let found = base.searcher.find(query)
            for place in found.results.indices.prefix(2) { _ = base.searcher.result(place, of: found) }
        }
    }
}

/// Random numbers that are the same in every run (Knuth's linear congruential generator).
private struct Lottery: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
