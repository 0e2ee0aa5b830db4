import Files
import KnowledgeBase
import Testing

/// Rows of tables are staged as notes are.
struct TableStagingTests {
    private let files: ReadBase.Files = [
        "accounts/finch.md": Sample.note("type: account\ntitle: Harbor\naliases: [fnch]\naudience: customer"),
        "accounts/harbor.md": Sample.note("type: account\ntitle: Harbor Lights\naudience: customer"),
        "accounts/inner.md": Sample.note("type: account\ntitle: Inner"),
        "accounts/secret.md": Sample.note("type: account\ntitle: Secret\naliases: [Inner]\naudience: management"),
        "metrics.csv": """
        date,account,metric,value
        2026-01-01,finch,m,1
        2026-01-01,fnch,m,2
        2026-01-01,Harbor,m,3
        2026-01-01,Harbor Lights,m,4
        2026-01-01,inner,m,5
        2026-01-01,secret,m,6
        """,
    ]

    @Test(arguments: [
        // `Harbor` is one's title and another's id.
        (Stage(audience: .customer, account: NoteID("finch")), [1.0, 2]),
        (Stage(audience: .customer, account: NoteID("harbor")), [3, 4]),
        // `inner` is one's id, whatever another is called too.
        (Stage(), [1, 2, 3, 4, 5]), (Stage(audience: .management), [1, 2, 3, 4, 5, 6]),
    ])
    func figuresAreOfStagedAccounts(_ stage: Stage, _ values: [Double]) throws {
        let read = try ReadBase(files, stage: stage)
        #expect(read.base.tables.metrics.map(\.value) == values)
        #expect(read.named(by: "unknown-in-table") == [])
    }
}
