import Files
import KnowledgeBase
import Markdown
import Testing

struct EmbedTests {
    /// What the first embed of `a.md` shows, as its HTML without the holes.
    private func shown(_ files: MemoryTree) throws -> String? {
        let read = try ReadBase(files, isOwn: false)
        let note = try #require(read.index("a.md"))
        guard let (part, pieces) = read.base.embedded(by: 0, of: note) else { return nil }
        let body = read.base.notes[part.note].parsed.body
        let html = body.pieces[pieces].flatMap { piece -> ArraySlice<UInt8> in
            switch piece {
            case .html(let range), .text(let range): body.html[range]
            default: []
            }
        }
        return String(decoding: html, as: UTF8.self)
    }

    static let note = """
        before

        ## One

        1 ^x

        ### Inner

        in

        ## Two

        > ## Quoted
        >
        > q

        - a ^item
          - b

        | t |
        |---|
        | c |

        ^table

        two[^f]

        [^f]: foot
        """

    @Test(arguments: [
        ("b#One", "<h2 id=\"one\">One</h2>\n<p id=\"^x\">1</p>\n<h3 id=\"inner\">Inner</h3>\n<p>in</p>\n"),
        ("b#One#Inner", "<h3 id=\"inner\">Inner</h3>\n<p>in</p>\n"),
        ("b#^x", "<p id=\"^x\">1</p>\n"),
        ("b#^item", "a\n<ul>\n<li>b</li>\n</ul>\n"),
    ])
    func findsAPart(target: String, html: String) throws {
        #expect(try shown(["a.md": "![[\(target)]]", "b.md": Self.note]) == html)
    }

    @Test func leavesFootnotesOutOfTheLastSection() throws {
        let html = try #require(try shown(["a.md": "![[b#Two]]", "b.md": Self.note]))
        #expect(html.hasPrefix("<h2 id=\"two\">Two</h2>\n<blockquote>\n"), "\(html)")
        #expect(
            html.contains("</blockquote>") && !html.contains("foot</p>") && !html.contains("doc-endnotes"), "\(html)")
    }

    @Test func findsTheBlockBeforeALoneName() throws {
        let html = try #require(try shown(["a.md": "![[b#^table]]", "b.md": Self.note]))
        #expect(html.hasPrefix("<div id=\"^table\">\n<div class=\"table-scroll\""), "\(html)")
        #expect(html.hasSuffix("</table>\n</div>\n</div>\n"), "\(html)")
    }

    /// A section within a quote would be half of it.
    @Test(arguments: ["b#Quoted", "b#Nowhere", "nowhere", "p.png"])
    func canOnlyLinkTo(target: String) throws {
        #expect(try shown(["a.md": "![[\(target)]]", "b.md": Self.note, "p.png": ""]) == nil)
    }

    @Test(arguments: [
        // Itself, as a whole and by a section around the embed.
        ["a.md": "# A\n\n![[a]]"],
        ["a.md": "# A\n\n## One\n\n![[#One]]"],
        // A ring of two, one of three through a section.
        ["a.md": "![[b]]", "b.md": "![[a]]"],
        ["a.md": "![[b]]", "b.md": "![[c#S]]", "c.md": "# C\n\n## S\n\n![[a]]"],
    ])
    func reportsEveryEmbedOfARing(files: [String: String]) throws {
        var tree = MemoryTree()
        for (path, text) in files { tree.add(path, text) }
        let read = try ReadBase(tree)
        #expect(read.ids == Array(repeating: "embed-ring", count: files.count), "\(read.report)")
    }

    @Test(arguments: [
        // Another section of the same note; a link back; a section that doesn't hold the embed.
        ["a.md": "# A\n\n## One\n\nx\n\n## Two\n\n![[#One]]"],
        ["a.md": "![[b]]", "b.md": "[[a]]"],
        ["a.md": "![[b#S]]", "b.md": "![[a]]\n\n## S\n\nx\n"],
        // Twice the same, and one through the other.
        ["a.md": "![[c]]\n\n![[b]]", "b.md": "![[c]]", "c.md": "x"],
        // Only words may stand in a heading, so it is a link.
        ["a.md": "## ![[a]]\n\nx"],
    ])
    func findsNoRingWhereThereIsNone(files: [String: String]) throws {
        var tree = MemoryTree()
        for (path, text) in files { tree.add(path, text) }
        #expect(try !ReadBase(tree).ids.contains("embed-ring"))
    }

    @Test func pointsAtTheEmbedThatNamesNothing() throws {
        let read = try ReadBase([
            "a.md": "> - ![[bb]]\n\n| x |\n|---|\n| ![[plna.png\\|30]] |\n\n![[b#Oen]] ![[b#^y]]", "bbb.md": "x",
            "b.md": "## One\n\nx ^x", "plan.png": "",
        ])
        #expect(
            read.underlined == [
                "broken-link bb (b, bbb?)", "missing-picture plna.png (plan.png?)", "broken-anchor b#Oen (one?)",
                "broken-anchor b#^y (^x?)",
            ])
    }

    /// Three thousand notes that show each other in a ring, and one note with as many embeds of itself.
    @Test func findsRingsInLinearTime() throws {
        var tree = MemoryTree()
        for number in 0..<3_000 { tree.add("\(number).md", "![[\((number + 1) % 3_000)]]") }
        tree.add("self.md", String(repeating: "![[self]]\n\n", count: 3_000))
        let clock = ContinuousClock()
        let time = try clock.measure {
            let ids = try ReadBase(tree).ids
            #expect(ids.count { $0 == "embed-ring" } == 6_000)
        }
        #expect(time < .seconds(30), "\(time)")
    }
}
