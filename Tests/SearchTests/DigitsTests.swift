import Testing

@testable import Search

@Suite struct DigitsTests {
    @Test(arguments: [0, 1, 56, 57, 59, 60, 89, 1_799, 1_800, 53_999, 54_000, 100_000_000])
    func numbersComeBack(number: Int) {
        var text: [UInt8] = []
        Digits.append(number, to: &text)
        Digits.append(7, to: &text)
        #expect(Digits.numbers(text) == [number, 7], "\(String(decoding: text, as: UTF8.self))")
    }

    @Test func everyDigitStandsInAStringWithoutEscapes() {
        for digit in 0..<Digits.ending + Digits.continuing {
            let character = Digits.character(digit)
            #expect((0x21..<0x7F).contains(character) && character != 0x22 && character != 0x5C, "\(digit)")
        }
    }

    @Test func wordListsComeBack() {
        let words = ["", "a", "abc", "abcd", "abce", "abcf", "abc1", "ñu", "ñub", "日本"].map { Array($0.utf8) }
        var list = FormList()
        for word in words {
            let length = list.length(of: word[...])
            let before = list.bytes.count
            list.append(word[...])
            #expect(list.bytes.count - before == length)
        }
        #expect(FormList.forms(list.bytes) == words, "\(String(decoding: list.bytes, as: UTF8.self))")
    }

    @Test func aCapitalStandsForTheSignBeforeAndItsLetter() {
        var list = FormList()
        for word in ["ab", "abc", "abd", "abe1", "ab2"] { list.append(Array(word.utf8)[...]) }
        #expect(String(decoding: list.bytes, as: UTF8.self) == "#ab%cDE1%2")
    }

    @Test func shardsBeginWhereLittleSaysSo() {
        let words = ["aaaa", "aaab", "aaac", "b", "baaa", "baab"].map { Array($0.utf8)[...] }
        let plan = ShardPlan(count: words.count, limit: 4, size: { _ in 1 }, form: { words[$0] })
        #expect(plan.starts == [0, 3])
        #expect(String(decoding: plan.text, as: UTF8.self) == "#B")
    }

    @Test(arguments: [("abc", "abd", "abd"), ("abc", "b", "b"), ("a", "añ", "añ"), ("casa", "casados", "casad")])
    func aBoundaryPartsTwoWords(before: String, after: String, expected: String) {
        let boundary = FormList.boundary(between: Array(before.utf8)[...], and: Array(after.utf8)[...])
        #expect(String(decoding: boundary, as: UTF8.self) == expected)
    }
}
