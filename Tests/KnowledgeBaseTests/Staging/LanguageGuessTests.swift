import Files
import KnowledgeBase
import Testing

struct LanguageGuessTests {
    private let english = "Ask the team for help with your access, and wait for the answer.\n"
    private let spanish = "Pida ayuda al equipo para su acceso y espere la respuesta de la persona.\n"

    @Test func readsALanguageOffTheText() throws {
        let notes = try ReadBase(
            [
                "a.md": spanish, "b.md": english, "c.md": spanish, "d.md": "# Índice\n",
                "e.md": "---\nlang: en\n---\n" + spanish, "f.md": "```\nif [ -f x ]; then exit; fi\n```\n",
                "g.md": spanish,
            ], isOwn: false)
        // What can't be told is taken to be like most.
        #expect(notes.base.notes.map(\.language) == [.es, .en, .es, .es, .en, .es, .es])
        #expect(notes.base.configuration.language == .es)
    }

    /// Who writes a `dossier.yaml` says what the base is written in.
    @Test func guessesNothingInOurOwnBase() throws {
        let notes = try ReadBase(["a.md": spanish])
        #expect(notes.base.notes.map(\.language) == [.en] && notes.base.configuration.language == .en)
    }

    @Test func aFewWordsAreNoLanguage() throws {
        let notes = try ReadBase(["a.md": "la casa", "b.md": "de la manual del the and of"], isOwn: false)
        #expect(notes.base.configuration.language == .en)
    }
}
