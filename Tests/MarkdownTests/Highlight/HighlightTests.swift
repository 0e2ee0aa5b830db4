import Testing

@testable import Markdown

@Suite struct HighlightTests {
    /// The code with `kind(…)` around what was told apart.
    private func marked(_ language: String, _ code: String) throws -> String {
        let lexis = try #require(Lexis(language: language.utf8))
        var html: [UInt8] = []
        Array(code.utf8).withUnsafeBufferPointer { lexis.write($0, into: &html) }
        return String(decoding: html, as: UTF8.self).replacing("<span class=\"hl-", with: "«")
            .replacing("</span>", with: "»").replacing("\">", with: " ")
            .replacing("&quot;", with: "\"").replacing("&gt;", with: ">").replacing("&lt;", with: "<")
            .replacing("&amp;", with: "&")
    }

    @Test(arguments: [
        (
            "bash", "for f in *.md; do # all\n  echo \"$f\" ${HOME}/x-for $1; done",
            "«keyword for» f «keyword in» *.md; «keyword do» «comment # all»\n  «keyword echo» «string \"$f\"» «variable ${HOME}»/x-for «variable $1»; «keyword done»"
        ),
        ("sh", "a#b 'it''s \\' x", "a#b «string 'it'»«string 's \\'» x"),
        (
            "json", "{\"a\" : [1, -2.5e3, true, \"x\\\"y\"]}",
            "{«key \"a\"» : [«number 1», -«number 2.5e3», «keyword true», «string \"x\\\"y\"»]}"
        ),
        (
            "yaml", "- name: x # why\n  date: 2026-01-02\n  url: http://a:1\n  \"q\": 'it'",
            "- «key name»: x «comment # why»\n  «key date»: «number 2026-01-02»\n  «key url»: http://a:«number 1»\n  «key \"q\"»: «string 'it'»"
        ),
        (
            "sql", "SELECT a FROM t WHERE n = 'it''s' -- done\nand b > 1;",
            "«keyword SELECT» a «keyword FROM» t «keyword WHERE» n = «string 'it'»«string 's'» «comment -- done»\n«keyword and» b > «number 1»;"
        ),
        (
            "python", "@cached\ndef f(x):\n    \"\"\"Two\n    lines\"\"\"\n    return x # y",
            "«variable @cached»\n«keyword def» f(x):\n    «string \"\"\"Two\n    lines\"\"\"»\n    «keyword return» x «comment # y»"
        ),
        (
            "swift", "let letter = /* a */ \"x\" // y",
            "«keyword let» letter = «comment /* a */» «string \"x\"» «comment // y»"
        ),
        ("ts", "const a = `x\n${b}`;", "«keyword const» a = «string `x\n${b}`»;"),
        (
            "http", "GET /a HTTP/1.1\nContent-Type: text/plain\n\n{\"a\": 1}",
            "«keyword GET» /a «keyword HTTP»/«number 1.1»\n«key Content-Type»: text/plain\n\n{«key \"a\"»: «number 1»}"
        ),
        (
            "ini", "[core]\nname = x ; no\n; yes\non=off",
            "«keyword [core]»\n«key name» = x «comment ; no»\n«comment ; yes»\n«key on»=«keyword off»"
        ),
        (
            "diff", "--- a\n+++ b\n@@ -1 +1 @@\n-old\n+new\n same",
            "«comment --- a»\n«comment +++ b»\n«place @@ -1 +1 @@»\n«removed -old»\n«added +new»\n same"
        ),
    ])
    func tellsApart(language: String, code: String, marked: String) throws {
        #expect(try self.marked(language, code) == marked)
    }

    @Test(arguments: ["bash", "json", "yaml", "sql", "python", "swift", "js", "http", "ini", "diff"])
    func keepsEveryByte(language: String) throws {
        for code in [
            "", "\"", "'", "/*", "\"\\", "${", "$", "@", "a: ", ": ", "=", "[", "1.", "\"\"\"", "`\n", "<b>&\"é—\r\n",
            "#", "- - a:\n", "\\\n",
        ] {
            let plain = try marked(language, code)
                .replacing(try Regex("«[a-z]+ "), with: "").replacing("»", with: "")
            #expect(plain == code, "\(language) \(code.debugDescription)")
        }
    }

    @Test func leavesUnknownLanguagesAlone() {
        #expect(Parsed("```brainfuck\nif 1\n```").html.contains("<code class=\"language-brainfuck\">if 1\n</code>"))
        #expect(Parsed("```\nif 1\n```").html.contains("<code>if 1\n</code>"))
    }

    @Test func canBeSwitchedOff() {
        let code = "```sh\nif x\n```"
        #expect(Parsed(code).html.contains("<span class=\"hl-keyword\">if</span> x"))
        #expect(!Parsed(code) { $0.dialect[.codeHighlighting] = false }.html.contains("hl-"))
        #expect(Parsed(code).text == "if x")
    }
}
