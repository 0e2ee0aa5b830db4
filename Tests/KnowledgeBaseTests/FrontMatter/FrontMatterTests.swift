import Files
import KnowledgeBase
import Testing

struct FrontMatterTests {
    /// `aliases: a, b`, as other tools write it.
    @Test(arguments: [
        ("aliases: One two, Three", ["One two", "Three"]), ("aliases: \"One, two\"", ["One, two"]),
        ("alias: Uno,Dos,", ["Uno", "Dos"]), ("aliases: [One, Two]", ["One", "Two"]), ("aliases: One", ["One"]),
        ("aliases:\n- One, two\n", ["One, two"]), ("redirect_from: /a/, /b/", ["/a/", "/b/"]),
    ])
    func readsNamesBetweenCommas(front: String, names: [String]) {
        #expect(read("title: T\n" + front).note.texts("aliases") == names)
    }

    @Test func readsTopicsBetweenCommas() {
        let read = read("topics: night-shift, billing\n")
        #expect(read.note.references("topics").map(\.reference.name) == ["night-shift", "billing"])
        #expect(read.note.references("topics").map(\.range.count) == [11, 7])
    }

    @Test func readsBothExamplesOfTheModel() {
        let policy = read(
            """
            type: policy
            kind: policy
            id: change-window
            title: Change windows
            version: 3
            effective: 2025-12-01
            owner: head-of-operations
            supersedes: change-window@2
            applies_to: {roles: [operations, support]}
            changes:
              - {level: major,
                 because: [domingos-no-en-puertos],
                 summary: No Sunday changes at ports}
            """)
        #expect(policy.report == "")
        #expect(policy.note.type == .policy)
        #expect(policy.note.text("id") == "change-window")
        #expect(policy.note.integer("version") == 3)
        #expect(policy.note.date("effective") == CalendarDate("2025-12-01"))
        #expect(policy.note.references("supersedes").map(\.reference) == [Reference(name: "change-window", version: 2)])
        #expect(
            policy.note["applies_to"]?.value["roles"]?.members.map(\.value) == [.text("operations"), .text("support")])
        let change = policy.note["changes"]?.members.first?.value
        #expect(change?["level"]?.value == .choice("major"))
        #expect(change?["summary"]?.value == .text("No Sunday changes at ports"))
        #expect(change?.record?.map(\.key) == ["level", "summary", "because"])

        let lesson = read(
            """
            tipo: lección
            id: domingos-no-en-puertos
            título: En puertos, el domingo no es hora valle
            fecha: 2025-11-20
            fuente: [bahia-cambio-domingo, d1]
            causa: untested-change
            polaridad: evitar
            procedencia: propio
            aplica_si: [port-operations]
            no_aplica_si: [single-site]
            evidencia: patrón
            aplicada_en: [change-window@3]
            comprobar_el: 2026-06-01
            contradice: [sunday-changes-work]
            """)
        #expect(lesson.report == "")
        #expect(lesson.note.type == .lesson)
        #expect(lesson.note.text("polarity") == "avoid")
        #expect(lesson.note.text("origin") == "own")
        #expect(lesson.note.text("evidence") == "pattern")
        #expect(lesson.note.references("source").map(\.reference.name) == ["bahia-cambio-domingo", "d1"])
        #expect(lesson.note["cause"]?.value == .reference(Reference(name: "untested-change")))
        #expect(lesson.note.date("check_by") == CalendarDate("2026-06-01"))
    }

    @Test(arguments: ["Título: x", "titulo: x", "TITLE: x", "title : x", "\"title\": x", "{title: x}", "? title\n: x"])
    func readsKeysWhateverTheirForm(_ yaml: String) {
        #expect(read(yaml).note.text("title") == "x")
    }

    @Test(arguments: [
        ("revisar-antes-de", "review_by"), ("revisar antes de", "review_by"), ("Review-By", "review_by"),
        ("translation of", "translation_of"),
    ])
    func takesHyphenUnderscoreAndSpaceForOne(_ key: String, _ name: String) {
        #expect(read("\(key): 2026-01-01").note[name] != nil, "\(key)")
    }

    @Test(arguments: [
        ("audience: Restringida", "restricted"), ("audiencia: direccion", "management"),
        ("audiencia: \"Cliente\" # sí", "customer"), ("audience: INTERNAL", "internal"),
        ("audiencia: interno", "internal"),
    ])
    func readsAudiencesInBothLanguages(_ yaml: String, _ audience: String) {
        let (note, report) = read(yaml)
        #expect(note.text("audience") == audience)
        #expect(report == "")
    }

    @Test(arguments: [
        ("draft: yes", true), ("draft: True", true), ("borrador: sí", true), ("borrador: \"si\"", true),
        ("publish: no", true), ("publicar: off", true), ("publish: false", true), ("draft: no", false),
        ("publish: true", false), ("title: x", false),
    ])
    func knowsADraft(_ yaml: String, _ isDraft: Bool) {
        #expect(read(yaml).note.isDraft == isDraft)
        #expect(read(yaml).report == "")
    }

    @Test func takesTheFolderTypeWhereTheNoteStatesNone() {
        #expect(read("title: x", folder: .topic).note.type == .topic)
        #expect(read("title: x", folder: .topic).note.statedType == nil)
        #expect(read("type: page", folder: .topic).note.type == .page)
        #expect(read("tipo: página", folder: .topic).note.statedType == .page)
        #expect(read([], .absent, folder: .topic).note.type == .topic)
        #expect(read("", folder: .topic).report == "")
    }

    @Test func readsOneValueAsAListOfOne() {
        let note = read("type: issue\ncuenta: olivar\ntopics: one").note
        #expect(note.references("accounts").map(\.reference.name) == ["olivar"])
        #expect(note.references("topics").map(\.reference.name) == ["one"])
    }

    @Test func keepsWhereEverythingIsWritten() {
        let yaml = """
            título: "año: \\"nuevo\\"" # c
            lang: es
            topics: [ñu, 'b''c',  d ]
            aliases:
              - uno
              - dos tres
            summary: >
              words
            owner: &who jefa
            """
        let note = read(yaml).note
        #expect(text(note["title"]?.range, of: yaml) == "\"año: \\\"nuevo\\\"\"")
        #expect(text(note["topics"]?.range, of: yaml) == "[ñu, 'b''c',  d ]")
        #expect(note["topics"]?.members.map { text($0.range, of: yaml) } == ["ñu", "'b''c'", "d"])
        #expect(text(note["aliases"]?.range, of: yaml) == "- uno\n  - dos tres")
        #expect(note["aliases"]?.members.map { text($0.range, of: yaml) } == ["uno", "dos tres"])
        #expect(text(note["owner"]?.range, of: yaml) == "jefa")
        #expect(note.text("summary") == "words")
        #expect(
            note.entries.map { text($0.keyRange, of: yaml) } == [
                "título", "lang", "topics", "aliases", "summary", "owner",
            ])
    }

    @Test func keepsPlacesAfterLineBreaksOfEveryKind() {
        let yaml = "lang: es\r\ntitle: x\u{2028}owner: y\rsummary: z"
        let note = read(yaml).note
        #expect(text(note["title"]?.range, of: yaml) == "x")
        #expect(text(note["owner"]?.range, of: yaml) == "y")
        #expect(text(note["summary"]?.range, of: yaml) == "z")
    }

    @Test(arguments: [
        ("a", Reference(name: "a")), ("issue/some-id", Reference(name: "issue/some-id")),
        ("\"[[a|A thing]]\"", Reference(name: "a")), ("[[a]]", Reference(name: "a")),
        ("a@2", Reference(name: "a", version: 2)), ("a@v12", Reference(name: "a", version: 12)),
    ])
    func readsReferencesAlsoAsWikiLinks(_ written: String, _ reference: Reference) {
        let (note, report) = read("translation_of: \(written)\naccounts: [\(written)]")
        #expect(note["translation_of"]?.value.reference == reference)
        #expect(note.references("accounts").map(\.reference) == [reference])
        #expect(report == "")
    }

    @Test func leavesOutWhatIsEmpty() {
        let (note, report) = read("title:\nsummary: ~\ntopics: []\nowner: null\nlang: ''\naliases: [a, ~, '']")
        #expect(note.entries.map(\.name) == ["topics", "aliases"])
        #expect(note.texts("aliases") == ["a"])
        #expect(report == "")
    }

    @Test func keepsWordsAsTheyAreWritten() {
        let note = read("title: 0012\nsummary: no\nowner: \"@maria\"\naliases: [yes, 1.50, 2026-01-01]").note
        #expect(note.text("title") == "0012")
        #expect(note.text("summary") == "no")
        #expect(note.text("owner") == "maria")
        #expect(note.texts("aliases") == ["yes", "1.50", "2026-01-01"])
    }

    @Test func neverKeepsContactsAddresses() {
        let note = read("type: account\ncontacts: [{name: Ana, email: ana@x.example, Teléfono: 600, role: jefa}]")
        #expect(note.report == "")
        #expect(note.note["contacts"]?.members.first?.value.record?.map(\.key) == ["name", "role"])
        #expect(!"\(note.note)".contains("ana@x"))
    }

    @Test func dropsAnEntryWhoseAccountIsUnknown() {
        let note = read("type: policy\nexceptions: [{account: a}, {reason: about somebody}]").note
        #expect(note["exceptions"]?.members.count == 1)
    }

    @Test func readsOtherToolsWordsInPagesSilently() {
        let (note, report) = read(
            """
            layout: post
            description: About this
            tags: "#one, two"
            created: 2021-01-02T10:00:00Z
            modified: 2021/02/03
            redirect_from:
              - /old/
            kind: anything
            weight: {a: [b]}
            """)
        #expect(report == "")
        #expect(note.text("summary") == "About this")
        #expect(note.references("topics").map(\.reference.name) == ["one", "two"])
        #expect(note.date("date") == CalendarDate("2021-01-02"))
        #expect(note.date("updated") == CalendarDate("2021-02-03"))
        #expect(note.texts("aliases") == ["/old/"])
    }

    @Test func prefersOurOwnWordsToOtherTools() {
        let note = read("tags: [a]\ntopics: [b]\ndescription: c\nsummary: d\ncreated: 2020-01-01\ndate: 2021-01-01")
            .note
        #expect(note.references("topics").map(\.reference.name) == ["b"])
        #expect(note.text("summary") == "d")
        #expect(note.date("date") == CalendarDate("2021-01-01"))
    }

    @Test func warnsOnlyOfWhatItCannotReadInPages() {
        let (note, report) = read("date: last spring\nlang: fr\ntitle: [x]\nnonsense: y")
        #expect(
            report == """
                2:7 warning ignored-field: `date` must be a day like 2026-03-04, not `last spring`
                3:7 warning ignored-field: `lang` must be en or es, not `fr`
                4:8 warning ignored-field: `title` must be text, not a list; put words that begin with a bracket in quotes
                """)
        #expect(note.entries.isEmpty)
    }

    @Test(arguments: ["published: no", "public: x", "drafts: 3", "seo: {draft: no}", "publish:", "a: {publish: yes}"])
    func doesNotStopAtOtherPeoplesWords(_ yaml: String) {
        #expect(!read(yaml).report.contains("stops"), "\(read(yaml).report)")
    }

    @Test func readsTextThatIsNotUTF8WithoutLosingItsPlace() {
        let bytes = Array("---\ntitle: a".utf8) + [0xE9] + Array("b\nlang: en\n---\n".utf8)
        let (note, _) = read(bytes, .yaml(4..<bytes.count - 4))
        #expect(note["lang"].map { Array(bytes[$0.range]) } == Array("en".utf8))
    }

    /// Every prefix and every single wrong byte of a rich front matter is read without falling.
    @Test func survivesDamage() {
        let whole = Array(
            "a: &x {b: [c, 'd'], e: \"f\\u00e9\"}\ng: *x\ntipo: lección\n? h\n: - i\n  - |\n   j\naudience: internal"
                .utf8)
        for end in 0...whole.count { _ = read(Array(whole[..<end]), .yaml(0..<end)) }
        for index in whole.indices {
            for byte: UInt8 in [0, 0x09, 0x0A, 0x22, 0x27, 0x2D, 0x3A, 0x5B, 0x7B, 0x80, 0xC3, 0xFF] {
                var damaged = whole
                damaged[index] = byte
                let (note, report) = read(damaged, .yaml(0..<damaged.count))
                for entry in note.entries {
                    #expect(
                        entry.field.range.upperBound <= damaged.count && !report.isEmpty
                            || entry.keyRange.upperBound <= damaged.count)
                }
            }
        }
    }
}
