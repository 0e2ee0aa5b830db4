import Testing

@testable import Markdown

@Suite struct AttributeListTests {
    @Test(arguments: [
        ("## Steps {#s}", "<h2 id=\"s\">Steps</h2>\n"), ("## Steps{#s}", "<h2 id=\"s\">Steps</h2>\n"),
        ("## Steps {#s .wide k=\"a b\"} ##", "<h2 id=\"s\">Steps</h2>\n"),
        ("## Steps {: #s}", "<h2 id=\"s\">Steps</h2>\n"),
        ("## **Steps!** {#s}", "<h2 id=\"s\"><strong>Steps!</strong></h2>\n"),
        ("Steps {#s}\n---", "<h2 id=\"s\">Steps</h2>\n"),
        ("> ## Steps {#s}", "<blockquote>\n<h2 id=\"s\">Steps</h2>\n</blockquote>\n"),
        ("## Steps {.wide}", "<h2 id=\"steps\">Steps</h2>\n"), ("## Steps {##a-(b)}", "<h2 id=\"#a-(b)\">Steps</h2>\n"),
        ("## [a](b){.c} d {#s}", "<h2 id=\"s\"><a href=\"b\">a</a> d</h2>\n"),
        ("## Steps {#_main}", "<h2 id=\"steps\">Steps</h2>\n"), ("## _main", "<h2 id=\"main\">_main</h2>\n"),
    ])
    func fixesTheIDOfAHeading(source: String, html: String) {
        let parsed = Parsed(source) { $0.fragment = true }
        #expect(parsed.html == html)
        #expect(!parsed.text.contains("{") && parsed.note.outline.allSatisfy { !$0.text.contains("{") })
    }

    @Test(arguments: [
        ("![a](b.png){width=\"600\"} c", "<p><img src=\"b.png\" alt=\"a\" /> c</p>\n"),
        ("[a](b){.button}{:target=_blank}", "<p><a href=\"b\">a</a>{:target=_blank}</p>\n"),
        ("*a*{: .b} `c`{:.d}", "<p><em>a</em> <code>c</code></p>\n"),
        ("a\n{: .note}\n\nb", "<p>a\n</p>\n<p>b</p>\n"), ("a\n\n{: .note}\n\nb", "<p>a</p>\n<p>b</p>\n"),
        ("* TOC\n{:toc}", "<ul>\n<li>TOC\n</li>\n</ul>\n"),
        ("a\n\n{: #b}\n\n[c](#b)", "<p>a</p>\n<a id=\"b\"></a>\n<p><a href=\"#b\">c</a></p>\n"),
    ])
    func isNotShown(source: String, html: String) {
        #expect(Parsed(source) { $0.fragment = true }.html == html)
    }

    @Test(arguments: [
        "## up {le=\"0.0\"}", "## Use {env}", "## {a}", "f(x){.y} b", "a {#b}", "a {.b}", "{#each items}", "\\{#a}",
        "{ }",
        "a {#b} c", "## {#a} b", "{#a", "{#}", "{: \"a\"}", "{#a{#b}", "a {: .b} c",
    ])
    func otherBracesAreText(source: String) {
        let words = source.drop { $0 == "#" || $0 == " " }.replacing("\\", with: "")
        #expect(Parsed(source) { $0.fragment = true }.text == words)
    }

    @Test func codeKeepsItsBraces() {
        let parsed = Parsed("`{: .a}` `[b](c){.d}`\n\n```\n{: .e}\n# x {#f}\n```\n") { $0.fragment = true }
        #expect(parsed.text == "{: .a} [b](c){.d}\n{: .e}\n# x {#f}")
    }

    @Test func noHeadingTakesAFixedIDByItsWords() {
        let parsed = Parsed("## Steps\n\n## How {#steps}\n\n## Why {#steps}\n\n## Steps\n")
        #expect(parsed.ids == ["steps-2", "steps", "why", "steps-3"])
    }

    @Test func anIDOnATitleNamesTheTop() {
        let parsed = Parsed("# Steps {#s}\n\na")
        #expect(parsed.note.title == "Steps" && parsed.note.titleID == "s")
        #expect(parsed.html == "<p>a</p>\n")
    }

    /// A list must not hide a protected section from its rule.
    @Test func aSectionIsCutWhateverItsID() {
        let parsed = Parsed("## Log {#l .x}\n\nsecret\n\n## Goals {: #log}\n\nkept\n") {
            $0.sections = SectionRule(except: ["Log"])
        }
        #expect(parsed.text == "Goals\nkept")
    }
}
