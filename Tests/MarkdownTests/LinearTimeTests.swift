import Glibc
import Testing

@testable import Markdown

/// Four times the input may take a little more than four times the time, never the sixteen of quadratic work. Where a
/// guard refuses, that is linear too.
@Suite struct LinearTimeTests {
    @Test(arguments: [
        // What CommonMark itself has.
        "[", "*", "_", "> ", "![[]()", "- ", "`", "<", "&#", "[a](", "](a", "](<a", "[a]: b\n", "# a\n", "[a][b] ",
        "- a\n\n", "```\n", "\\", "<!-- ", "<div>\n", "**a* ", "- \n", "[x](y) ", "`a` ",
        // Audience blocks.
        "::: a\n", "::: a\n:::\n", ":::\n", "> ::: a\n", "::: {", "::: a {#b}\nc\n:::\n", "::: audience x\n",
        "::: audience y\n", "a: b\n",
        // GFM.
        "|", "|a|\n|-|\n\n", "|a|\n", "- [ ] ", "- [ ] a\n", "~", "~~", "~a ", "a~b~~", "~~a~ ", "~*a ", "@", "a@",
        "a@b.",
        "www.", "www.a.b ", "http://", "http://a.b/(", "http://a.b)", "http://a.b;", "a.b@c.d ", "[^", "[^a", "[^a]",
        "[^a] ", "^[", "^[a] ", "^[a\n", "^[]",
        "[^a]: ", "[^a]: b\n", "[^a]: b\n\n    c\n\n", "    [^a]: b\n",
        // Obsidian and wikis.
        "[[", "[[a]] ", "![[](", "==", "==a", "a== ", "==a~~", "%%", "%%a\n", "a %%\n", "`%%", "%%a%%\n\n", "%%\n\n",
        "> [!note] ",
        "> [!note] a\n", "> > > [!note] a\n\n", "[!note] a\n", "a ^b\n", "a ^b\n\n", "^b\n\n", "- a ^b\n", "#a ", "#",
        "![[a]] ", "![[a]]\n\n", "- ![[a#b]]\n", "![a|1](b \"c\")\n\n", "![[a|1x", "```notes\na: b\n```\n",
        // Code.
        "```sh\n\"", "```sh\n$", "```yaml\na: ", "```js\n/*", "```python\n\"\"\"\"", "```ini\n[a\n", "```http\na ",
        "```diff\n+\n", "```json\n\"\"  ",
        // The rest.
        "{% ", "{% a %} ", "{{", "{{ a }}", "{# ", "<%", "{: ", "{: #a}\n\n", "a {: #a}\n\n", "<sub>", "<sub>a</sub> ",
        "<a id=\"a\">",
        "</a>", "~<sub>a~ ", "{#", "## a {#b}\n", "a\n: b\n", ": a\n", ": ", "a\n: b\n\n", "$", "$a_", "$a_1$ ", "$$\n",
        "$$", "&#126;",
        "\\~", "\"'",
        "\u{700}\\~",
    ])
    func staysLinear(unit: String) {
        expectLinear(unit) { bytes in String(repeating: unit, count: bytes / unit.utf8.count + 1) }
    }

    /// Names that are all different.
    @Test(arguments: [
        "x[^%]\n\n[^%]: y\n\n", "[^%]: x[^1]\n\n", "a ^%\n\n", "## a {#b%}\n", "- #a%\n", "%. a\n\n[^%]: b\n\n",
    ])
    func staysLinearWithManyNames(unit: String) {
        expectLinear(unit) { bytes in
            var text = ""
            var number = 0
            while text.utf8.count < bytes {
                number += 1
                text += unit.replacing("%", with: String(number))
            }
            return text
        }
    }

    /// One place that is looked at again from many others.
    @Test(arguments: [
        ("[^1]: ", "x[^1] ", ""), ("%%\n", "a\n\n", ""), ("%%a", "b\n", "%%"), ("$$\n", "[^a]: b\n", "$$\n"),
        ("`", "%%a ", "`"),
        ("```\n", "> [!note] a\n", ""), ("> [!note] ", "a ", ""), ("| a |\n|---|\n| ", "~a ==b ", "|"),
        ("::: a\n", "> [!note] b\n\n", ":::"), ("::: a\n::: a\n", "::: b\n:::\n", ":::\n"), ("```\n", "::: a\n", ""),
        ("a\n: ", "b\n", ""), ("```sh\n", "${", ""), ("```json\n", "\"a\" ", ""), ("```yaml\n", "a b ", ""),
        ("```js\n", "/* ", ""), ("```js\n", "'", ""), ("```yaml\n", "- ", ""),
        ("~", "*a* ", "~"), ("==", "`=` ", "=="), ("http://a.b/", "(", ""), ("a", "@", "b.c"), ("", "a.", "@b.c"),
    ])
    func staysLinearInOnePlace(start: String, unit: String, end: String) {
        expectLinear(start + unit + end) { bytes in
            start + String(repeating: unit, count: bytes / unit.utf8.count + 1) + end
        }
    }

    private func expectLinear(_ name: String, _ text: (Int) -> String) {
        let small = Array(text(30_000).utf8)
        let large = Array(text(120_000).utf8)
        // Other tests run beside this one, so a bad ratio counts only when it comes again and again.
        var worst = ""
        for _ in 0..<4 {
            let before = seconds(small)
            let after = seconds(large)
            if after < max(0.1, before * 8) { return }
            worst = "\(before) s, four times as much: \(after) s"
        }
        Issue.record("\(name.debugDescription): \(worst)")
    }

    /// Of this thread alone.
    private func seconds(_ source: [UInt8]) -> Double {
        let start = Self.now
        _ = Parsed(source)
        return Self.now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
