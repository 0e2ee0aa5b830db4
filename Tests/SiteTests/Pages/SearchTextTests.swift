import Diagnostics
import Files
import KnowledgeBase
import Search
import Testing

@testable import Site

/// Search finds and quotes what the page shows.
@Suite struct SearchTextTests {
    private func texts(_ files: [String: String], of path: String) throws -> [String] {
        var sink = DiagnosticSink()
        let base = try RenderedSite.base(files)
        let theme = try Theme(own: nil, accent: nil, into: &sink)
        let site = SiteContent(States(base), theme: theme, jobs: 1)
        let index = try #require(base.notes.firstIndex { $0.path?.rawValue == path })
        return SearchDocuments(site).sections(index).map { String(decoding: $0.text, as: UTF8.self) }
    }

    private static let people = "handle,name,role,department,from\nmarta,Marta Ruiz,support-lead,Support,2025-01-01\n"

    @Test(arguments: [
        ("- [ ] call [[b]] @marta due:2026-07-15", "call B · Marta Ruiz · 15 Jul 2026"),
        ("- [x] ref:OPS-12 ask @support-lead, soon check:2026-07-15", "ask soon · Support lead · 15 Jul 2026 · OPS-12"),
        ("- [ ] call back", "call back"), ("- call due:2026-07-15", "call due:2026-07-15"),
    ])
    func saysActionsInWords(_ source: String, _ text: String) throws {
        let found = try texts(["a.md": source + "\n", "b.md": "# B\n", "people.csv": Self.people], of: "a.md")
        #expect(found == [text])
    }

    @Test func leavesAPlainPageWithoutPeopleAsItIs() throws {
        #expect(try texts(["a.md": "- [ ] ask @home due:2026-07-15\n"], of: "a.md") == ["ask @home due:2026-07-15"])
    }

    @Test func saysALogInWords() throws {
        let account = """
            ---
            type: account
            title: A
            lang: es
            ---
            ## Registro

            - 2026-01-05 [llamada] Ver [[b]].
            - 2026-01-06 [salud] rojo
            - 2026-01-07 nada
            """
        let found = try texts(["accounts/a.md": account, "b.md": "# B\n"], of: "accounts/a.md")
        #expect(found == ["5 ene 2026 · Llamada: Ver B.\n6 ene 2026 · Salud · Rojo\n7 ene 2026: nada"])
    }
}
