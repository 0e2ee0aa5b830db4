import Diagnostics
import Files
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
        #expect(set.compile("topic", for: TopicPage.self, into: &sink) != nil)
        #expect(set.compile("list", for: ListPage.self, into: &sink) != nil)
        #expect(set.compile("topics", for: TopicsPage.self, into: &sink) != nil)
        #expect(set.compile("contents", for: ContentsPage.self, into: &sink) != nil)
        #expect(set.compile("folder", for: FolderPage.self, into: &sink) != nil)
        #expect(set.compile("search", for: SearchPage.self, into: &sink) != nil)
        #expect(set.compile("404", for: NotFoundPage.self, into: &sink) != nil)
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

    @Test func marksThePlaceOfTheAccentOnce() {
        let css = embeddedTheme.first { $0.path == "assets/site.css" }?.text ?? ""
        #expect(css.split(separator: "/*accent*/", omittingEmptySubsequences: false).count == 2)
        #expect(css.split(separator: "/*end*/", omittingEmptySubsequences: false).count == 2)
    }

    @Test func staysSmall() {
        let css = embeddedTheme.first { $0.path == "assets/site.css" }?.text ?? ""
        #expect((1...25_600).contains(css.utf8.count), "\(css.utf8.count) bytes")
    }
}
