import Files
import KnowledgeBase
import Markdown
import Testing

struct QueryTests {
    static let base: MemoryTree = [
        "accounts/acme.md": Sample.account("id: acme"), "accounts/bolt.md": Sample.account("id: bolt"),
        "topics/gap.md": Sample.topic("id: gap"),
    ]

    /// What the block of `x.md` asks for.
    private func read(_ lines: String, kind: String = "notes", in more: MemoryTree = base) throws -> (
        GeneratedContent?, [String]
    ) {
        var files = more
        files.add("x.md", "- > ```\(kind)\n" + lines.split(separator: "\n").map { "  > \($0)\n" }.joined() + "  > ```")
        let read = try ReadBase(files)
        return (read.index("x.md").flatMap { read.base.generated[$0]?.first ?? nil }, read.underlined)
    }

    private func notes(_ lines: String) throws -> NotesQuery? {
        if case .notes(let query)? = try read(lines).0 { query } else { nil }
    }

    @Test func readsEveryKeyInBothLanguages() throws {
        let english = try notes(
            """
            # Why we list them
            type: lesson, policy
            account: acme, "Bolt"
            topic: [gap]
            state: in-force, open
            since: 2025
            until: 2026-Q1
            sort: title desc
            limit: 7
            show: cards
            columns: title, owner
            """)
        let spanish = try notes(
            """
            tipo: lección, políticas
            cuenta: acme, bolt
            tema: gap
            estado: vigente, abierta
            desde: 2025
            hasta: 2026-T1
            orden: -título
            límite: 7
            mostrar: tarjetas
            columnas: título, responsable
            """)
        let query = try #require(english)
        #expect(query == spanish)
        #expect(query.types == [.lesson, .policy] && query.accounts.count == 2 && query.topics.count == 1)
        #expect(query.states == ["in-force", "open"])
        #expect(query.since?.description == "2025-01-01" && query.until?.description == "2026-03-31")
        #expect(query.order == .title && query.isDescending && query.limit == 7 && query.layout == .cards)
        #expect(query.columns == [.title, .owner])
    }

    @Test(arguments: [
        ("", "newest 50"), ("sort: date asc", "oldest 50"), ("sort: title", "a-z 50"),
        ("columns: title", "newest 50 table"),
    ])
    func hasUsefulDefaults(lines: String, expected: String) throws {
        let query = try #require(try notes(lines))
        let order = query.order == .title ? "a-z" : query.isDescending ? "newest" : "oldest"
        #expect("\(order) \(query.limit)" + (query.layout == .table ? " table" : "") == expected)
    }

    /// The day of the build is 2026-06-30.
    @Test(arguments: [
        ("90d", "2026-04-01"), ("2w", "2026-06-16"), ("4m", "2026-02-28"), ("1y", "2025-06-30"),
        ("today", "2026-06-30"),
        ("99999y", "0001-01-01"), ("2026-03-04", "2026-03-04"), ("hoy", "2026-06-30"),
    ])
    func countsBackFromTheDayOfTheBuild(since: String, day: String) throws {
        #expect(try notes("since: \(since)")?.since?.description == day)
    }

    @Test(arguments: [
        ("acount: acme", "acount (account?)"), ("type: leson", "leson (lesson?)"), ("account: acmee", "acmee (acme?)"),
        ("topic: gpa", "gpa (gap?)"), ("state: opne", "opne (open?)"), ("since: 2026-1-1", "2026-1-1 (2026-01-01?)"),
        ("since: 90", "90"), ("sort: titel", "titel (title?)"), ("sort: title up", "title up"), ("limit: many", "many"),
        ("limit: 501", "501"), ("limit: 0", "0"), ("show: tabel", "tabel (table?)"),
        ("columns: titel", "titel (title?)"),
        ("all lessons", "all lessons"), ("type:", "type"), ("type: lesson\ntipo: policy", "tipo"),
        ("show: list, table", "table"), ("owner: me", "owner"),
    ])
    func pointsAtWhatItDoesNotUnderstand(lines: String, finding: String) throws {
        let (content, found) = try read(lines)
        #expect(content == nil)
        #expect(found == ["unreadable-block " + finding])
    }

    @Test func readsActions() throws {
        guard
            case .actions(let query)? = try read(
                "account: acme\nowner: @marta, head-of-support\nstate: hecha\nuntil: today\nsort: owner\nshow: table",
                kind: "Acciones"
            ).0
        else { return #expect(Bool(false), "no query") }
        #expect(query.owners == ["marta", "head-of-support"] && query.states == [.done])
        #expect(query.order == .owner && query.layout == .table && query.accounts.count == 1)
        #expect(try read("colums: title", kind: "actions").1 == ["unreadable-block colums"])
    }

    @Test func saysNothingInOtherPeoplesNotesOfWhatIsNoQuery() throws {
        let prose = try ReadBase(["x.md": "```notes\nCall the port first.\n```"], isOwn: false)
        #expect(prose.report == "" && prose.base.generated == [0: [nil]])
        let query = try ReadBase(["x.md": "```notes\ntype: page\nlimt: 3\n```"], isOwn: false)
        #expect(query.underlined == ["unreadable-block limt (limit?)"])
    }

    /// An account that these readers may not know of: no finding, and no list either.
    @Test func saysNothingOfWhatIsWithheld() throws {
        let files: MemoryTree = [
            "x.md": "```notes\naccount: secret\n```",
            "accounts/secret.md": Sample.account("id: secret\naudience: restricted"),
        ]
        let read = try ReadBase(files, stage: Stage(audience: .internal))
        #expect(read.report == "" && read.base.generated.values.allSatisfy { $0 == [nil] })
    }

    @Test func readsNothingWhereItIsSwitchedOff() throws {
        let files: MemoryTree = ["x.md": "```notes\nlimt: 3\n```"]
        let read = try ReadBase(files) { $0.dialect[.generatedBlocks] = false }
        #expect(read.report == "" && read.base.generated.isEmpty)
    }
}
