import Files
import KnowledgeBase
import Markdown
import Testing

@testable import Site

@Suite struct EmbedPageTests {
    private func main(_ files: [String: String], audience: Audience = .internal) throws -> String {
        try RenderedSite(files, audience: audience).main("a.html")
    }

    @Test func showsANoteWithALinkToIt() throws {
        let html = try main(["a.md": "# A\n\n![[b]]\n", "b.md": "# Bé\n\nSome *words*.\n"])
        #expect(
            html.contains(
                """
                <div class="embed">
                <p class="embed-source">From <a href="b.html">Bé</a></p>
                <p>Some <em>words</em>.</p>
                </div>
                """), "\(html)")
        #expect(!html.contains("<p></p>"), "\(html)")
    }

    @Test func saysThatItIsInAnotherLanguage() throws {
        let html = try main(["a.md": "![[b]]", "b.md": "---\nlang: es\n---\n# B\n\nx"])
        #expect(html.contains(#"<div class="embed" lang="es">"#), "\(html)")
    }

    @Test func namesTheHeadingOfASection() throws {
        let html = try main(["a.md": "![[b#Two]]", "b.md": "# B\n\n## One\n\n1\n\n## Two\n\n2\n"])
        #expect(html.contains(##"<a href="b.html#two">B › Two</a>"##), "\(html)")
        #expect(html.contains("<p>2</p>") && !html.contains("<p>1</p>"), "\(html)")
    }

    /// Two embeds of one note and the page's own heading have the same id in their notes.
    @Test func keepsIDsApart() throws {
        let html = try main([
            "a.md": "# A\n\n## One\n\n![[b]]\n\n![[b]]\n",
            "b.md": "# B\n\n## One\n\nx[^1] ^x\n\n[[#One]]\n\n`<p id=\"no\">`\n\n[^1]: y",
        ])
        let ids = html.split(separator: " id=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        #expect(Set(ids).count == ids.count, "\(ids)")
        #expect(ids.contains("one") && ids.contains("e1-one") && ids.contains("e2-^x"), "\(ids)")
        #expect(html.contains(##"<a href="#e1-fn-1" id="e1-fnref-1""##), "\(html)")
        #expect(html.contains(##"<a href="#e2-fnref-1""##), "\(html)")
        #expect(html.contains(##"<a href="b.html#one">One</a>"##), "\(html)")
        #expect(html.contains(#"<code>&lt;p id=&quot;no&quot;&gt;</code>"#), "\(html)")
    }

    @Test func leadsToTheNoteForFootnotesOfAPart() throws {
        let html = try main(["a.md": "![[b#^x]]", "b.md": "# B\n\nx[^1] ^x\n\n[^1]: y"])
        #expect(html.contains(##"<a href="b.html#fn-1" id="e1-fnref-1""##), "\(html)")
    }

    @Test(arguments: [
        ("see ![[b]] there", "<p>see</p>\n<div", "</div>\n<p>there</p>"),
        ("![[b]]\n[x](b.md)", "<div", "</div>\n<p><a href=\"b.html\">x</a></p>"),
        ("![[b]] ![[b]]", "<div", "</div>\n<div class=\"embed\">"),
        ("- ![[b]]\n", "<li><div", "</div>\n</li>"),
        ("- ![[b]]\n\n- y\n", "<li>\n<div", "</div>\n</li>"),
        ("> [!note] x\n> ![[b]]", "</p>\n<div", "</div>\n</div>"),
        ("| h |\n|---|\n| ![[b]] |", "<td><div", "</div>\n</td>"),
        ("![[b]] ^id", "<p id=\"^id\"></p>\n<div", "</div>\n"),
        ("![[b]]\n![x](https://e.example/p.png)", "<div", "</div>\n<p><a href=\"https://e.example/p.png\""),
    ])
    func neverPutsABlockIntoAParagraph(source: String, before: String, after: String) throws {
        let html = try main(["a.md": source, "b.md": "# B\n\nx"])
        #expect(html.contains(before + " class=\"embed\">") || html.contains(before + "\n"), "\(html)")
        #expect(html.contains(after), "\(html)")
        #expect(html.split(separator: "<p").count == html.split(separator: "</p>").count, "\(html)")
    }

    @Test(arguments: ["## ![[b]]", "**![[b]]**", "~~![[b]]~~", "| ![[b]] |\n|---|\n| x |"])
    func isALinkWhereOnlyWordsMayStand(source: String) throws {
        let html = try main(["a.md": source, "b.md": "# B\n\nx"])
        #expect(html.contains(#"<a href="b.html">B</a>"#) && !html.contains("embed"), "\(html)")
    }

    @Test func showsARingOnce() throws {
        let html = try main([
            "a.md": "# A\n\n![[b]]", "b.md": "# B\n\nin b\n\n![[c]]", "c.md": "# C\n\n![[a]]\n\n![[b]]",
        ])
        #expect(html.components("in b") == 1, "\(html)")
        #expect(html.contains(##"<p><a href="a.html">A</a></p>"##), "\(html)")
    }

    @Test func nestsFiveDeep() throws {
        var files = ["a.md": "![[n1]]"]
        for number in 1...8 { files["n\(number).md"] = "# N\(number)\n\nin \(number)\n\n![[n\(number + 1)]]\n" }
        let html = try main(files)
        #expect(html.contains("in 5") && !html.contains("in 6") && html.contains(">N6</a>"), "\(html)")
    }

    /// Each shows the next a hundred times: without bounds 100⁵ embeds.
    @Test func hasRoomForSoMuchOnly() throws {
        var files = ["a.md": String(repeating: "![[n1]]\n\n", count: 100)]
        for number in 1...5 {
            files["n\(number).md"] = "# N\n\n" + String(repeating: "![[n\(number + 1)]]\n\n", count: 100)
        }
        files["n6.md"] = "# N\n\nend"
        let html = try main(files)
        #expect((100...500).contains(html.components("class=\"embed\"")))
        #expect(html.utf8.count < 3_000_000)
    }

    /// What isn't for these readers looks like what isn't there at all.
    @Test(arguments: ["secret", "secret#S", "secret#^x", "restricted/secret", "Hidden title"])
    func saysNothingOfWhatIsWithheld(target: String) throws {
        let secret = "---\naudience: restricted\n---\n# Hidden title\n\n## S\n\ncanary ^x\n"
        let with = try main(["a.md": "![[\(target)]]", "restricted/secret.md": secret])
        let without = try main(["a.md": "![[\(target)]]"])
        #expect(with == without && !with.contains("canary"), "\(with)")
    }

    @Test func neitherCountsNorIndexesWhatItShows() throws {
        let base = try RenderedSite.base(["a.md": "![[b]]", "b.md": "# B\n\n- [ ] do it @me\n"])
        let note = try #require(base.notes.first { $0.path?.rawValue == "a.md" })
        #expect(note.actions.isEmpty && note.parsed.text.isEmpty && note.parsed.items.isEmpty)
    }
}

extension String {
    fileprivate func components(_ part: String) -> Int {
        split(separator: part, omittingEmptySubsequences: false).count - 1
    }
}
