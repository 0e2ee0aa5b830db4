import Testing

@testable import Markdown

@Suite struct FrontMatterTests {
    private func scan(_ text: String) -> (extent: FrontMatterExtent, content: String?, body: String) {
        let bytes = Array(text.utf8)
        let extent = FrontMatterExtent(scanning: bytes)
        let content: Range<Int>? =
            switch extent {
            case .yaml(let content, _), .toml(let content, _): content
            case .none, .unclosed: nil
            }
        return (
            extent, content.map { String(decoding: bytes[$0], as: UTF8.self) },
            String(decoding: bytes[extent.bodyStart...], as: UTF8.self)
        )
    }

    @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
    func findsYAML(lineEnd: String, mark: String) {
        let result = scan(mark + ["---", "a: 1", "b: 2", "---", "text"].joined(separator: lineEnd))
        #expect(result.content == "a: 1\(lineEnd)b: 2\(lineEnd)")
        #expect(result.body == "text")
    }

    @Test func endsAtDotsToo() {
        #expect(scan("---\na: 1\n...\ntext").body == "text")
    }

    @Test(arguments: ["---\n---\ntext", "---  \n---\t\ntext"])
    func mayBeEmpty(text: String) {
        #expect(scan(text).content == "")
        #expect(scan(text).body == "text")
    }

    @Test func mayEndTheFile() {
        #expect(scan("---\na: 1\n---").content == "a: 1\n")
    }

    @Test(arguments: [
        "---\n\n\n\"título\": x\n---\n", "---\n# note\na: 1\n---\n", "---\n{a: 1}\n---\n", "---\nno yaml\na: 1\n---\n",
    ])
    func knowsYAMLByItsBeginning(text: String) {
        #expect(scan(text).content != nil)
    }

    @Test(arguments: [
        "text", "", "\n---\na: 1\n---\n", "----\na: 1\n----\n", "---\nWords that go on and on: so\n---\n",
        "---\n\n## Heading\n\n---\n", "---", "---\ntext\n",
    ])
    func leavesThematicBreaks(text: String) {
        #expect(scan(text).extent == .none)
        #expect(scan(text).body == text)
    }

    @Test func reportsWhatNeverCloses() {
        #expect(scan("---\naudience: management\n\ntext\n").extent == .unclosed(opening: 0..<3))
        #expect(scan("\u{FEFF}---\r\na:\r\n").extent == .unclosed(opening: 3..<6))
    }

    @Test func findsTOML() {
        let result = scan("+++\na = 1\n+++\ntext")
        #expect(result.content == "a = 1\n")
        #expect(result.body == "text")
    }
}
