import Testing

@testable import Search

@Suite struct DigitsTests {
    @Test(arguments: [0, 1, 56, 57, 59, 60, 89, 1_799, 1_800, 53_999, 54_000, 100_000_000])
    func numbersComeBack(number: Int) {
        var text: [UInt8] = []
        Digits.append(number, to: &text)
        Digits.append(7, to: &text)
        #expect(DecodedIndex.numbers(String(decoding: text, as: UTF8.self)) == [number, 7])
    }

    @Test func noDigitNeedsAnEscape() {
        let digits = (0..<90).map { Digits.character($0) }
        #expect(Set(digits).count == 90)
        #expect(digits.allSatisfy { $0 > 34 && $0 < 126 && $0 != UInt8(ascii: "\\") })
    }
}
