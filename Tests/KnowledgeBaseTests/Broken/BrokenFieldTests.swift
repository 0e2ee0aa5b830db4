import KnowledgeBase
import Testing

/// One example of every field that can't be read, with the words that a person reads.
struct BrokenFieldTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let yaml: String
        let report: String
        var testDescription: String { yaml }

        init(_ yaml: String, _ report: String) {
            self.yaml = yaml
            self.report = report
        }
    }

    /// In every kind of note.
    static let safety = [
        Example(
            "audience: intrenal",
            "2:11 stops unreadable-safety-field: `audience` must be customer, internal, management or restricted, "
                + "not `intrenal` (internal?)"),
        Example(
            "audiencia: todos",
            "2:12 stops unreadable-safety-field: `audiencia` must be cliente, interna, dirección or restringida, "
                + "not `todos`"),
        Example(
            "audience:",
            "2:1 stops unreadable-safety-field: `audience` must be customer, internal, management or restricted, "
                + "and is empty; delete the line or fill it in"),
        Example(
            "audience: \"\"",
            "2:11 stops unreadable-safety-field: `audience` must be customer, internal, management or restricted, "
                + "not ``"),
        Example(
            "audience: [internal]",
            "2:11 stops unreadable-safety-field: `audience` must be customer, internal, management or restricted, "
                + "not a list"),
        Example("draft: maybe", "2:8 stops unreadable-safety-field: `draft` must be yes or no, not `maybe`"),
        Example("publish: soon", "2:10 stops unreadable-safety-field: `publish` must be yes or no, not `soon`"),
        Example(
            "audiense: restricted",
            "2:1 stops misspelt-safety-field: `audiense` looks like a misspelt `audience`, and would have no effect "
                + "(audience?)"),
        Example(
            "borador: sí",
            "2:1 stops misspelt-safety-field: `borador` looks like a misspelt `borrador`, and would have no effect "
                + "(borrador?)"),
        Example(
            "pubilsh: no",
            "2:1 stops misspelt-safety-field: `pubilsh` looks like a misspelt `publish`, and would have no effect "
                + "(publish?)"),
        Example(
            "audience: internal\naudiencia: cliente",
            "3:1 stops repeated-field: `audiencia` gives `audience` a second time; keep one\n"
                + "  2:1 it is given here first"),
        Example(
            "title: a\nTítulo: b",
            "3:1 stops repeated-field: `Título` gives `title` a second time; keep one\n  2:1 it is given here first"),
        Example(
            "seo:\n  audience: restricted",
            "3:3 stops misspelt-safety-field: `audience` inside `seo` has no effect; put `audience` at the start of a line"
        ),
        Example(
            "seo:\n  - x: {draft: true}",
            "3:9 stops misspelt-safety-field: `draft` inside `seo` has no effect; put `draft` at the start of a line"),
        Example(
            "owner: {audience: restricted}",
            "2:8 \(unreadable) `owner` must be one role or person, not `key: value` pairs\n"
                + "2:9 stops misspelt-safety-field: `audience` inside `owner` has no effect; "
                + "put `audience` at the start of a line"),
        Example(
            "audience: customer\nacounts: [a]",
            "3:1 stops misspelt-safety-field: `acounts` looks like a misspelt `accounts`, so a customer's note would "
                + "reach other customers (accounts?)"),
    ]
    /// Stands for the rule that differs between pages and typed notes.
    static let unreadable = "UNREADABLE:"

    @Test(arguments: safety)
    func stopsInEveryNoteWhereAnAudienceCouldBeLost(_ example: Example) {
        let page = example.report.split(separator: Self.unreadable).joined(separator: "warning ignored-field:")
        #expect(read(example.yaml).report == page)
        let typed = example.report.split(separator: Self.unreadable).joined(separator: "stops unreadable-field:")
        // A misspelt key is an unknown one too, but is told once.
        #expect(read(example.yaml, folder: .topic).report == typed)
    }

    static let types = [
        Example(
            "type: lessn",
            "2:7 stops unknown-type: `type` must be account, issue, feedback, decision, lesson, policy, training, "
                + "review, report, topic or page, not `lessn` (lesson?)"),
        Example(
            "tipo: revisoin",
            "2:7 stops unknown-type: `tipo` must be cuenta, incidencia, opinión, decisión, lección, política, "
                + "formación, revisión, informe, tema or página, not `revisoin` (revisión?)"),
        Example("type: [lesson]", "2:7 stops unknown-type: `type` must be one word, not a list"),
        Example(
            "types: review",
            "2:1 stops misspelt-safety-field: `types` looks like a misspelt `type`, and would have no effect (type?)"),
    ]

    @Test(arguments: types)
    func stopsAtTypesThatAreNearlyOurs(_ example: Example) {
        #expect(read(example.yaml).report == example.report)
    }

    @Test func keepsAnotherToolsTypeInAPage() {
        let (note, report) = read("type: learn")
        #expect(report == "" && note.type == .page && note.foreignType?.name == "learn")
        #expect(text(note.foreignType?.range, of: "type: learn") == "learn")
    }

    @Test func stopsAtAnUnknownTypeInAFolderOfOurs() {
        #expect(read("type: learn", folder: .topic).report.contains("2:7 stops unknown-type: "))
    }

    static let typed = [
        // Two languages' names are as near; the note's own is offered.
        Example(
            "type: account\nstatus: activ",
            "3:9 stops unreadable-field: `status` must be onboarding, active, at-risk, closing or closed, not `activ` "
                + "(active?)"),
        Example(
            "type: topic\nkind: situatoin",
            "3:7 stops unreadable-field: `kind` must be topic, cause, situation, term or symptom, not `situatoin` (situation?)"
        ),
        Example(
            "type: topic\ndate: 2026-3-4",
            "3:7 stops unreadable-field: `date` must be a day like 2026-03-04, not `2026-3-4` (2026-03-04?)"),
        Example(
            "type: topic\ndate: 04/03/2026",
            "3:7 stops unreadable-field: `date` must be a day like 2026-03-04, not `04/03/2026` (2026-03-04, 2026-04-03?)"
        ),
        Example(
            "type: topic\ndate: 2026-02-30",
            "3:7 stops unreadable-field: `date` must be a day like 2026-03-04, not `2026-02-30`"),
        Example(
            "type: topic\nid: a b",
            "3:5 stops unreadable-field: `id` must be a name without spaces or any of / \\ @ # | [ ] ? % : * \" < >, not `a b` (a-b?)"
        ),
        Example("type: topic\nlang: fr", "3:7 stops unreadable-field: `lang` must be en or es, not `fr`"),
        Example(
            "type: topic\ntitle: {{ x }}",
            "3:8 stops unreadable-field: `title` must be text, not `key: value` pairs; put words that begin with a bracket in quotes"
        ),
        Example(
            "type: topic\nowner: [a, b]", "3:8 stops unreadable-field: `owner` must be one role or person, not a list"),
        Example(
            "type: topic\nparent: {a: b}",
            "3:9 stops unreadable-field: `parent` must be the name of a topic, not `key: value` pairs"),
        Example(
            "type: topic\ntranslation_of: a@b",
            "3:17 stops unreadable-field: `translation_of` must be the id of a note, or id@version, not `a@b`"),
        Example(
            "type: account\nhealth: green",
            "3:9 stops unreadable-field: `health` must be `key: value` pairs of value, as_of, by, why, not `green`"),
        Example(
            "type: account\nsalud: {valor: azul}",
            "3:16 stops unreadable-field: `valor` must be verde, amarillo, rojo or desconocido, not `azul`"),
        Example(
            "type: account\nexpectations: [{standard: s, target: 4,5}]",
            "3:40 warning unknown-field: `expectations` has no field `5`"),
        Example(
            "type: account\nexpectations: [{standard: s, target: \"4,5\"}]",
            "3:38 stops unreadable-field: `target` must be a number like 4 or 4.5, not `4,5` (4.5?)"),
        Example(
            "type: account\nhealth: {value: red, why: a, why: b}",
            "3:30 stops invalid-front-matter: the front matter can't be read: `why` is given twice; keep one\n  3:22 it is given here first"
        ),
        Example(
            "type: account\nhealth: {value: red, why: a, Motivo: b}",
            "3:30 stops repeated-field: `Motivo` gives `why` a second time; keep one\n  3:22 it is given here first"),
        Example(
            "type: account\nhealth: {as_of: 2026-01-01}", "3:10 error missing-field: an entry of `health` needs `value`"
        ),
        Example(
            "type: account\nmanger: tom",
            "3:1 warning unknown-field: a note of type account has no field `manger` (manager, managers?)"),
        Example(
            "type: account\nseverity: 2",
            "3:1 warning unknown-field: a note of type account has no field `severity`\n  it is a field of issue"),
        Example(
            "type: account\ntags: [a]",
            "3:1 warning unknown-field: a note of type account has no field `tags` (topics?)"),
        Example(
            "type: account\n<<: {a: b}", "3:1 stops unreadable-field: `<<` doesn't merge here; write the fields out"),
        Example(
            "type: account\ndraft:",
            "3:1 stops unreadable-safety-field: `draft` must be yes or no, and is empty; delete the line or fill it in"),
    ]

    @Test(arguments: typed)
    func saysWhatAFieldOfATypedNoteMustBe(_ example: Example) {
        #expect(read(example.yaml).report == example.report)
    }

    @Test func saysTheSameOfNumbersVersionsAndPeriods() {
        let report = read(
            """
            type: policy
            kind: standard
            version: v3
            effective: 2026-01-01
            owner: me
            window: soon
            breach_after: 0
            direction: at least
            exceptions:
              - {acount: a, reason: b}
              - {reason: c}
            """
        ).report
        #expect(
            report == """
                4:10 stops unreadable-field: `version` must be a whole number, at least 1, not `v3` (3?)
                7:9 stops unreadable-field: `window` must be a length of time like 90d, 12w, 3m or 1y, not `soon`
                8:15 stops unreadable-field: `breach_after` must be a whole number, at least 1, not `0`
                11:6 error missing-field: an entry of `exceptions` needs `account`
                11:6 stops misspelt-safety-field: `acount` looks like a misspelt `account`, and whose account this is \
                must be known (account?)
                12:6 error missing-field: an entry of `exceptions` needs `account`
                """)
        #expect(
            read("type: report\naccounts: a\nperiod: spring").report
                == "4:9 stops unreadable-field: `period` must be a time like 2026, 2026-Q1, 2026-03 or 2026-01/2026-06, not `spring`"
        )
    }

    @Test func asksForWhatATypeRequires() {
        #expect(read("type: lesson\nsource: []").report == "3:1 error missing-field: a lesson needs `source`")
        #expect(read("tipo: leccion").report == "2:1 error missing-field: a lesson needs `fuente`")
        #expect(
            read([], .absent, folder: .issue).report == """
                1:1 error missing-field: an issue needs `accounts`
                1:1 error missing-field: an issue needs `date`
                1:1 error missing-field: an issue needs `severity`
                """)
        #expect(read("# nothing", folder: .report).report.contains("a report needs `period`"))
    }

    @Test func stopsAtAReviewWithoutAKind() {
        let rest = "date: 2026-01-01\nsubject: a\nperiod: 2026"
        #expect(
            read("type: review\n\(rest)").report
                == "2:1 stops missing-review-kind: a review needs `kind`: account, business, viability, performance, self or after-action"
        )
        #expect(read([], .absent, folder: .review).report.contains("stops missing-review-kind"))
        // Told once.
        #expect(
            read("type: review\n\(rest)\nkind: perfromance").report
                == "6:7 stops unreadable-field: `kind` must be account, business, viability, performance, self or after-action, not `perfromance` (performance?)"
        )
    }
}
