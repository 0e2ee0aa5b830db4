import Diagnostics
import Testing

struct LineMapTests {
    private func position(_ offset: Int, in text: String) -> [Int] {
        let position = LineMap(Array(text.utf8)).position(of: offset)
        return [position.line, position.column]
    }

    @Test(arguments: ["one\ntwo\nthree", "one\rtwo\rthree"])
    func countsLinesFromOne(text: String) {
        #expect(position(0, in: text) == [1, 1])
        #expect(position(4, in: text) == [2, 1])
        #expect(position(10, in: text) == [3, 3])
    }

    @Test func takesCarriageReturnAndLineFeedAsOneEnd() {
        #expect(position(5, in: "one\r\ntwo") == [2, 1])
        #expect(position(7, in: "\r\n\r\n\r\nx") == [4, 2])
    }

    @Test func givesLineFeedThenCarriageReturnTwoEnds() {
        #expect(position(2, in: "\n\rx") == [3, 1])
    }

    @Test func countsScalarsNotBytes() {
        #expect(position(5, in: "ñandú x") == [1, 5])
        #expect(position(4, in: "🧭x") == [1, 2])
        #expect(position(3, in: "e\u{301}x") == [1, 3])
    }

    @Test func takesAnOffsetInsideAScalarAsItsStart() {
        #expect(position(1, in: "ñx") == [1, 1])
        #expect(position(3, in: "🧭x") == [1, 1])
    }

    @Test func doesNotCountAByteOrderMark() {
        #expect(position(3, in: "\u{FEFF}x") == [1, 1])
        #expect(position(0, in: "\u{FEFF}x") == [1, 1])
        let map = LineMap(Array("\u{FEFF}one\ntwo".utf8))
        #expect(map.line(containing: 0) == 3..<6)
    }

    @Test func clampsWhatLiesOutside() {
        #expect(position(99, in: "one\ntwo") == [2, 4])
        #expect(position(-5, in: "one") == [1, 1])
        #expect(position(0, in: "") == [1, 1])
        #expect(position(4, in: "") == [1, 1])
    }

    @Test func staysInBoundsInBytesThatAreNotUTF8() {
        let bytes: [UInt8] = [0x80, 0xBF, 0xFF, 0x0A, 0xC3]
        let map = LineMap(bytes)
        for offset in -1...8 { #expect(map.position(of: offset).line >= 1) }
        #expect(map.position(of: 4).line == 2)
    }

    @Test func givesLinesWithoutTheirEnds() {
        let map = LineMap(Array("a\r\n\r\nbc".utf8))
        #expect(map.line(containing: 0) == 0..<1)
        #expect(map.line(containing: 3) == 3..<3)
        #expect(map.line(containing: 6) == 5..<7)
        #expect(map.lineCount == 3)
    }
}
