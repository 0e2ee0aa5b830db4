import Diagnostics
import Testing

@testable import Markdown

@Suite struct DirectiveTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    private func block(_ kind: String, _ title: String, _ body: String, more: String = "") -> String {
        "<div role=\"note\" class=\"callout\" data-callout=\"\(kind)\"\(more)>\n<p class=\"callout-title\">\(title)</p>\n\(body)</div>\n"
    }

    @Test(arguments: [
        ("::: warning\na\n:::", "warning", "Warning", "<p>a</p>\n"), (":::tip\na\n:::\n", "tip", "Tip", "<p>a</p>\n"),
        ("::: note My *title*\n\na\n\n:::", "note", "My *title*", "<p>a</p>\n"),
        (":::info[Read & sign]\na\n:::", "info", "Read &amp; sign", "<p>a</p>\n"),
        ("::: precaución\na\n:::", "caution", "Precaución", "<p>a</p>\n"),
        ("::: note {title=\"T > t\"}\na\n:::", "note", "T &gt; t", "<p>a</p>\n"),
        (":::: danger ::::\na\n::::", "danger", "Danger", "<p>a</p>\n"),
        ("x\n::: tip\n- a\n- b\n:::\ny", "tip", "Tip", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("::: tip\n```\n:::\n```\n:::", "tip", "Tip", "<pre><code>:::\n</code></pre>\n"),
        ("::: tip\n|a|\n|-|\n:::", "tip", "Tip", "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n"),
        ("::: tip\na\n> b\n:::", "tip", "Tip", "<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n"),
    ])
    func reads(source: String, kind: String, title: String, body: String) {
        #expect(html(source).contains(block(kind, title, body)), "\(html(source))")
    }

    @Test func takesAttributes() {
        #expect(
            html("::: warning {.wide #id-1 title=\"T\" data-x=1}\na\n:::")
                == "<div role=\"note\" class=\"callout wide\" data-callout=\"warning\" id=\"id-1\">\n"
                + "<p class=\"callout-title\">T</p>\n<p>a</p>\n</div>\n")
        #expect(html("::: {.two-columns}\na\n:::") == "<div class=\"two-columns\">\n<p>a</p>\n</div>\n")
        #expect(html("::: {.aviso}\na\n:::").contains("class=\"callout aviso\" data-callout=\"warning\""))
        let twice = Parsed("::: tip {#a}\n:::\n\n## A\n\n::: tip {#a}\n:::\n")
        #expect(twice.note.anchors.map(\.rawValue) == ["a"] && twice.ids != ["a"], "\(twice.html)")
    }

    @Test func folds() {
        #expect(
            html("::: details More\na\n:::")
                == "<details class=\"callout\" data-callout=\"note\">\n<summary class=\"callout-title\">More</summary>\n<p>a</p>\n</details>\n"
        )
    }

    @Test func nests() {
        #expect(
            html("::: tip\n::: note\na\n:::\nb\n:::\n")
                == block("tip", "Tip", block("note", "Note", "<p>a</p>\n") + "<p>b</p>\n"))
        #expect(
            html("> ::: tip\n> a\n> :::") == "<blockquote>\n" + block("tip", "Tip", "<p>a</p>\n") + "</blockquote>\n")
        #expect(html("- ::: tip\n  a\n  :::\n- b").contains(block("tip", "Tip", "<p>a</p>\n")))
        #expect(html("> [!note] t\n> ::: tip\n> a\n> :::").contains(block("tip", "Tip", "<p>a</p>\n")))
        #expect(html("x[^1]\n\n[^1]: y\n\n    ::: tip\n    a\n    :::").contains(block("tip", "Tip", "<p>a</p>\n")))
        #expect(html("::: tip\n> [!note] t\n> a\n:::").contains("data-callout=\"note\""))
        #expect(html("::: tip\nx[^1]\n\n[^1]: y\n:::").contains("<li id=\"fn-1\">"))
    }

    /// What isn't a block stays what CommonMark makes of it.
    @Test(arguments: [
        ":::", "::: tip", "a ::: tip\nb\n:::", "::: package.module\n:::", ":: tip\n::", "    ::: tip\n\n    :::",
        "```\n::: tip\na\n:::\n```", "<div>\n::: tip\n:::\n</div>", "`::: tip`\n", "> ::: tip\n\n:::",
        "- ::: tip\n\n:::", "::: audience x\na\n:::", ":::tip: a\n:::", "\\::: tip\n", "%%\n::: tip\n:::\n%%\n\na",
    ])
    func leavesOtherText(source: String) {
        let on = Parsed(source) { $0.allowsHTML = true }
        let off = Parsed(source) {
            $0.allowsHTML = true
            $0.dialect[.directives] = false
        }
        #expect(on.html == off.html && on.text == off.text)
    }

    @Test(arguments: [
        ("::: waning\na\n:::", "waning", ["warning"]), ("> ::: code-group T\n> a\n> :::", "code-group", []),
        ("- ::: tip\n\nb", "::: tip", []), ("::: detials x", "::: detials x", []),
        ("::: tip\n::: note\n:::", "::: tip", []),
    ])
    func reports(source: String, named: String, near: [String]) {
        let parsed = Parsed(source)
        #expect(parsed.findings.map(\.rule) == [.directive], "\(source)")
        #expect(parsed.findings.compactMap { $0.location.map { parsed.at($0.range) } } == [named])
        #expect(parsed.findings.first?.suggestions == near)
    }

    @Test(arguments: ["::: package.module", "::: v-pre", "::: tip\n:::", "```\n::: waning\n:::\n```"])
    func saysNothingOfOtherPeoplesBlocks(source: String) {
        #expect(Parsed(source).findings.isEmpty, "\(Parsed(source).findings)")
    }

    @Test func headingsInItHaveNoSectionOfTheirOwn() {
        let parsed = Parsed("# T\n\n## A\n\n::: tip\n## B\nb\n:::\n\nc")
        let parts = parsed.note.bodyParts()
        #expect(parts.keys.map(\.rawValue) == ["a"], "\(parts)")
        #expect(parsed.text == "A\nTip\nB\nb\nc")
    }

    /// A section that is cut takes the blocks in it along, and no more.
    @Test func isCutWithItsSection() {
        let parsed = Parsed("## A\n\na\n\n## Log\n\n::: tip\nSECRET\n\n[x]: y\n:::\n\n## C\n\n[x]\n\n::: tip\nc\n:::") {
            $0.sections = SectionRule(except: ["Log"])
        }
        #expect(!parsed.html.contains("SECRET") && parsed.html.contains("<p>c</p>"), "\(parsed.html)")
        #expect(parsed.html.contains("[x]"), "\(parsed.html)")
    }
}
