import KnowledgeBase
import Testing

struct NoteTypeTests {
    @Test(arguments: [
        ("lesson", NoteType.lesson), ("Lessons", .lesson), ("lección", .lesson), ("lecciones", .lesson),
        ("LECCION", .lesson), ("cuentas", .account), ("políticas", .policy), ("policies", .policy),
        ("formación", .training), ("incidencias", .issue), ("Temas", .topic), ("informes", .report),
    ])
    func isKnownByItsNames(_ name: String, _ type: NoteType) {
        #expect(NoteType(name: name) == type)
        #expect(NoteType(folder: name) == type)
    }

    @Test(arguments: NoteType.allCases)
    func isKnownByEachNameOfOneTypeOnly(_ type: NoteType) {
        for name in [type.rawValue, type.singular.en, type.plural.en, type.singular.es, type.plural.es] {
            #expect(NoteType(name: name) == type, "\(name)")
        }
        #expect(type == .page || type.folder.map { NoteType(folder: $0) } == type)
    }

    @Test func takesNoFolderOfPagesForAType() {
        #expect(NoteType(folder: "pages") == nil)
        #expect(NoteType(folder: "posts") == nil)
    }

    @Test(arguments: ["lessn", "lesosn", "lessson", "lecion", "polici", "isue", "reveiw", "acount", "cuenat"])
    func isNearWithinOneEdit(_ name: String) {
        #expect(!NoteType.near(name).isEmpty, "\(name)")
    }

    @Test(arguments: ["learn", "post", "note", "docs", "leson2", "", "guide", "manual"])
    func isNotNearOtherwise(_ name: String) {
        #expect(NoteType.near(name).isEmpty, "\(name): \(NoteType.near(name))")
    }

    @Test func countsFourTypesAsRecords() {
        #expect(NoteType.allCases.filter(\.isRecord) == [.issue, .feedback, .decision, .review])
    }
}
