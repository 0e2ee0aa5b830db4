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
    ])
    func showsTheSentenceAroundALink(_ body: String, _ sentence: String) throws {
        let found = try sentences(body)
        #expect(found.first == sentence)
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
