import Testing

@testable import Search

@Suite struct WordTests {
    private func words(_ text: [UInt8]) -> [String] {
        var words: [String] = []
        var word = Word()
        while word.advance(in: text.span) { words.append(String(decoding: word.form, as: UTF8.self)) }
        return words
    }

    @Test(arguments: [
        ("La Política, «de» escalado", ["la", "politica", "de", "escalado"]),
        ("e\u{301}xito a\u{301}", ["exito", "a"]), ("un\u{2014}dos…tres", ["un", "dos", "tres"]),
        ("INC-1042/b", ["inc", "1042", "b"]), ("日本 🙂 ok", ["日本", "ok"]), ("\u{301}\u{302}", []), ("", []),
        ("don’t", ["don", "t"]), ("10²", ["10²"]),
    ])
    func cutsTextIntoFoldedWords(text: String, expected: [String]) {
        #expect(words(Array(text.utf8)) == expected)
    }

    // Tests/Browser/test_search.py holds the same words.
    @Test(arguments: [
        ("Política", "politica"), ("ÑANDÚ", "nandu"), ("Straße", "strasse"), ("Łódź", "lodz"),
        ("Ægir Œuvre", "aegir oeuvre"), ("Ελλάς", "ελλασ"), ("ЙОД", "иод"), ("İstanbul", "istanbul"), ("日本", "日本"),
        ("ſtop ıq", "stop iq"), ("Ðor þing", "dor thing"),
    ])
    func foldsAsTheBrowserDoes(text: String, expected: String) {
        #expect(words(Array(text.utf8)).joined(separator: " ") == expected)
    }

    @Test func passesOverWordsThatAreData() {
        #expect(words(Array((String(repeating: "a", count: 65) + " b").utf8)) == ["b"])
        #expect(words(Array(String(repeating: "ñ", count: 64).utf8)).first?.utf8.count == 64)
    }

    @Test(arguments: [
        [0xC3], [0xFF, 0x61], [0x61, 0xE2, 0x82], [0xF0, 0x9F], [0xC3, 0x28], [0xED, 0xA0, 0x80, 0x61],
    ])
    func bytesThatAreNotUTF8BreakWords(bytes: [UInt8]) {
        #expect(words(bytes).allSatisfy { $0 == "a" }, "\(words(bytes))")
    }

    @Test func keepsMarksForTheStemmer() {
        let text = Array("Ña FACTURACIÓN".utf8)
        var word = Word()
        var forms: [String] = []
        while word.advance(in: text.span) {
            forms.append(String(decoding: word.accentedForm(in: text), as: UTF8.self))
            #expect(word.isAccented)
        }
        #expect(forms == ["ña", "facturación"])
    }
}
