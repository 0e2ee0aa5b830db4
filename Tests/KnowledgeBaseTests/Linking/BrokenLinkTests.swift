import Files
import Testing

struct BrokenLinkTests {
    private func found(_ text: String) throws -> [String] {
        try ReadBase(["docs/from.md": text, "docs/leave-policy.md": "# Time off"]).underlined
    }

    @Test(arguments: [
        ("[x](hhttps://a.example/b)", "refused-scheme hhttps://a.example/b (https://a.example/b?)"),
        ("[x](mail:a@b.example)", "refused-scheme mail:a@b.example"),
        ("<chrome://flags>", "refused-scheme chrome://flags"),
    ])
    func knowsAMisspeltScheme(text: String, finding: String) throws {
        #expect(try found(text) == [finding])
    }

    /// Three links by one definition are one mistake, in one place.
    @Test func tellsOfADefinitionOnce() throws {
        #expect(
            try found("[x][a] [y][a] [a]\n\n[a]: leave-polcy.md\n") == ["broken-link leave-polcy.md (leave-policy.md?)"]
        )
        #expect(try found("[x](gone.md) [y](gone.md)").count == 2)
    }
}
