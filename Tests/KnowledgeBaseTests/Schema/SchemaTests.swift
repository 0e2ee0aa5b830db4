import KnowledgeBase
import Markdown
import Testing

struct SchemaTests {
    @Test(arguments: NoteType.allCases)
    func givesEveryFieldANameInBothLanguagesAndWords(_ type: NoteType) {
        for field in Schema.fields(of: type).declarations {
            #expect(field.spanish.first?.isEmpty == false, "\(type).\(field.name)")
            #expect(field.doc.en.hasSuffix(".") && field.doc.es.hasSuffix("."), "\(type).\(field.name)")
        }
    }

    /// A name that two fields of one type share would be read as only one of them.
    @Test(arguments: NoteType.allCases)
    func findsEachFieldByEachOfItsNames(_ type: NoteType) {
        let table = Schema.fields(of: type)
        for field in table.declarations {
            for name in field.allNames {
                #expect(table[name]?.name == field.name, "\(type): `\(name)` of \(field.name)")
            }
        }
    }

    @Test func findsEachPartOfARecordAndEachChoiceByEachName() {
        for type in NoteType.allCases {
            for field in Schema.fields(of: type).declarations { checkNames(field.kind, "\(type).\(field.name)") }
        }
    }

    private func checkNames(_ kind: FieldKind, _ path: String) {
        switch kind {
        case .list(let kind):
            checkNames(kind, path)
        case .record(let table):
            for part in table.declarations {
                for name in part.allNames { #expect(table[name]?.name == part.name, "\(path).\(name)") }
                checkNames(part.kind, "\(path).\(part.name)")
            }
        case .choice(let list):
            for choice in list.choices {
                for name in [choice.name, choice.spanish] + choice.others {
                    #expect(list[name]?.name == choice.name, "\(path): \(name)")
                }
            }
        default:
            break
        }
    }

    @Test func knowsTheFieldsOfTheModel() {
        let model: [NoteType: String] = [
            .page:
                "type title id date updated lang accounts topics owner audience status summary aliases draft publish review_by translation_of retain_until",
            .account:
                "status segment industry region tier since renewal manager managers contacts expectations health outcome outcome_date",
            .issue:
                "date accounts severity status detected_by resolved cause contributing standard departments recurrence_of exit_criteria",
            .feedback: "date accounts voice channel sentiment score scale about quotable answered",
            .decision:
                "date status deciders consulted informed supersedes effective expected confidence metrics review_on result process affects lessons_used reversal_if",
            .lesson:
                "source polarity origin cause applies_when not_when evidence applied_in check_by check_metric contradicts reused",
            .policy:
                "kind version effective owner expires approved_by approved_on supersedes review_by applies_to changes exceptions metric unit target direction window breach_after",
            .training: "for roles duration prerequisites due_within valid_for objectives steps",
            .review: "kind subject period criteria recommendation next_review reviewer",
            .report: "period accounts changes metrics window compare_with",
            .topic: "kind parent definition aliases",
        ]
        for (type, names) in model {
            for name in names.split(separator: " ") {
                #expect(Schema.fields(of: type)[name]?.name == String(name), "\(type).\(name)")
            }
        }
    }

    @Test func knowsWhatTheModelRequires() {
        func required(_ type: NoteType) -> Set<String> {
            Set(Schema.fields(of: type).declarations.filter(\.isRequired).map(\.name))
        }
        #expect(required(.account) == ["title"])
        #expect(required(.issue) == ["title", "date", "accounts", "severity"])
        #expect(required(.feedback) == ["title", "date", "accounts", "voice"])
        #expect(required(.decision) == ["title", "date", "status"])
        #expect(required(.lesson) == ["title", "source"])
        #expect(required(.policy) == ["title", "kind", "version", "effective", "owner"])
        #expect(required(.training) == ["title", "for", "roles"])
        #expect(required(.review) == ["title", "date", "kind", "subject", "period"])
        #expect(required(.report) == ["title", "period", "accounts"])
        #expect(required(.topic) == ["title"])
        #expect(required(.page) == ["title"])
    }

    @Test func saysWhichFieldsCanNameAnAccount() {
        func naming(_ type: NoteType) -> Set<String> {
            Set(Schema.fields(of: type).declarations.filter(\.namesAccount).map(\.name))
        }
        #expect(naming(.policy) == ["accounts", "translation_of", "applies_to", "changes", "exceptions"])
        #expect(naming(.review) == ["accounts", "translation_of", "subject", "criteria"])
        #expect(naming(.lesson) == ["accounts", "translation_of", "contradicts", "reused"])
        #expect(naming(.decision) == ["accounts", "translation_of", "metrics"])
    }

    @Test func keepsSensitiveFieldsInternal() {
        let account = Schema.fields(of: .account)
        for name in ["health", "renewal", "contacts", "outcome", "status"] {
            #expect(account[name]?.exposure == .internalOnly, "\(name)")
        }
        #expect(Schema.fields(of: .decision)["confidence"]?.exposure == .internalOnly)
        #expect(account["title"]?.exposure == .open)
    }

    @Test func showsCustomersTheSafeSectionsOfAnAccountOnly() {
        let rule = Schema.customerSections(of: .account, isQuotable: true)
        #expect(
            rule.only?.isSuperset(of: ["goals", "objetivos", "expectations", "commitments", "compromisos"]) == true)
        #expect(
            rule.only?.isDisjoint(with: ["log", "registro", "sensitivities", "whos who", "who s who", "field reality"])
                == true)
        #expect(rule.except.isSuperset(of: ["log", "registro", "sensitivities", "whos who", "who s who"]))
        #expect(Schema.customerSections(of: .lesson, isQuotable: false).only == nil)
    }

    @Test func hidesWordsThatMayNotBeQuoted() {
        #expect(Schema.customerSections(of: .feedback, isQuotable: false).except.contains("cita"))
        #expect(!Schema.customerSections(of: .feedback, isQuotable: true).except.contains("cita"))
    }

    @Test(arguments: [
        ("Descripción de la situación", NoteType.lesson, "Driving event"), ("recomendacion", .lesson, "Recommendation"),
        ("CAUSA RAÍZ", .issue, "Root cause"), ("Registro", .account, "Log"), ("Quién es quién", .account, "Who's who"),
    ])
    func knowsSectionsByTheirHeadings(_ heading: String, _ type: NoteType, _ name: String) {
        #expect(Schema.section(heading, of: type)?.name == name)
    }
}
