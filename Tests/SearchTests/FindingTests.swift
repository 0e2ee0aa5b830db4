import Testing

@testable import Search

@Suite struct FindingTests {
    @Test(arguments: ["alpha", "body", "beta", "gamma", "delta", "epsilon", "zeta"])
    func findsEveryField(word: String) throws {
        let base = try SmallBase([
            note("Alpha", "body", heading: "Beta") {
                $0.accounts = ["Gamma"]
                $0.topics = ["Delta"]
                $0.aliases = ["Epsilon"]
                $0.linkWords = ["the zeta way"]
            }, note("Other", "words"),
        ])
        #expect(base.titles(word) == ["Alpha"])
    }

    @Test func formsOfOneStemAreOneWord() throws {
        let base = try SmallBase([
            note("A", "facturación", language: "es"), note("B", "FACTURAS", language: "es-MX"), note("C", "otra"),
        ])
        #expect(base.titles("facturas").sorted() == ["A", "B"])
    }

    @Test func aFormIsStemmedInTheLanguageThatUsesItMost() throws {
        // "organizations" is stemmed in English though a Spanish note quotes it.
        let base = try SmallBase([
            note("A", "organizations"), note("B", "organizations"), note("C", "organization"),
            note("D", "organizations", language: "es"), note("E"),
        ])
        #expect(base.titles("organization").sorted() == ["A", "B", "C", "D"])
    }

    @Test func wordsOfTwoLanguagesAreNotOneForTheirStems() throws {
        let base = try SmallBase([
            note("Puerto", "escala", language: "es"), note("Escalado", language: "es"), note("Escalation"),
        ])
        #expect(base.titles("escalation") == ["Escalation"])
    }

    @Test func aNoteThatDoesNotSayItsLanguageIsReadByItsFunctionWords() throws {
        let base = try SmallBase([
            note("A", "la reunión de las cuentas con el cliente que se fue", language: ""),
            note("B", "el cliente y los reunidos de las reuniones", language: ""), note("C", "x"),
        ])
        #expect(base.titles("reuniones").sorted() == ["A", "B"])
    }

    @Test(arguments: ["escalaciones", "escalación", "ESCALACION", "escalacionar"])
    func aFormThatTheNotesLackIsFoundByItsEnding(query: String) throws {
        let base = try SmallBase([note("A", "escalación", language: "es"), note("B", "escala", language: "es")])
        #expect(base.titles(query).first == "A")
    }

    @Test(arguments: ["invoice", "invoce", "inovice", "invoicee", "imvoice"])
    func oneWrongLetterIsForgiven(query: String) throws {
        let base = try SmallBase([note("A", "invoice"), note("B", "device"), note("C", "alarm")])
        #expect(base.titles(query) == ["A"])
    }

    @Test func twoWrongLettersAreForgivenInLongWordsOnly() throws {
        let base = try SmallBase([note("A", "responsibility"), note("B", "alarm")])
        #expect(base.titles("responsbilty") == ["A"])
        #expect(base.titles("alerm") == ["B"])
        #expect(base.titles("elerm") == [])
    }

    @Test func theWordThatIsBeingTypedMayGoOn() throws {
        let base = try SmallBase([note("Escalation", "policy"), note("Escape", "routes"), note("Other", "policy")])
        #expect(base.titles("esc").sorted() == ["Escalation", "Escape"])
        #expect(base.titles("policy esca").first == "Escalation")
    }

    @Test func aBeginningIsEnoughBeforeOtherWordsToo() throws {
        let base = try SmallBase([note("Escalation policy"), note("Change policy"), note("Escrow")])
        #expect(base.titles("escal policy").first == "Escalation policy")
    }

    @Test func fewLettersFindNamesWhereManyWordsBeginWithThem() throws {
        let many = (0..<4_000).map { note("Note \($0)", "ma\($0)x common\($0)") }
        let base = try SmallBase(many + [note("Manual of style")])
        #expect(base.titles("ma").first == "Manual of style")
        #expect(base.titles("style ma").first == "Manual of style")
    }

    @Test func functionWordsAreLeftOutBesideOthers() throws {
        let base = try SmallBase((0..<10).map { note("Note \($0)", "the way of the word\($0)") })
        #expect(base.titles("the way of word3").first == "Note 3")
        #expect(base.titles("of the").count <= 10)
    }

    @Test func aFunctionWordThatIsBeingTypedIsAHint() throws {
        let base = try SmallBase([
            note("Program status", "no schedule"), note("Program states", "a b"), note("Program of the day", "es no"),
            note("Otro", "esta esta"), note("Otra", "esta"),
        ])
        // "esta" is common here and may become "estado"; what has neither is found all the same.
        #expect(base.titles("program esta").count == 3)
    }

    @Test func synonymsOfTopicsFindEachOther() throws {
        let base = try SmallBase(
            [note("A", "facturación"), note("B", "billing"), note("C", "alarm")],
            synonyms: [["Facturación", "billing", "cobro en cuenta"]])
        #expect(base.titles("billing") == ["B", "A"])
        #expect(base.titles("facturacion") == ["A", "B"])
    }

    @Test func tellsNothingFromNothing() throws {
        let base = try SmallBase([note("A", "word")])
        for query in ["", " ", "-", "\"\"", "xqzwvkj", "type:", "-word", "🙂", "\u{301}"] {
            #expect(base.titles(query) == [], "\(query)")
        }
        #expect(try SmallBase([]).titles("word") == [])
    }

    @Test func sameResultsWithAnyNumberOfJobs() throws {
        let notes = (0..<60).map { note("Note \($0)", "palabra\($0 % 7) acción shared word\($0)") }
        let one = try SmallBase(notes, jobs: 1)
        let many = try SmallBase(notes, jobs: 7)
        #expect(one.files == many.files)
    }
}
