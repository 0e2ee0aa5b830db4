import Files
import KnowledgeBase
import Testing

/// What `[words](address)` leads to.
struct AddressLinkTests {
    private static let files: ReadBase.Files = [
        "index.md": "# Home\n", "handbook/index.md": "# Handbook\n", "handbook/pay/README.md": "# Pay\n",
        "handbook/pay/rates.md": "# Rates\n\n## Año nuevo\n", "handbook/a b.md": "# Spaced\n",
        "handbook/old.html.md": "# Old\n", "handbook/Page-Name.md": "# Named\n",
        "files/plan (1).png": "x", "files/ñ.pdf": "x",
    ]

    private func read(
        _ address: String, from path: String = "handbook/pay/here.md", isOwn: Bool = false
    ) throws -> ReadBase {
        var files = Self.files
        files.add(path, "# Here\n\n[words](\(address))\n")
        return try ReadBase(files, isOwn: isOwn)
    }

    @Test(arguments: [
        ("rates.md", "handbook/pay/rates.md"), ("./rates.md", "handbook/pay/rates.md"),
        ("../index.md", "handbook/index.md"), ("..", "handbook/index.md"), ("../", "handbook/index.md"),
        ("../a%20b.md", "handbook/a b.md"), ("<../a b.md>", "handbook/a b.md"), ("../old.md", "handbook/old.html.md"),
        ("../old.html", "handbook/old.html.md"), ("rates", "handbook/pay/rates.md"),
        ("rates.html", "handbook/pay/rates.md"), ("rates/", "handbook/pay/rates.md"),
        ("handbook/pay/rates.md", "handbook/pay/rates.md"), ("rates.md?plain=1", "handbook/pay/rates.md"),
        ("../../files/plan%20(1).png", "file files/plan (1).png"), ("/files/%C3%B1.pdf", "file files/ñ.pdf"),
        ("Page-Name", "handbook/Page-Name.md"), ("Page-Name.md", "handbook/Page-Name.md"),
    ])
    func followsRelativeAddresses(_ address: String, _ target: String) throws {
        let read = try read(address)
        #expect(read.targets(of: "handbook/pay/here.md") == [target], "\(read.report)")
    }

    @Test(arguments: [
        ("/handbook/pay/rates", "handbook/pay/rates.md"), ("/handbook/pay/rates.md", "handbook/pay/rates.md"),
        ("/handbook/pay/rates.html", "handbook/pay/rates.md"), ("/handbook/pay/rates/", "handbook/pay/rates.md"),
        ("/handbook/old", "handbook/old.html.md"), ("/handbook/old.html", "handbook/old.html.md"),
        ("/handbook", "handbook/index.md"), ("/handbook/", "handbook/index.md"),
        ("/handbook/index.html", "handbook/index.md"), ("/handbook/pay/", "handbook/pay/README.md"),
        ("/handbook/a%20b", "handbook/a b.md"), ("/", "index.md"), ("/index.html", "index.md"),
        ("/handbook//pay/./rates", "handbook/pay/rates.md"),
    ])
    func resolvesAbsoluteAddressesAgainstTheContent(_ address: String, _ target: String) throws {
        let read = try read(address)
        #expect(read.targets(of: "handbook/pay/here.md") == [target], "\(read.report)")
        #expect(read.report == "")
    }

    @Test func findsHeadingsHoweverTheyAreSpelt() throws {
        for fragment in ["año-nuevo", "ano-nuevo", "a%C3%B1o-nuevo", "A%C3%B1o%20nuevo"] {
            let read = try read("rates.md#\(fragment)")
            #expect(read.targets(of: "handbook/pay/here.md") == ["handbook/pay/rates.md#ano-nuevo"], "\(fragment)")
        }
        let own = try ReadBase(["a.md": "## Año nuevo\n\n[x](#a%C3%B1o-nuevo) [top](#)\n"])
        #expect(own.targets(of: "a.md") == ["a.md#ano-nuevo", "a.md"])
    }

    @Test(arguments: ["/pricing", "/handbook/nothing.html", "/de/jobs/?x=1#y", "/nothing.pdf"])
    func countsAbsoluteAddressesOfOtherSitesWithoutReporting(_ address: String) throws {
        let read = try read(address)
        #expect(read.targets(of: "handbook/pay/here.md") == ["foreign"])
        #expect(read.base.linkCounts.foreign == 1)
        #expect(read.report == "hint foreign-links: 1 link belongs to the site that the notes were written for")
        let own = try self.read(address, isOwn: true)
        #expect(own.targets(of: "handbook/pay/here.md") == ["broken"])
    }

    @Test(arguments: ["/handbook/nothing.md", "/handbook/nothing.md#x", "nothing.md", "../nothing", "../nothing/"])
    func reportsWhatMustBeANote(_ address: String) throws {
        let read = try read(address)
        #expect(read.targets(of: "handbook/pay/here.md") == ["broken"])
        #expect(read.named(by: "broken-link") == [address])
    }

    @Test(arguments: ["{{site.url}}/x", "{{<ref>}}", "{%link%}", "<% x %>"])
    func countsTemplateCallsOfOtherSites(_ call: String) throws {
        let address = call.contains(" ") ? "<\(call.replacing("<", with: "\\<").replacing(">", with: "\\>"))>" : call
        let read = try read(address)
        #expect(read.targets(of: "handbook/pay/here.md") == ["foreign"], "\(read.report)")
        let own = try self.read(address, isOwn: true)
        #expect(own.targets(of: "handbook/pay/here.md") == ["broken"])
    }

    @Test(arguments: [
        ("https://example.org/", "external"), ("//example.org/x", "external"), ("mailto:a@example.org", "external"),
        ("HTTP://example.org", "external"), ("javascript:alert(1)", "refused"), ("JaVaScRiPt:x", "refused"),
        ("data:text/html,x", "refused"), ("sip:a@example.org", "refused"),
    ])
    func judgesSchemes(_ address: String, _ target: String) throws {
        let read = try read(address)
        #expect(read.targets(of: "handbook/pay/here.md") == [target])
        #expect(read.named(by: "refused-scheme") == (target == "refused" ? [address] : []))
    }

    @Test func allowsTheSchemesOfTheConfiguration() throws {
        let read = try ReadBase(["a.md": "[call](sip:x@example.org)"]) { $0.linkSchemes = ["sip"] }
        #expect(read.targets(of: "a.md") == ["external"])
        #expect(read.report == "")
    }

    @Test func saysWhichPicturesAreMissingAndWhichAreRemote() throws {
        let read = try ReadBase([
            "a.md": "![x](plan.png) ![y](https://example.org/y.png) ![z](files/z.png)\n", "files/z.png": "x",
        ])
        #expect(read.targets(of: "a.md") == ["broken", "external", "file files/z.png"])
        #expect(
            read.report == """
                a.md:1:6 error missing-picture: no picture “plan.png” among the content
                a.md:1:21 warning remote-picture: a picture from another server is shown as a link; put the file \
                beside the note
                """)
        #expect(read.base.attachments.map(\.rawValue) == ["files/z.png"])
    }

    @Test func neverLeavesTheContent() throws {
        for address in ["../../../x.md", "../../../handbook/pay/rates.md", "/../x.md", "..%2f..%2f..%2fx.md"] {
            let read = try read(address)
            #expect(read.targets(of: "handbook/pay/here.md") == ["broken"], "\(address)")
        }
    }
}
