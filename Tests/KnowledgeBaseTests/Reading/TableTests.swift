import Files
import KnowledgeBase
import Testing

/// Rows of the tables, bound to the notes that they name.
struct TableTests {
    private let files: ReadBase.Files = [
        "accounts/acme.md": Sample.note("type: account\ntitle: Acme & Co\naliases: [ACM]"),
        "accounts/secret.md": Sample.account("audience: restricted"),
        "training/basics.md": Sample.note("type: training\ntitle: Basics\nfor: escalation\nroles: x"),
        "p.md": Sample.policy(1, from: "2024-01-01").replacing("owner: x", with: "owner: ines"),
        "metrics.csv": """
        date,account,metric,value
        2026-01-31,acme,csat,4
        2026-02-28,Acme & Co,csat,5
        2026-02-28,acm,csat,6
        2026-02-28,secret,csat,7
        2026-02-28,amce,csat,8
        2026-03-31,amce,csat,9
        """,
        "people.csv": """
        handle,name,role,from,to
        ines,Inés,deputy,2020-01-01,2024-12-31
        ines,Inés,manager,2025-01-01,
        """,
        "completions.csv": """
        date,person,training,policy_version
        2024-06-01,ines,basics,escalation@1
        2026-06-01,@ines,Basics,
        2026-06-01,inse,basics,
        2026-06-01,ines,basisc,
        2026-06-01,ines,basics,escalation@2
        2026-06-01,ines,basics,a@b
        """,
    ]

    @Test func rowsTakeTheIDOfTheNoteTheyName() throws {
        let read = try ReadBase(files)
        let tables = read.base.tables
        #expect(
            tables.metrics.map { "\($0.account) \($0.value)" } == ["acme 4.0", "acme 5.0", "acme 6.0", "secret 7.0"])
        #expect(
            tables.completions.map { "\($0.date) \($0.person ?? "-") \($0.role ?? "-") \($0.training)" } == [
                "2024-06-01 ines deputy basics", "2026-06-01 ines manager basics",
            ])
        #expect(tables.people.map(\.handle) == ["ines", "ines"])
        #expect(
            read.report == """
                completions.csv:4:12 error unknown-in-table: “inse” is no handle of people.csv (ines?)
                completions.csv:5:17 error unknown-in-table: no training is called “basisc” (basics?)
                completions.csv:6:24 error unknown-in-table: no policy is called “escalation@2” (escalation?)
                completions.csv:7:24 error csv-value: `policy_version` must be the id of a note, or id@version, not `a@b`
                metrics.csv:6:12 error unknown-in-table: no account is called “amce” (acme?)
                """)
    }

    @Test func rowsOfWhatIsNotStagedGoWithoutAWord() throws {
        let read = try ReadBase(files, stage: Stage())
        #expect(read.base.tables.metrics.map(\.account) == ["acme", "acme", "acme"])
        #expect(!read.report.contains("secret"))
    }

    @Test func belowManagementCompletionsNameRolesOnly() throws {
        #expect(try ReadBase(files, stage: Stage()).base.tables.completions.map(\.person) == [nil, nil])
        #expect(try ReadBase(files, stage: Stage()).base.tables.completions.map(\.role) == ["deputy", "manager"])
        let management = try ReadBase(files, stage: Stage(audience: .management))
        #expect(management.base.tables.completions.map(\.person) == ["ines", "ines"])
    }

    @Test func onlyTheTablesAtTheTopAreRead() throws {
        let read = try ReadBase(["a/metrics.csv": "date,account,metric,value\nx,y,z,w\n", "b.md": "[m](a/metrics.csv)"])
        #expect(read.base.tables.metrics.isEmpty)
        #expect(read.report == "")
        #expect(read.targets(of: "b.md") == ["file a/metrics.csv"])
    }
}
