import Markdown
import Testing

@Suite struct FoldingTests {
    @Test(arguments: [
        ("Política", "politica"), ("ÑANDÚ", "nandu"), ("Straße", "strasse"), ("e\u{301}", "e"), ("Łódź", "lodz"),
        ("Ελλάς", "ελλασ"), ("ЙОД", "иод"), ("日本", "日本"), ("a🙂B", "a🙂b"), ("İstanbul", "istanbul"), ("ﬁ", "ﬁ"),
    ])
    func dropsCaseAndMarks(text: String, expected: String) {
        #expect(fold(text) == expected)
    }

    @Test func foldingTwiceChangesNothing() {
        for code in UInt32(0)..<0x3000 {
            guard let scalar = Unicode.Scalar(code) else { continue }
            let once = fold(String(Character(scalar)))
            #expect(fold(once) == once, "U+\(String(code, radix: 16))")
        }
    }

    @Test func bytesThatAreNotUTF8DoNotTrap() {
        var out: [UInt8] = []
        appendFolded([0x41, 0xC3], to: &out)
        appendFolded([0xE1, 0x80], to: &out)
        appendFolded([0xFF, 0x42], to: &out)
        #expect(out.first == 0x61)
    }
}
