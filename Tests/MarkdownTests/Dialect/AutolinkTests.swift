import Testing

@testable import Markdown

@Suite struct AutolinkTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    @Test(arguments: [
        ("see https://a.example/b_c_d and *x*", "https://a.example/b_c_d"),
        ("*https://a.example/b*", "https://a.example/b"), ("(www.a.example/b)", "www.a.example/b"),
        ("HTTPS://A.example", "HTTPS://A.example"), ("\"https://a.example\".", "https://a.example"),
        ("https://a.example/(b_(c))_d, e", "https://a.example/(b_(c))_d"),
        ("https://a.example/b[1]", "https://a.example/b[1]"),
        ("[see https://a.example/b]", "https://a.example/b"), ("ftp://a.example/b;", "ftp://a.example/b"),
        ("https://a.example/b&copy;", "https://a.example/b"),
        ("https://a.example:8080/?b=c&d", "https://a.example:8080/?b=c&d"),
        ("> https://a.example", "https://a.example"), ("- www.a.example", "www.a.example"),
        ("[x]: /y\n\nhttps://a.example [x]", "https://a.example"), ("ñhttps://a.example/ñ.", "https://a.example/ñ"),
        ("| a |\n|---|\n| https://a.example/b |", "https://a.example/b"),
        ("==https://a.example==", "https://a.example"),
        ("~~www.a.example~~", "www.a.example"), ("**Why?** https://localhost/x**", "https://localhost/x"),
        ("mail ann.lee+x@a.example.", "ann.lee+x@a.example"), ("mailto:a@b.example", "mailto:a@b.example"),
        ("_a@b.example_", "a@b.example"),
    ])
    func findsAddresses(source: String, address: String) {
        let parsed = Parsed(source)
        let links = parsed.note.links.filter { $0.destination != "/y" }
        #expect(links.map(\.text) == [address])
        #expect(links.map { parsed.at($0.range) } == [address])
    }

    @Test(arguments: [
        "`https://a.example`", "    https://a.example", "```\nhttps://a.example\n```", "[https://a.example/b](/c)",
        "[a@b.example](/c)", "![https://a.example](/c)", "[a](https://a.example)", "<https://a.example/b>",
        "<a href=\"https://a.example\">", "[a]: https://a.example 'www.b.example'\n\n[a]",
    ])
    func leavesCodeLinksAndHTML(source: String) {
        let parsed = Parsed(source) { $0.allowsHTML = true }
        #expect(parsed.note.links.filter { $0.form != .picture }.count <= 1)
        let off = Parsed(source) {
            $0.allowsHTML = true
            $0.dialect[.autolinks] = false
        }
        #expect(parsed.html == off.html)
        #expect(parsed.note.links == off.note.links)
    }

    @Test(arguments: [
        "https://", "https:// a", "www.", "www..a", "awww.a.example", "http:/a.example", "xhttp://a.example",
        "https\\://a.example",
        "\\www.a.example", "http://a_b.c", "@a", "a@", "a@b", "a@b.", "a@b.c1", "a\\@b.example @", "gopher://a.example",
    ])
    func leavesWhatIsNoAddress(source: String) {
        #expect(Parsed(source).note.links.isEmpty)
    }

    @Test func wordsOfAnAddressAreText() {
        let parsed = Parsed("## See www.a.example/b\n\nand [x www.a.example](y)")
        #expect(parsed.note.outline.map(\.text) == ["See www.a.example/b"])
        #expect(parsed.text == "See www.a.example/b\nand x www.a.example")
        #expect(parsed.note.links.map(\.destination) == ["http://www.a.example/b", "y"])
    }
}
