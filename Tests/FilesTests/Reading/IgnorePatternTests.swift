import Testing

@testable import Files

@Suite("Ignore patterns")
struct IgnorePatternTests {
    @Test(arguments: [
        ("drafts", "drafts"), ("drafts", "a/b/drafts"), ("*.tmp", "a/x.tmp"), ("/x.md", "x.md"), ("a/*.md", "a/x.md"),
        ("a/**", "a/b"), ("a/**", "a/b/c"), ("**/x", "x"), ("**/x", "a/b/x"), ("a/**/z", "a/z"),
        ("a/**/z", "a/b/c/z"), ("?.md", "ñ.md"), ("a*b*c", "a-b-b-c"), ("./a/b", "a/b"), ("**", "anything"),
        ("a/**/b/**/c", "a/b/x/b/c"), ("*", "x"), ("[x].md", "[x].md"),
    ])
    func match(pattern: String, path: String) throws {
        let pattern = try #require(IgnorePattern(pattern))
        #expect(pattern.matches(path, isFolder: false))
    }

    @Test(arguments: [
        ("drafts", "drafts2"), ("/x.md", "a/x.md"), ("a/*.md", "a/b/x.md"), ("a/**", "a"), ("a/b", "x/a/b"),
        ("?.md", "ab.md"), ("a*b", "a/b"), ("x", "X"), ("*.md", "x.mdx"), ("a/**/z", "a/b/zz"),
    ])
    func leaveOthers(pattern: String, path: String) throws {
        let pattern = try #require(IgnorePattern(pattern))
        #expect(!pattern.matches(path, isFolder: false))
    }

    @Test func aSlashAtTheEndMeansFoldersOnly() throws {
        let pattern = try #require(IgnorePattern("build/"))
        #expect(pattern.matches("a/build", isFolder: true))
        #expect(!pattern.matches("a/build", isFolder: false))
    }

    @Test(arguments: ["", "/", "..", "../x", "a/../b", "."])
    func whatCannotMatchIsRefused(pattern: String) {
        #expect(IgnorePattern(pattern) == nil)
    }

    @Test(.timeLimit(.minutes(1))) func manyStarsTakeNoLongerThanTheirProduct() throws {
        let pattern = try #require(IgnorePattern(String(repeating: "a*", count: 2_000) + "b"))
        #expect(!pattern.matches(String(repeating: "a", count: 4_000), isFolder: false))
    }
}
