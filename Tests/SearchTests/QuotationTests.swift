import Testing

@testable import Search

@Suite struct QuotationTests {
    @Test func quotedWordsStandTogether() throws {
        let base = try SmallBase([
            note("A", "the invoice came twice"), note("B", "twice came the invoice"), note("C", "came"),
        ])
        #expect(base.titles("\"came twice\"") == ["A"])
        #expect(base.titles("“came twice”") == ["A"])
        #expect(base.titles("«twice came»") == ["B"])
    }

    @Test func functionWordsCountWithinQuotationMarks() throws {
        let many = (0..<30).map { note("Note \($0)", "the word of the day is day\($0)") }
        let base = try SmallBase(many + [note("A", "state of the art"), note("B", "state and that art")])
        #expect(base.titles("\"state of the art\"").first == "A")
        #expect(base.titles("\"state and that art\"").first == "B")
    }

    @Test func theWordsAsTheyStandComeBeforeTheirInflections() throws {
        let base = try SmallBase([note("A", "changes windows"), note("B", "x change window"), note("C", "change")])
        #expect(base.titles("\"change window\"") == ["B", "A"])
    }

    @Test func quotedTitlesAndHeadingsAreFound() throws {
        let base = try SmallBase([note("Night shift", "x"), note("B", "y", heading: "Night shift"), note("C", "night")])
        #expect(base.titles("\"night shift\"").sorted() == ["B", "Night shift"])
    }

    @Test func aQuotationOftenRepeatedIsStillFound() throws {
        let text = String(repeating: "olive ", count: 40) + "olive oil press"
        let base = try SmallBase([note("A", text), note("B", "press oil olive")])
        #expect(base.titles("\"olive oil press\"") == ["A"])
    }

    @Test func aQuotationOfWordsThatMostNotesHoldIsFoundAtTheEndOfTheirLists() throws {
        let many = (0..<1_500).map { number in
            note("Note \(number)", number % 700 == 699 ? "gate red lantern x" : "red x lantern gate")
        }
        let base = try SmallBase(many)
        #expect(base.text("search/w/0.js") != nil, "the lists have no tails")
        #expect(base.titles("\"red lantern\"") == ["Note 699", "Note 1399"])
        #expect(base.titles("\"gate red lantern\"") == ["Note 699", "Note 1399"])
        #expect(base.titles("\"lantern red\"") == [])
        let others = base.titles("red -\"red lantern\"")
        #expect(!others.isEmpty && !others.contains("Note 699") && !others.contains("Note 1399"))
    }

    @Test func whatATailSaysOfNamesAndHeadingsCounts() throws {
        let many = (0..<1_500).map { number in
            note(number == 1_444 ? "Red lantern" : "Note \(number)", "red lantern", heading: "Lantern")
        }
        let longer = (0..<600).map { note("Red thing \($0)", "red lantern") }
        let base = try SmallBase(longer + many)
        #expect(base.titles("red lantern").first == "Red lantern")
        #expect(base.titles("\"red lantern\"").first == "Red lantern")
    }

    @Test func aHyphenLeavesNotesOut() throws {
        let base = try SmallBase([
            note("A", "olive oil"), note("B", "olive tree"), note("C", "oil of the olive"), note("D", "e-mail olive"),
        ])
        #expect(base.titles("olive -tree").sorted() == ["A", "C", "D"])
        #expect(base.titles("olive -\"olive oil\"").sorted() == ["B", "C", "D"])
        #expect(base.titles("e-mail") == ["D"])
    }
}
