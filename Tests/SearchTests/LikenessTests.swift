import Testing

@testable import Search

@Suite struct LikenessTests {
    @Test(arguments: [
        ("planned", "planes", 4), ("policies", "policy", 5), ("facturar", "facturas", 7), ("running", "runs", 3),
        ("button", "but", 0), ("alarm", "alarma", 5), ("care", "card", 0), ("casa", "queso", 0), ("ñandú", "ñandús", 0),
    ])
    func endingsTellForms(left: String, right: String, shared: Int) {
        #expect(Inflection.stem(of: Array(left.utf8), and: Array(right.utf8)) == shared, "\(left) \(right)")
    }

    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "abxc", 1), ("abc", "axc", 1), ("ab", "ba", 1),
        ("abcd", "badc", 2), ("abcdef", "ghijkl", 3), ("", "ab", 2), ("ab", "", 2), ("ca", "abc", 3),
    ])
    func countsWrongLetters(left: String, right: String, distance: Int) {
        #expect(Misspelling.distance(Array(left.utf16), Array(right.utf16), most: 2) == distance, "\(left) \(right)")
    }
}
