import Testing

@testable import Search

@Suite struct NarrowingTests {
    private func base() throws -> SmallBase {
        func change(_ account: String, _ month: String) -> (inout SearchDocument) -> Void {
            { document in
                let name = account == "bahia" ? "Bahía Norte" : "Olivar del Sur"
                document.facets[.account] = [SearchName(account, name, name)]
                document.facets[.date] = [SearchName(month, month, month)]
                document.facets[.state] = [SearchName("in-force", "In force", "Vigente")]
            }
        }
        var policy = note("P", "alarm", change("bahia", "2025-11"))
        policy.type = SearchName("policy", "Policy", "Política")
        var other = note("Q", "alarm", change("olivar", "2024-02"))
        other.type = policy.type
        return try SmallBase([
            note("A", "alarm", change("bahia", "2025-01")), note("B", "alarm", change("olivar", "2025-11")), policy,
            other,
        ])
    }

    @Test(arguments: [
        ("alarm type:lesson", ["A", "B"]), ("alarm tipo:lección", ["A", "B"]), ("alarm type:lessons", ["A", "B"]),
        ("alarm tipo:Política", ["P", "Q"]), ("alarm cuenta:bahía", ["A", "P"]),
        ("alarm account:\"bahia norte\"", ["A", "P"]), ("alarm account:olivar type:policy", ["Q"]),
        ("alarm date:2025", ["A", "B", "P"]), ("alarm fecha:2025-11", ["B", "P"]),
        ("alarm estado:vigente", ["A", "B", "P", "Q"]),
        ("alarm type:lesson type:policy", ["A", "B", "P", "Q"]), ("alarm account:nobody", []),
        ("type:policy", ["P", "Q"]),
        ("alarm -type:policy", ["A", "B"]), ("alarm -cuenta:\"bahia norte\"", ["B", "Q"]),
        ("alarm -type:policy -date:2025-11", ["A"]), ("alarm type:policy -account:olivar", ["P"]),
        ("type:policy -account:olivar", ["P"]), ("alarm -type:lesson -type:policy", []), ("-type:policy", []),
        ("alarm -account:nobody", ["A", "B", "P", "Q"]),
        ("alarm topic:x", []), ("note:alarm", ["A", "B", "P", "Q"]),
    ])
    func filtersNarrow(query: String, expected: [String]) throws {
        #expect(try base().titles(query).sorted() == expected, "\(query)")
    }

    @Test func aKeyMeansItselfBeforeWhatBeginsWithIt() throws {
        func named(_ title: String, _ key: String) -> SearchDocument {
            note(title, "alarm") { $0.facets[.account] = [SearchName(key, title, title)] }
        }
        let base = try SmallBase([named("North", "north"), named("North two", "north-2")])
        #expect(base.titles("alarm account:north") == ["North"])
        #expect(base.titles("alarm account:nor").count == 2)
    }
}
