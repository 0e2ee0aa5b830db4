import Diagnostics
import DossierTestSupport
import Foundation
import KnowledgeBase
import Testing

@testable import Site

/// Any folder of Markdown builds.
struct PlainFolderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func build(_ notes: [String: String]) throws -> (result: BuildResult, site: [String: String]) {
        for (path, text) in notes { try folder.write("notes/" + path, text) }
        var options = try BuildOptions(today: #require(CalendarDate("2026-01-01")))
        options.content = folder.path + "/notes"
        options.output = folder.path + "/site"
        let (result, _) = try Builder.build(options)
        return (result, folder.tree("site"))
    }

    @Test func namesOfEveryKindBecomePagesThatLinksReach() throws {
        let names = [
            "with space", "acción súper", "emoji 🚀", "hash#tag", "quest?ion", "per%cent", "fifty%20", "at@home",
            "_under",
            "plus+amp&", "quote'd", "dq\"", "semi;colon", "col:on", "back\\slash", "br[ack]et", "pa(ren)", "Case",
            "case",
            "CASE", "star*", "pipe|", "lt<gt>", "-dash", "~tilde", "$dollar", "a.b.c", "a@2", "404", "search",
            "contents",
            "manifest.json", "index.json", String(repeating: "L", count: 252), String(repeating: "ñ", count: 126),
            "folder with space/page", "folder#x/index", "carpeta ñ/README", "pages/index", "assets/site", "files/x",
        ]
        var notes = Dictionary(uniqueKeysWithValues: names.map { ($0 + ".md", "# Title of \($0)\n") })
        let kept = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/"))
        notes["index.md"] =
            "# All\n\n"
            + names.map { "- [x](\($0.addingPercentEncoding(withAllowedCharacters: kept) ?? "").md)" }.joined(
                separator: "\n")
        let (result, _) = try build(notes)
        #expect(result.diagnostics.allSatisfy { $0.rule.id == "address-clash" }, "\(result.diagnostics.map(\.message))")
        #expect(result.links.resolved == names.count && result.notes == names.count + 1)
        let links = try BuiltLinks(site: folder.url("site"))
        #expect(links.broken == [] && links.checked > 0)
    }

    @Test func textsOfEveryFormAreRead() throws {
        let (result, site) = try build([
            "empty.md": "", "front.md": "---\ntitle: Only front\n---", "end.md": "# No newline\n\n[x](crlf.md)",
            "crlf.md": "---\r\ntitle: CR LF\r\n---\r\n\r\n# H\r\n\r\n[x](bom.md)\r\n",
            "bom.md": "\u{FEFF}---\ntitle: BOM\n---\nText",
        ])
        #expect(result.diagnostics.isEmpty && result.links.resolved == 2)
        #expect(site["front.html"]?.contains("<h1>Only front</h1>") == true)
        #expect(site["bom.html"]?.contains("<h1>BOM</h1>") == true)
        #expect(site["empty.html"]?.contains("<h1>Empty</h1>") == true)
    }

    @Test func readmesAreTheirFoldersPages() throws {
        let (result, site) = try build([
            "README.md": "# Top\n\n[down](a/)", "a/README.md": "# Middle\n\n[up](../README.md) [down](b)",
            "a/b/README.md": "# Deep\n\n[up](..) [top](/)",
        ])
        #expect(result.diagnostics.isEmpty && result.links.resolved == 5)
        #expect(
            site.keys.filter { $0.hasSuffix("index.html") }.sorted() == [
                "a/b/index.html", "a/index.html", "index.html", "pages/index.html",
            ])
    }

    /// The home page shows what a reader can choose from, not a folder that holds all.
    @Test func homeOpensWhereThereIsAChoice() throws {
        let (_, site) = try build(["help/how-to/x.md": "# X", "help/faq/y.md": "# Y", "help/about_us.md": "Text."])
        let home = try #require(site["index.html"])
        #expect(home.contains("<a href=\"help/how-to/index.html\">How to</a> <span class=\"count\">1 page</span>"))
        #expect(home.contains("<a href=\"help/about_us.html\">About us</a></p>"))
        #expect(!home.contains(">Help</a>"))
    }

    @Test func aSummaryThatTheTextOpensWithIsShownOnce() throws {
        let (_, site) = try build([
            "a.md": "---\ntitle: A\ndescription: What it is about.\n---\n# A\n\nWhat it is about.\n",
            "b.md": "---\ntitle: B\ndescription: What it is about.\n---\nSomething else.\n",
        ])
        let count = { (page: String) in (site[page] ?? "").components(separatedBy: ">What it is about.<").count - 1 }
        #expect(count("a.html") == 1 && count("b.html") == 1)
    }

    @Test func anEmptyFolderIsSaidAloud() throws {
        try folder.write("notes/picture.png", "")
        let (result, _) = try build([:])
        #expect(result.diagnostics.map(\.rule.id) == ["no-notes"])
    }
}
