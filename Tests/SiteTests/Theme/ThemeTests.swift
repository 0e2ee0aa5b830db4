import Diagnostics
import Files
import Search
import Templates
import Testing

@testable import Site

@Suite struct ThemeTests {
    static let templates = embeddedTheme.filter { $0.path.hasSuffix(".mustache") }.map {
        TemplateSource(String($0.path.dropLast(".mustache".count)), Array($0.text.utf8))
    }

    @Test func namesOnlyWhatThePagesDeclare() {
        var sink = DiagnosticSink()
        var set = TemplateSet(Self.templates, into: &sink)
        #expect(set.compile("home", for: HomePage.self, into: &sink) != nil)
        #expect(set.compile("note", for: NotePage.self, into: &sink) != nil)
        #expect(set.compile("account", for: AccountPage.self, into: &sink) != nil)
        #expect(set.compile("handover", for: HandoverPage.self, into: &sink) != nil)
        #expect(set.compile("responsibility", for: ResponsibilityPage.self, into: &sink) != nil)
        #expect(set.compile("topic", for: TopicPage.self, into: &sink) != nil)
        #expect(set.compile("list", for: ListPage.self, into: &sink) != nil)
        #expect(set.compile("topics", for: TopicsPage.self, into: &sink) != nil)
        #expect(set.compile("contents", for: ContentsPage.self, into: &sink) != nil)
        #expect(set.compile("folder", for: FolderPage.self, into: &sink) != nil)
        #expect(set.compile("board", for: BoardPage.self, into: &sink) != nil)
        #expect(set.compile("finder", for: FinderPage.self, into: &sink) != nil)
        #expect(set.compile("search", for: SearchPage.self, into: &sink) != nil)
        #expect(set.compile("404", for: NotFoundPage.self, into: &sink) != nil)
        #expect(BlockTemplates(&set, into: &sink) != nil)
        set.reportUnused(into: &sink)
        #expect(sink.diagnostics.map { "\($0.location?.path.rawValue ?? "") \($0.message)" } == [])
    }

    @Test func holdsNothingThatAStrictPolicyRefuses() {
        for (path, text) in embeddedTheme where path.hasSuffix(".mustache") {
            for refused in ["<style", " style=", "javascript:", " onclick=", " onload=", "//cdn", "<script>"] {
                #expect(!text.contains(refused), "\(path) contains \(refused)")
            }
        }
    }

    private func stylesheet(own: [String: String] = [:], accent: String? = nil) throws -> String {
        var sink = DiagnosticSink()
        var tree = MemoryTree()
        for (path, text) in own { tree[SourcePath(path)] = Array(text.utf8) }
        let theme = try Theme(own: tree, accent: accent, into: &sink)
        let assets = theme.assets.filter { $0.path.rawValue.hasSuffix(".css") }
        #expect(assets.map(\.path) == theme.stylesheets)
        return String(decoding: assets.first?.bytes ?? [], as: UTF8.self)
    }

    @Test func joinsTheStylesInTheOrderOfTheirNames() throws {
        let css = try stylesheet(own: ["styles/ours.css": "/* ours */"])
        let parts = embeddedTheme.filter { $0.path.hasPrefix("styles/") }.map(\.text)
        #expect(parts.count > 5)
        #expect(css == parts.joined(separator: "\n") + "\n/* ours */")
    }

    @Test func letsAnOwnFileTakeThePlaceOfAStyle() throws {
        let css = try stylesheet(own: ["styles/9-print.css": "/* no paper */"])
        #expect(css.contains("/* no paper */"))
        #expect(!css.contains("@page"))
        #expect(try stylesheet(own: ["assets/site.css": "/* all ours */"]) == "/* all ours */")
    }

    @Test func putsTheAccentInItsOnePlace() throws {
        let css = try stylesheet(accent: "#8a1c4a")
        #expect(css.split(separator: "/*accent*/", omittingEmptySubsequences: false).count == 2)
        #expect(css.contains("--accent: /*accent*/#8a1c4a/*end*/;"))
    }

    @Test func keepsTheScriptOfOneKindOfPageFromTheOthers() throws {
        var sink = DiagnosticSink()
        var tree = MemoryTree()
        tree[SourcePath("scripts/pages/note.js")] = Array("ours();\n".utf8)
        let theme = try Theme(own: tree, accent: nil, into: &sink)
        #expect(Set(theme.pageScripts.keys) == [.finder, .note])
        let everywhere = theme.assets.filter { theme.scripts.contains($0.path) }
            .map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(everywhere.count == 1)
        #expect(!everywhere.joined().contains("ours()") && !everywhere.joined().contains("_finder"))
        let own = theme.assets.first { $0.path == theme.pageScripts[.note] }
        #expect(own.map { String(decoding: $0.bytes, as: UTF8.self) }?.contains("ours();") == true)
    }

    @Test func publishesPartsOfTheScriptWithTheSearchIndex() throws {
        var sink = DiagnosticSink()
        var tree = MemoryTree()
        tree[SourcePath("scripts/extras/likeness.js")] = Array("ours();\n".utf8)
        let theme = try Theme(own: tree, accent: nil, into: &sink)
        let parts = Dictionary(
            uniqueKeysWithValues: theme.searchScripts.map {
                ($0.path.rawValue, String(decoding: $0.bytes, as: UTF8.self))
            })
        let names = ["likeness", "narrowing", "quotations"]
        #expect(parts.keys.sorted() == names.map { "search/\($0).js" })
        #expect(parts["search/likeness.js"]?.contains("ours();") == true)
        #expect(parts["search/narrowing.js"]?.contains("Dossier.search.load(\"narrowing\",") == true)
        for name in ["misspelt", "makeFilters", "confirmed"] {
            let isEverywhere = theme.assets.contains { $0.bytes.firstRange(of: Array("const \(name)=".utf8)) != nil }
            #expect(!isEverywhere, "\(name) is read with every page")
        }
    }

    @Test func namesWhatTakesNoPart() throws {
        var sink = DiagnosticSink()
        var tree = MemoryTree()
        let used = [
            "README.md", "text.csv", "note.mustache", "styles/ours.css", "scripts/ours.js", "scripts/pages/board.js",
            "scripts/extras/likeness.js", "assets/fonts/a.woff2",
        ]
        let unused = ["scripts/extras/likenes.js", "scripts/pages/findr.js", "styels/9-print.css", "styles/old/a.css"]
        for path in used + unused { tree[SourcePath(path)] = [] }
        _ = try Theme(own: tree, accent: nil, into: &sink)
        let found = sink.diagnostics.filter { $0.rule.id == "theme-file-unused" }
        #expect(found.map(\.location?.path.rawValue) == unused)
        #expect(
            found.map(\.suggestions.first) == [
                "scripts/extras/likeness.js", "scripts/pages/finder.js", "styles/9-print.css", nil,
            ])
    }

    @Test func staysSmall() throws {
        let size = try stylesheet().utf8.count
        #expect((1...60_000).contains(size), "\(size) bytes")
    }
}
