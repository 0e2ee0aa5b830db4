import Files
import Testing

@testable import Diagnostics

struct SourceExcerptTests {
    private func lines(_ needle: String, in text: String) -> [String]? {
        SourceExcerpt(place(needle, in: text), in: LineMap(Array(text.utf8))).map { [$0.line, $0.marker] }
    }

    @Test func underlinesTheSpan() {
        #expect(lines("(b)", in: "x\nsee [a](b) now\ny") == ["see [a](b) now", "       ^^^"])
    }

    @Test func marksOneColumnForAnEmptySpan() {
        #expect(lines("", in: "abc") == ["abc", "^"])
    }

    @Test func marksTheColumnPastTheEndOfALine() throws {
        let map = LineMap(Array("abc\nd".utf8))
        let excerpt = try #require(SourceExcerpt(Location(SourcePath("a.md"), 3..<3), in: map))
        #expect(excerpt.marker == "   ^")
    }

    @Test func expandsTabsToColumns() {
        #expect(lines("b", in: "a\tb") == ["a   b", "    ^"])
        #expect(lines("\t", in: "a\tb") == ["a   b", " ^^^"])
    }

    @Test func givesWideCharactersTwoColumns() {
        #expect(lines("x", in: "漢字x") == ["漢字x", "    ^"])
        #expect(lines("字", in: "漢字x") == ["漢字x", "  ^^"])
        #expect(lines("x", in: "🧭x") == ["🧭x", "  ^"])
    }

    @Test func givesCombiningMarksNone() {
        #expect(lines("x", in: "e\u{301}x") == ["e\u{301}x", " ^"])
    }

    @Test func endsAtTheFirstLineOfALongerSpan() {
        #expect(lines("b\nc", in: "a b\nc") == ["a b", "  ^"])
    }

    @Test func spellsControlCharactersOut() {
        #expect(lines("x", in: "\u{1B}[2Jx") == ["\\u{1B}[2Jx", "         ^"])
    }

    @Test func cutsALongLineAroundTheSpan() throws {
        let text = String(repeating: "a", count: 300) + "NEEDLE" + String(repeating: "b", count: 5_000)
        let found = try #require(lines("NEEDLE", in: text))
        #expect(found[0].hasPrefix("…aaa"))
        #expect(found[0].hasSuffix("bbb…"))
        #expect(found[0].count == 102)
        let marked = zip(found[0], found[1]).filter { $0.1 == "^" }.map(\.0)
        #expect(String(marked) == "NEEDLE", "underlined in \(found)")
    }

    @Test func keepsTheMarkerInsideACutLine() throws {
        let needle = String(repeating: "n", count: 400)
        let found = try #require(lines(needle, in: String(repeating: "a", count: 50) + needle))
        #expect(found[1].count <= found[0].count)
    }

    @Test func cutsAtTheEndOfALongLine() throws {
        let found = try #require(lines("END", in: String(repeating: "a", count: 300) + "END"))
        #expect(found[0].hasSuffix("aEND"))
        #expect(found[1].hasSuffix(" ^^^"))
        #expect(found[1].count == found[0].count)
    }

    @Test func hasNothingToShowOfAnEmptyLine() {
        #expect(lines("\n", in: "\n\na") == nil)
    }

    @Test func survivesSpansAndBytesThatMakeNoSense() {
        let bytes: [UInt8] = [0xC3, 0x28, 0xFF, 0x0A, 0xE2, 0x82]
        let map = LineMap(bytes)
        for start in 0...10 {
            for length in [0, 1, 20] {
                let excerpt = SourceExcerpt(Location(SourcePath("a.md"), start..<(start + length)), in: map)
                #expect(excerpt.map { $0.marker.contains("^") } ?? true)
            }
        }
    }
}
