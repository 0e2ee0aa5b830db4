import Diagnostics
import Testing

@testable import Markdown

@Suite struct CommentTests {
    private func parsed(_ source: String) -> Parsed {
        Parsed(source) {
            $0.fragment = true
            $0.allowsHTML = true
        }
    }

    @Test(arguments: [
        ("a %%SECRET%% b", "<p>a  b</p>\n"), ("%%SECRET%%", ""), ("%%\nSECRET\n%%", ""),
        ("a\n\n%%\nSECRET\n\nSECRET\n%%\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("a  %%SECRET\nSECRET%% b", "<p>a\nb</p>\n"), ("%% SECRET\n\n    SECRET %% b", "<p>b</p>\n"),
        ("%%\n```\nSECRET\n%%\nb", "<p>b</p>\n"),
        ("- a %%SECRET%%\n- %%SECRET%%", "<ul>\n<li>a </li>\n<li></li>\n</ul>\n"),
        ("> a\n> %%\n> SECRET\n> %%\n> b", "<blockquote>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"),
        ("- a\n\n  %%\n  SECRET\n  %%\n\n  b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
        ("## a %%SECRET%%", "<h2 id=\"a\">a </h2>\n"), ("a\n%%SECRET%%\nb", "<p>a\n\nb</p>\n"),
        (
            "|a|\n|-|\n|b %%SECRET | SECRET%%|",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b </td>\n</tr>\n</tbody>\n</table>\n"
        ),
        ("[[a%%SECRET%%]]", "<p>[[a]]</p>\n"),
        ("https://a.example/b%%SECRET%%", "<p><a href=\"https://a.example/b\">https://a.example/b</a></p>\n"),
        ("<b title=\"%%SECRET%%\">", "<b title=\"\">\n"), ("<div>\n%%SECRET%%\n</div>", "<div>\n\n</div>\n"),
        ("<div>\n%%\nSECRET\n%%\n</div>", "<div>\n</div>\n"),
        ("[a](b \"%%SECRET%%\")", "<p><a href=\"b\">a</a></p>\n"),
        ("![%%SECRET%%](b)", "<p><img src=\"b\" alt=\"\" /></p>\n"),
        ("a\n\n%%\nSECRET", "<p>a</p>\n"), ("a\r\n\r\n%%\r\nSECRET\r\n%%\r\nb", "<p>a</p>\n<p>b</p>\n"),
        ("```\n%%\n```\n%%SECRET%%", "<pre><code>%%\n</code></pre>\n"),
        ("`a` %%SECRET%% `b`", "<p><code>a</code>  <code>b</code></p>\n"),
        ("*a %%SECRET* b%% c*", "<p><em>a  c</em></p>\n"), ("x[^1]\n\n[^1]: %%SECRET%%y", nil),
        ("> [!note] a %%SECRET%%\n> b", nil),
    ])
    func hides(source: String, html: String?) {
        let parsed = parsed(source)
        if let html { #expect(parsed.html == html, "\(source.debugDescription)") }
        for dump in [
            parsed.html, parsed.text, "\(parsed.note.links)", "\(parsed.note.outline)", "\(parsed.note.items)",
        ] {
            #expect(!dump.contains("SECRET"), "\(source.debugDescription) gives \(dump)")
        }
    }

    @Test(arguments: [
        "`%%a%%`", "`` %%a`%% ``", "```\n%%a%%\n```", "~~~\n%%\na\n%%\n~~~", "    %%a%%", "\\%%a%%", "100%% and 50%%",
        "{%%a%%}", "%%%a%%%",
        "a %%b", "a %%b\n\nc%%", "- ```\n  %%a%%\n  ```",
    ])
    func leavesCodeAndWhatIsNoComment(source: String) {
        let off = Parsed(source) {
            $0.fragment = true
            $0.dialect[.comments] = false
        }
        #expect(parsed(source).html == off.html)
        #expect(parsed(source).text == off.text)
        #expect(parsed(source).findings.isEmpty)
    }

    @Test func reportsACommentThatNeverEnds() {
        let parsed = parsed("a\n\n> %%\n> b\n\nc")
        #expect(parsed.findings.map(\.rule) == [.unclosedComment])
        #expect(parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == ["%%"])
        #expect(parsed.html == "<p>a</p>\n<blockquote>\n</blockquote>\n")
    }

    @Test func positionsHoldAfterComments() {
        let parsed = parsed("a %%b\nc%% [d](e.md)\n\n%%\nf\n%% - [g](h.md)\n")
        #expect(parsed.note.links.map { parsed.at($0.range) } == ["e.md", "h.md"])
        #expect(parsed.note.items.isEmpty)
    }
}
