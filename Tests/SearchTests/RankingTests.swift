import Testing

@testable import Search

@Suite struct RankingTests {
    @Test func titlesComeBeforeTextsAndShortOnesFirst() throws {
        let base = try SmallBase([note("A", "alarm"), note("The long way of an alarm at night"), note("Alarm")])
        #expect(base.titles("alarm") == ["Alarm", "The long way of an alarm at night", "A"])
    }

    @Test func theTitleThatIsTheQueryComesFirst() throws {
        let text = String(repeating: "change window ", count: 30)
        let base = try SmallBase([
            note("Windows that often change", text), note("Change window", "x"), note("Change window policy", text),
        ])
        #expect(base.titles("change window").first == "Change window")
    }

    @Test func whatIsNoLongerCurrentComesAfterItsEquals() throws {
        let base = try SmallBase([
            note("Escalation policy", "old") { $0.isCurrent = false }, note("Escalation policy", "new"),
        ])
        #expect(base.searcher.find("escalation policy").results.map(\.note) == [1, 0])
    }

    @Test func whatIsNoLongerCurrentComesAfterWhatHasTheNameInItsOwn() throws {
        let base = try SmallBase([
            note("Escalation") { $0.isCurrent = false }, note("Escalation basics"), note("Escalation"), note("Other"),
        ])
        #expect(base.searcher.find("escalation").results.map(\.note) == [2, 1, 0])
    }

    @Test func whatIsCalledSoWordByWordComesFirst() throws {
        let base = try SmallBase([
            note("Escala", language: "es"), note("Escalado", language: "es"), note("Escalas", language: "es"),
        ])
        #expect(base.titles("escalas") == ["Escalas", "Escala", "Escalado"])
        #expect(base.titles("Escalado") == ["Escalado", "Escala", "Escalas"])
    }

    @Test func whatIsNoLongerCurrentComesFirstWhereNothingElseIsCalledSo() throws {
        let old = note("Escalado", language: "es") {
            $0.isCurrent = false
            $0.state = "Outdated"
        }
        let others = [note("Escalas", language: "es"), note("Escala", language: "es")]
        #expect(try SmallBase([old] + others).titles("escalado").first == "Escalado")
        let current = note("Escalado", "new", language: "es")
        #expect(try SmallBase([old] + others + [current]).searcher.find("escalado").results.first?.note == 3)
    }

    @Test func equalsComeInTheOrderOfTheirNumbers() throws {
        let base = try SmallBase((0..<5).map { _ in note("Same", "same") })
        #expect(base.searcher.find("same").results.map(\.note) == [0, 1, 2, 3, 4])
    }

    @Test func moreOfTheQueryIsBetter() throws {
        let base = try SmallBase([
            note("A", "olivar olivar olivar olivar"), note("B", "olivar harvest"), note("C", "harvest"), note("D"),
        ])
        #expect(base.titles("olivar harvest").first == "B")
    }

    @Test func wordsThatStandTogetherAreBetter() throws {
        let filler = String(repeating: "filler ", count: 60)
        let base = try SmallBase([
            note("Apart", "night \(filler) shift"), note("Together", "\(filler) night shift"), note("Other"),
        ])
        #expect(base.titles("night shift") == ["Together", "Apart"])
    }

    @Test func aHeadingThatHoldsTheQueryIsBetterThanTheText() throws {
        let base = try SmallBase([
            note("Text", "the root cause was found"), note("Heading", "text", heading: "Root cause"), note("Other"),
        ])
        #expect(base.titles("root cause").first == "Heading")
        #expect(base.first("root cause")?.address == "Heading.html#a")
    }

    @Test func aSectionCalledAsTheQueryIsBetterThanOneThatHoldsItsWords() throws {
        let base = try SmallBase([
            note("Long", "text", heading: "The root cause and what followed"),
            note("Own", "text", heading: "Root cause"), note("Other"),
        ])
        #expect(base.titles("root cause") == ["Own", "Long"])
    }

    @Test func aSectionCalledAsTheQueryComesFirstFromBehindTheFirstPageToo() throws {
        let longer = (0..<8).map { note("Long \($0)", "root cause", heading: "Root cause and more") }
        let base = try SmallBase(longer + [note("Own", "text", heading: "Root cause")])
        #expect(base.titles("root cause").first == "Own")
    }

    @Test func aNameOfWhichTheQueryIsMoreIsBetter() throws {
        let base = try SmallBase([
            note("Night shift at the yard without a leader", "night shift"), note("Night shift rules", "night shift"),
            note("Other"),
        ])
        #expect(base.titles("night shift").first == "Night shift rules")
    }

    @Test func wordsAreTakenForBeginningsWhereNothingIsCalledSo() throws {
        let texts = (0..<9).map { note("Note \($0)", "the pro plan and its performance") }
        let base = try SmallBase(texts + [note("Problem of performance", "slow pages"), note("Other")])
        #expect(base.titles("pro performance").first == "Problem of performance")
    }

    @Test func rareWordsTellMore() throws {
        let base = try SmallBase((0..<20).map { note("Note \($0)", "common") } + [note("Rare", "zebra")])
        #expect(base.titles("common zebra").first == "Rare")
    }

    @Test func longNotesDoNotWinByLength() throws {
        let long = (0..<800).map { "word\($0)" }.joined(separator: " ")
        let base = try SmallBase([note("Long", long + " olive"), note("Short", "olive")])
        #expect(base.titles("olive") == ["Short", "Long"])
    }
}
