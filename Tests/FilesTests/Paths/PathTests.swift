import Testing

@testable import Files

@Suite("Paths")
struct PathTests {
    @Test(arguments: ["a", "a/b.md", "a b/c", "...", ".hidden", "a/..b", "ñ.md"])
    func plainPathsAreTaken(path: String) {
        #expect(SourcePath(path).isPlain)
    }

    @Test(arguments: ["", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a/.", "a\0b", "/"])
    func othersAreNot(path: String) {
        #expect(!SourcePath(path).isPlain)
        #expect(!PagePath(path).isPlain)
    }

    @Test func namesThatDifferByNormalisationAreTwoFiles() {
        let (composed, decomposed) = (SourcePath("caf\u{E9}.md"), SourcePath("cafe\u{301}.md"))
        #expect(composed != decomposed)
        #expect(Set([composed, decomposed]).count == 2)
        #expect(PagePath("caf\u{E9}") != PagePath("cafe\u{301}"))
    }

    @Test func theOrderIsThatOfBytes() {
        let paths = ["b", "a/b", "a-b", "a", "Z", "é", "ab"].map { SourcePath($0) }
        #expect(paths.sorted().map(\.rawValue) == ["Z", "a", "a-b", "a/b", "ab", "b", "é"])
    }
}

@Suite("Relative addresses")
struct RelativeAddressTests {
    @Test(arguments: [
        ("accounts/a.html", "lessons/b c.html", "../lessons/b%20c.html"),
        ("index.html", "lessons/b.html", "lessons/b.html"),
        ("lessons/b.html", "index.html", "../index.html"),
        ("lessons/a.html", "lessons/b.html", "b.html"),
        ("lessons/a.html", "lessons/a.html", "a.html"),
        ("a/b/c/d.html", "a/x/y.html", "../../x/y.html"),
        ("lessons/a.html", "lessons-old/a.html", "../lessons-old/a.html"),
        ("policies/x.html", "policies/escalation@2.html", "escalation@2.html"),
        ("index.html", "javascript:alert(1).html", "javascript%3Aalert%281%29.html"),
        ("índice.html", "año/ñ.html", "a%C3%B1o/%C3%B1.html"),
        ("a.html", "50%?#&'\".html", "50%25%3F%23%26%27%22.html"),
    ])
    func leadFromPageToPage(from: String, to: String, address: String) {
        #expect(PagePath(from).relativeAddress(to: PagePath(to)) == address)
    }

    /// Characters with a byte in common must not be cut apart where the common start of two paths ends.
    @Test func aSharedLeadByteIsNoSharedFolder() {
        #expect(PagePath("é/a.html").relativeAddress(to: PagePath("è/a.html")) == "../%C3%A8/a.html")
    }
}

@Suite("Percent-encoding")
struct PercentEncodingTests {
    @Test func decodingUndoesEncoding() {
        let all = String(String.UnicodeScalarView((1...0x2FF).compactMap(Unicode.Scalar.init)))
        #expect(PercentEncoding.decode(PercentEncoding.encode(all)) == all)
    }

    @Test(arguments: [
        ("%41%7a", "Az"), ("100%", "100%"), ("%4", "%4"), ("%zz%20", "%zz "), ("a+b", "a+b"), ("%25", "%"),
    ])
    func decodesWhatIsEncodedAndNothingElse(text: String, decoded: String) {
        #expect(PercentEncoding.decode(text) == decoded)
    }

    @Test func bytesThatAreNotTextDecodeToNoText() {
        #expect(PercentEncoding.decode("%FF") == nil)
        #expect(PercentEncoding.decode("%FF".utf8) == [0xFF])
    }
}
