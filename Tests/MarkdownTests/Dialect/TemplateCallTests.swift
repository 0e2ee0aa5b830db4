import Glibc
import Testing

@testable import Markdown

@Suite struct TemplateCallTests {
    private func parse(_ source: String) -> Parsed {
        Parsed(source) { $0.fragment = true }
    }

    @Test(arguments: [
        ("[a]({% page \"b/c\" %})", "{% page \"b/c\" %}"), ("[a]({% link b.md %}#c)", "{% link b.md %}#c"),
        ("[a]({{ site.base }}/b \"T\")", "{{ site.base }}/b"), ("[a](<%= url_for(b) %>)", "<%= url_for(b) %>"),
        ("[a][b]\n\n[b]: {% link c.md %}", "{% link c.md %}"), ("![a]({{ 'b.png' | url }})", "{{ 'b.png' | url }}"),
    ])
    func isAnAddressWithBlanks(source: String, address: String) {
        let parsed = parse(source)
        #expect(parsed.note.links.map(\.destination) == [address])
        #expect(parsed.note.links.map { parsed.at($0.range) } == [address])
    }

    @Test(arguments: [
        ("ask in {% channel \"dc\" %} *now*", "<p>ask in {% channel &quot;dc&quot; %} <em>now</em></p>\n"),
        ("{{ *a* }}", "<p>{{ *a* }}</p>\n"), ("`{{ a }}`", "<p><code>{{ a }}</code></p>\n"),
        ("```\n{% alert %}\n```", "<pre><code>{% alert %}\n</code></pre>\n"),
        ("{% image \"a.png\" \"words\" %}", "<p>{% image &quot;a.png&quot; &quot;words&quot; %}</p>\n"),
        ("{% a", "<p>{% a</p>\n"), ("{{}}", "<p>{{}}</p>\n"),
    ])
    func isShownAsItStands(source: String, html: String) {
        #expect(parse(source).html == html)
    }

    @Test(arguments: [
        ("{% alert %}\n  Mind *this*.\n{% endalert %}", "<p>\nMind <em>this</em>.\n</p>\n"),
        ("{% alert %}\n\na\n\n> {%- endalert -%}", "<p>a</p>\n<blockquote>\n</blockquote>\n"),
        ("{% raw %}\n- a\n{% endraw %}", "<ul>\n<li>a\n</li>\n</ul>\n"),
    ])
    func isLeftOutOnALineOfItsOwn(source: String, html: String) {
        #expect(parse(source).html == html)
    }

    @Test(arguments: [
        ("a {% comment %}[TODO](#x){% endcomment %} b", "<p>a  b</p>\n"),
        ("a\n\n{% comment %}\n- [b](#c)\n\n## d\n{% endcomment %}\n\ne", "<p>a</p>\n<p>e</p>\n"),
        ("{%- comment -%} a {%- endcomment -%}", ""),
        ("`{% comment %}` a `{% endcomment %}`", "<p><code>{% comment %}</code> a <code>{% endcomment %}</code></p>\n"),
        (
            "```\n{% comment %}\n```\n\na\n\n```\n{% endcomment %}\n```",
            "<pre><code>{% comment %}\n</code></pre>\n<p>a</p>\n<pre><code>{% endcomment %}\n</code></pre>\n"
        ),
        ("{% comment %}\na", "<p>{% comment %}\na</p>\n"),
    ])
    func aCommentIsForNobody(source: String, html: String) {
        let parsed = parse(source)
        #expect(parsed.html == html)
        #expect(parsed.note.links.isEmpty)
    }

    @Test(arguments: [
        ("a [!DNL git] b", "<p>a git b</p>\n"), ("[the [!UICONTROL Save]](b)", "<p><a href=\"b\">the Save</a></p>\n"),
        ("[[!UICONTROL Save]](b)", "<p><a href=\"b\">Save</a></p>\n"), ("## [!DNL git]", "<h2 id=\"git\">git</h2>\n"),
        ("`[!DNL git]`", "<p><code>[!DNL git]</code></p>\n"), ("[!NOTE] a", "<p>[!NOTE] a</p>\n"),
        ("[!DNL ] [!DNL a\nb]", "<p>[!DNL ] [!DNL a\nb]</p>\n"),
    ])
    func marksForTranslatorsAreNotShown(source: String, html: String) {
        #expect(parse(source).html == html)
    }

    /// Only another tool's notes have them; in ours braces are braces.
    @Test func isNothingWhereItIsSwitchedOff() {
        let parsed = Parsed("[a]({% page \"b\" %}) {% comment %}c{% endcomment %}") {
            $0.fragment = true
            $0.dialect[.templateCalls] = false
        }
        #expect(parsed.text == "[a]({% page \"b\" %}) {% comment %}c{% endcomment %}")
        #expect(parsed.note.links.isEmpty)
    }

    @Test(arguments: [
        "{%", "{{", "<%", "{% comment %}", "{% comment %}{%", "{#a", "{:", "<a b=\"", "<u>", "<!--", "`a`",
    ])
    func manyStayLinear(opener: String) {
        /// Of this thread alone, so that what else runs doesn't count.
        func seconds(_ count: Int) -> Double {
            let source = String(repeating: opener + " ", count: count)
            var before = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &before)
            _ = parse(source)
            var after = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &after)
            return Double(after.tv_sec - before.tv_sec) + Double(after.tv_nsec - before.tv_nsec) / 1e9
        }
        let (small, large) = (seconds(1_000), seconds(8_000))
        #expect(large < 20 * small + 0.05, "\(small) s for 1,000, \(large) s for 8,000")
    }
}
