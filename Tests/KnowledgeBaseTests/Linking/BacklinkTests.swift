import Files
import KnowledgeBase
import Testing

/// What mentions a note, with the sentence.
struct BacklinkTests {
    private func sentences(_ body: String, to name: String = "b.md") throws -> [String] {
        let read = try ReadBase(["a.md": body, "b.md": "# The night shift"])
        let index = try #require(read.index(name))
        return read.base.backlinks[index].map { backlink in
            let sentence = read.base.sentence(around: backlink)
            return "\(sentence.before)<\(sentence.words)>\(sentence.after)"
        }
    }

    @Test(arguments: [
        ("First. We saw [it](b.md) happen! Last.", "We saw <it> happen!"),
        ("We saw [[b]] happen.", "We saw <The night shift> happen."),
        ("We saw [[b|it]].\nThen more.", "We saw <it>."),
        ("[It](b.md) began. So?", "<It> began."),
        ("Did it? **See [_b_](b.md)**, of course. No.", "See <b>, of course."),
        ("¿Qué pasó? Véase [la noche](b.md). Nada.", "Véase <la noche>."),
        ("- one\n- two [b](b.md) three\n- four", "two <b> three"),
        ("## About [b](b.md)\n\nText", "About <b>"), ("# About [it](b.md)\n\nText", "<it>"),
        ("# About [[b]]\n\nText", "<The night shift>"),
        ("| x | y |\n|---|---|\n| z | see [b](b.md) now |", "see <b> now"),
        ("> Quoted [b](b.md)\n> on.", "Quoted <b> on."),
        ("A line\nthat goes [on](b.md) and\non. Next.", "A line that goes <on> and on."),
        ("[[b]] and [[b#x|twice]].", "<The night shift> and twice."),
        ("- [ ] Tell @marta of [it](b.md) due:2026-07-15", "Tell of <it>"),
        ("- [x] ref:OPS-12 [[b]], check:2026-07-15 again", "<The night shift>, again"),
        ("- [ ] a @marta\n  - b due:2026-07-15 [it](b.md)", "b due:2026-07-15 <it>"),
    ])
    func showsTheSentenceAroundALink(_ body: String, _ sentence: String) throws {
        let found = try sentences(body)
        #expect(found.first == sentence)
    }

    /// An entry of a log without the signs that it begins with, and with the day and kind that they say.
    @Test(arguments: [
        ("2026-03-04 [call] On [it](b.md). More.", "On <it>.", "2026-03-04 call"),
        ("2026-03-04 [call] Before. On [[b]]", "On <The night shift>", "2026-03-04 call"),
        ("2026-03-05 [[b]]", "<The night shift>", "2026-03-05"),
        ("2026-03-05 [health] red: [it](b.md) again", "<it> again", "2026-03-05 health"),
    ])
    func tellsTheDayOfALog(_ entry: String, _ sentence: String, _ from: String) throws {
        let read = try ReadBase(["a.md": Sample.account("", "## Log\n\n- \(entry)\n"), "b.md": "# The night shift"])
        let index = try #require(read.index("b.md"))
        let backlink = try #require(read.base.backlinks[index].first)
        let found = read.base.sentence(around: backlink)
        #expect("\(found.before)<\(found.words)>\(found.after)" == sentence)
        #expect(found.entry.map { [$0.date.description, $0.kind].compactMap(\.self).joined(separator: " ") } == from)
    }

    @Test func cutsLongSentencesAtWords() throws {
        let words = (1...100).map { "word\($0)" }.joined(separator: " ")
        let found = try sentences("\(words) [b](b.md) \(words)")
        let sentence = try #require(found.first)
        #expect(sentence.hasPrefix("… word"))
        #expect(sentence.hasSuffix("…") && !sentence.contains("word1 ") == false)
        #expect(sentence.utf8.count < 400)
        let unbroken = String(repeating: "ñ", count: 500)
        #expect(try sentences("\(unbroken)[b](b.md)\(unbroken)") == ["…<b>…"])
    }

    @Test func countsEachLinkOfOtherNotesInOrder() throws {
        let read = try ReadBase([
            "a.md": "[1](c.md) [2](c.md)", "b.md": "[[c]]", "c.md": "[self](#x) [[c]]\n\n# x", "d.md": "![[c]]",
        ])
        let index = try #require(read.index("c.md"))
        let from = read.base.backlinks[index].map { "\(read.name(of: $0.from)) \($0.link)" }
        #expect(from == ["a.md 0", "a.md 1", "b.md 0", "d.md 0"])
    }
}
