import Testing

@testable import Markdown

@Suite struct RawHTMLTests {
    private func html(_ source: String) -> String { Parsed(source) { $0.fragment = true }.html }

    @Test(arguments: [
        ("<b>x</b> <!-- c -->", "<p>&lt;b&gt;x&lt;/b&gt; </p>\n"),
        ("<div>\nx\n</div>\n", "<p>&lt;div&gt;\nx\n&lt;/div&gt;</p>\n"),
        ("<section>a</section>", "<p>&lt;section&gt;a&lt;/section&gt;</p>\n"),
        ("a <img src=x onerror=y>", "<p>a &lt;img src=x onerror=y&gt;</p>\n"),
        ("set <NAME> in <your-project>", "<p>set &lt;NAME&gt; in &lt;your-project&gt;</p>\n"),
        ("a <u onclick=\"x\">b</u>", "<p>a &lt;u onclick=&quot;x&quot;&gt;b&lt;/u&gt;</p>\n"),
    ])
    func isShownAsText(source: String, shown: String) {
        #expect(html(source) == shown)
        #expect(
            Parsed(source) {
                $0.allowsHTML = true
                $0.fragment = true
            }.html.contains(source))
    }

    @Test(arguments: [
        ("<!-- a\n\nb -->\n", ""), ("<!-- a --><!-- b -->\n", ""), ("a <!-- b --> c", "<p>a  c</p>\n"),
        ("<!-- a --> <script>\n", "<p> &lt;script&gt;</p>\n"),
        ("<div>\n<!-- a -->\nb\n</div>", "<p>&lt;div&gt;\n\nb\n&lt;/div&gt;</p>\n"),
        ("<!-- a", ""),
    ])
    func commentsAreForNobody(source: String, shown: String) {
        #expect(html(source) == shown)
    }

    @Test(arguments: [
        ("a<br>b<br/>c", "<p>a<br />b<br />c</p>\n"), ("H<sub>2</sub>O", "<p>H<sub>2</sub>O</p>\n"),
        ("<u>a *b*</u>", "<p><u>a <em>b</em></u></p>\n"),
        ("<kbd>Ctrl</kbd>+<KBD>C</KBD>", "<p><kbd>Ctrl</kbd>+<kbd>C</kbd></p>\n"),
        ("<u>a\n\nb</u>", "<p><u>a</u></p>\n<p>b&lt;/u&gt;</p>\n"),
        ("*<u>a* b</u>", "<p><em><u>a</u></em> b&lt;/u&gt;</p>\n"),
        ("<u><sup>a</u></sup>", "<p><u><sup>a&lt;/u&gt;</sup></u></p>\n"),
        ("## <u>a</u>", "<h2 id=\"a\"><u>a</u></h2>\n"),
        ("<br>\na", "<p><br />\na</p>\n"),
        (
            "| a |\n|---|\n| b<br>c<u> |",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b<br />c<u></u></td>\n</tr>\n</tbody>\n</table>\n"
        ),
    ])
    func marksWithoutASignOfTheirOwnDoWhatTheySay(source: String, shown: String) {
        #expect(html(source) == shown)
    }

    @Test(arguments: [
        ("<a id=\"x\"></a>b", "<p><a id=\"x\"></a>b</p>\n"), ("<a name='x'>b</a>", "<p><a id=\"x\"></a>b</p>\n"),
        ("<span id=x>b</span>", "<p><a id=\"x\"></a>b</p>\n"),
        ("<h2 id=\"x\">b</h2>", "<p><a id=\"x\"></a>&lt;h2 id=&quot;x&quot;&gt;b&lt;/h2&gt;</p>\n"),
        (
            "<a id=\"x\" href=\"y\">b</a>",
            "<p><a id=\"x\"></a>&lt;a id=&quot;x&quot; href=&quot;y&quot;&gt;b&lt;/a&gt;</p>\n"
        ),
    ])
    func idsAreStillPlaces(source: String, shown: String) {
        let parsed = Parsed(source) { $0.fragment = true }
        #expect(parsed.html == shown)
        #expect(parsed.note.anchors == [Anchor("x")])
        let allowed = Parsed(source) { $0.allowsHTML = true }
        #expect(allowed.note.anchors == [Anchor("x")])
    }

    @Test func idsAreTakenOnce() {
        let parsed = Parsed("<a id=\"x\"></a><a id=\"x\"></a><a id=\"_main\"></a>\n\n## X\n") { $0.fragment = true }
        #expect(parsed.html == "<p><a id=\"x\"></a></p>\n<h2 id=\"x-2\">X</h2>\n")
    }

    @Test func countsTheTagsThatAReaderSees() {
        #expect(Parsed("<b>x</b> <br> <YOUR_NAME> <u>y</u>").note.escapedTags == 2)
        #expect(Parsed("<div>\nx\n</div>") { $0.allowsHTML = true }.note.escapedTags == 0)
    }
}
