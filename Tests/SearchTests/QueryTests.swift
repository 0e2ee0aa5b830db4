import Testing

@testable import Search

@Suite struct QueryTests {
    private func forms(_ words: [QueryWord]) -> [String] {
        words.map { String(decoding: $0.form, as: UTF8.self) }
    }

    @Test func readsWordsQuotationsExclusionsAndFilters() {
        let query = Query(#"Política "de cambios" -viejo -"muy viejo" tipo:lección cuenta:"Bahía Norte" fin"#)
        #expect(forms(query.words) == ["politica", "de", "cambios", "fin"])
        #expect(query.words.map(\.phrase) == [nil, 1, 1, nil])
        #expect(query.excluded.map { forms($0) } == [["viejo"], ["muy", "viejo"]])
        #expect(query.filters.map(\.facet) == ["type", "account"])
        #expect(
            query.filters.map { $0.words.map { String(decoding: $0, as: UTF8.self) } } == [
                ["leccion"], ["bahia", "norte"],
            ])
        #expect(query.isOpen)
    }

    @Test func aSignBeforeAFilterLeavesOut() {
        let query = Query(#"fin -tipo:lección -cuenta:"Bahía Norte" -type:"#)
        #expect(query.filters.map(\.facet) == ["type", "account"])
        #expect(query.filters.allSatisfy(\.isExcluded) && query.excluded.isEmpty)
        #expect(forms(query.words) == ["fin"])
    }

    @Test(arguments: [
        ("word", true), ("word ", false), ("word.", false), ("\"word", false), ("type:word", false), ("-word", false),
        ("a type:x", false), ("", false), ("ñ", true), ("e\u{301}", true),
    ])
    func theLastWordIsOpenWhileNothingFollows(text: String, isOpen: Bool) {
        #expect(Query(text).isOpen == isOpen, "\(text)")
    }

    @Test(arguments: ["e-mail", "a:b", "http://x.y", "12:30"])
    func whatIsNoFilterIsWords(text: String) {
        let query = Query(text)
        #expect(query.filters.isEmpty && query.excluded.isEmpty && query.words.count >= 2, "\(query)")
    }

    @Test func longQueriesAreCut() {
        #expect(Query(String(repeating: "a ", count: 5_000)).words.count == Query.mostWords)
        #expect(Query(String(repeating: "a", count: 10_000)).words.isEmpty)
    }
}
