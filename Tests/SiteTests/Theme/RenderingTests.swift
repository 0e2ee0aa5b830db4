import Diagnostics
import Templates
import Testing

@testable import Site

/// The built-in templates with small values.
@Suite struct RenderingTests {
    func render<Page: ViewModel>(_ name: String, _ page: Page) throws -> String {
        var sink = DiagnosticSink()
        var set = TemplateSet(ThemeTests.templates, into: &sink)
        let template = try #require(set.compile(name, for: Page.self, into: &sink))
        var out: [UInt8] = []
        template.render(page, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    func frame(_ kind: String, language: String = "en") -> PageFrame {
        PageFrame(
            root: "../", language: language, title: "A & B", headTitle: "A & B · Site", kind: kind, siteTitle: "Site",
            home: "../index.html", icon: "../assets/favicon.svg", search: "../search.html",
            contents: "../contents.html", generator: "Dossier")
    }

    let text = Texts(language: "en", words: ["owner": "Owner", "connections": "Connections"])

    @Test func escapesWhatNotesSay() throws {
        let note = NoteView(title: "<script>alert(1)</script>", type: "Lesson", typeKey: "lesson")
        let html = try render("note", NotePage(page: frame("note"), text: text, note: note))
        #expect(html.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>"))
        #expect(html.contains("<title>A &amp; B · Site</title>"))
        #expect(!html.contains("<script>"))
    }

    @Test func leavesNoTraceOfWhatANoteLacks() throws {
        let note = NoteView(title: "Bare", type: "Page", typeKey: "page")
        let html = try render("note", NotePage(page: frame("note"), text: text, note: note))
        for trace in ["nil", "<ul>\n</ul>", "<dl", "<time", "class=\"rail\"", "_connections", "class=\"audience"] {
            #expect(!html.contains(trace), "\(trace) in \(html)")
        }
    }

    @Test func tellsTheLanguageOfATitleThatIsInAnother() throws {
        let other = NoteItemView(
            face: .init(title: "Domingos", language: "es", type: "Lesson", typeKey: "lesson"),
            address: "../lessons/domingos.html")
        let same = NoteItemView(
            face: .init(title: "Sundays", type: "Lesson", typeKey: "lesson"), address: "../lessons/s.html")
        var note = NoteView(title: "Ports", type: "Topic", typeKey: "topic")
        note.edgesOut = [EdgeGroupView(label: "Contradicts", notes: [other, same])]
        let html = try render("note", NotePage(page: frame("note"), text: text, note: note))
        #expect(html.contains(#"<a href="../lessons/domingos.html" lang="es">Domingos</a>"#))
        #expect(html.contains(#"<a href="../lessons/s.html">Sundays</a>"#))
    }

    @Test func marksTheWordsOfALinkInItsSentence() throws {
        let source = NoteItemView(
            face: .init(title: "Night", type: "Issue", typeKey: "issue"), address: "../issues/n.html")
        var note = NoteView(title: "Handoff gap", type: "Cause", typeKey: "topic")
        note.backlinks = [
            BacklinkView(
                note: source, sentences: [SentenceView(before: "It was a ", words: "handoff gap", after: ", again.")])
        ]
        let html = try render("note", NotePage(page: frame("note"), text: text, note: note))
        #expect(html.contains("<blockquote>It was a <mark>handoff gap</mark>, again.</blockquote>"))
    }

    @Test func carriesTheAudienceOnEveryPageThatHasOne() throws {
        var page = frame("contents")
        page.audience = "Management"
        page.audienceKey = "management"
        let html = try render("contents", ContentsPage(page: page, text: text, title: "Index", count: "0 notes"))
        #expect(html.contains("audience-management"))
        #expect(html.contains("</span>Management</span>"))
    }

    @Test func spansAGroupHeadingOverTheColumnsThatAreThere() throws {
        let note = NoteItemView(face: .init(title: "One", type: "Lesson", typeKey: "lesson"), address: "one.html")
        let list = ListPage(
            page: frame("list"), text: text, title: "Lessons", count: "1 lesson", order: "Newest first",
            typeKey: "lesson", hasDates: true, hasTopics: true, dateLabel: "Date",
            groups: [ListGroupView(label: "2026", anchor: "_2026", notes: [note])])
        let html = try render("list", list)
        #expect(html.contains(#"colspan="3" id="_2026">2026</th>"#))
        let row = html.components(between: "<tr><td", and: "</tr>")
        #expect(row.split(separator: "<td").count == 2, "\(row)")
    }

    @Test func linksNowhereFromAPageThatMayBeShownAnywhere() throws {
        let bare = NotFoundPage(page: frame("missing"), text: text, title: "Not found")
        let html = try render("404", bare)
        #expect(!html.contains("href"))
        #expect(!html.contains("src="))
        #expect(html.contains("<h1>Not found</h1>"))
        var based = bare
        based.hasBase = true
        #expect(try render("404", based).contains("href=\"../index.html\""))
    }
}

extension String {
    /// What lies between the first of two marks and the next of the other.
    func components(between start: String, and end: String) -> Substring {
        guard let first = firstRange(of: start),
            let last = self[first.upperBound...].firstRange(of: end)
        else {
            return ""
        }
        return self[first.upperBound..<last.lowerBound]
    }
}
