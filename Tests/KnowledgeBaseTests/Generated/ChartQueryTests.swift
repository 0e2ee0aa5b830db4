import Files
import KnowledgeBase
import Testing

struct ChartQueryTests {
    private static let base: MemoryTree = [
        "accounts/acme.md": Sample.account("id: acme"), "accounts/bolt.md": Sample.account("id: bolt"),
        "accounts/secret.md": Sample.account("id: secret\naudience: restricted"),
        "topics/speed.md": Sample.topic("id: speed\naliases: [p1_hours]"),
        "metrics.csv": "date,account,metric,value\n2026-01-31,acme,p1_hours,3\n2026-01-31,secret,hushed,1\n",
    ]

    /// What the block of `x.md` asks for: accounts, metrics, days; then the findings.
    private func read(_ lines: String, front: String = "", stage: Stage = .all) throws -> (String?, [String]) {
        var files = Self.base
        files.add("x.md", front + "> ```chart\n" + lines.split(separator: "\n").map { "> \($0)\n" }.joined() + "> ```")
        let read = try ReadBase(files, stage: stage)
        guard case .chart(let query)? = read.index("x.md").flatMap({ read.base.generated[$0]?.first ?? nil }) else {
            return (nil, read.underlined)
        }
        let accounts = query.accounts.map { read.base.notes[$0].id.rawValue } + query.metrics
        let days = [query.since, query.until].compactMap { $0?.description }
        return ((accounts + days).joined(separator: " "), read.underlined)
    }

    @Test(arguments: [
        ("account: acme", "acme"), ("cuenta: bolt, acme\nmétrica: p1_hours", "bolt acme p1_hours"),
        ("account: acme\nmetric: P1 hours", "acme p1_hours"), ("account: acme\nmetric: speed", "acme p1_hours"),
        ("account: acme\nsince: 2025\nuntil: 2026-02", "acme 2025-01-01 2026-02-28"),
    ])
    func readsWhatIsToBeDrawn(lines: String, expected: String) throws {
        let (query, found) = try read(lines)
        #expect(query == expected && found.isEmpty, "\(found)")
    }

    @Test(arguments: [
        ("account: acmee", "acmee (acme?)"), ("account: acme\nmetric: p1_hour", "p1_hour (p1_hours?)"),
        ("acount: acme", "acount (account?)"), ("account: acme\nlimit: 3", "limit"), ("metric: p1_hours", "chart"),
        ("account: acme\nsince: 2026-1-1", "2026-1-1 (2026-01-01?)"), ("account: acme\nmetric:", "metric"),
    ])
    func pointsAtWhatItDoesNotUnderstand(lines: String, finding: String) throws {
        let (query, found) = try read(lines)
        #expect(query == nil && found.first == "unreadable-block " + finding, "\(found)")
    }

    @Test func takesTheAccountsOfItsNote() throws {
        #expect(try read("metric: speed", front: "---\naccounts: [bolt, acme]\n---\n").0 == "bolt acme p1_hours")
        let own = try ReadBase([
            "accounts/acme.md": Sample.account("id: acme", "```chart\n```")
        ])
        guard case .chart(let query)? = own.base.generated[0]?.first ?? nil else {
            return #expect(Bool(false), "no chart: \(own.report)")
        }
        #expect(query.accounts == [0] && query.metrics.isEmpty)
    }

    /// Neither an account nor a metric that these readers may not hear of is told of, nor offered as near.
    @Test(arguments: [
        ("account: secret", nil), ("account: acme\nmetric: hushed", "acme hushed"),
        ("account: acme\nmetric: hushe", nil),
    ])
    func saysNothingOfWhatIsWithheld(lines: String, expected: String?) throws {
        let (query, found) = try read(lines, stage: Stage(audience: .internal))
        #expect(query == expected && found.allSatisfy { !$0.contains("hushed") }, "\(found)")
    }
}
