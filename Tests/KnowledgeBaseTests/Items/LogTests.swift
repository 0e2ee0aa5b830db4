import Files
import KnowledgeBase
import Markdown
import Testing

/// What happened on an account, from the bullets of its log.
struct LogTests {
    private func read(_ body: String) throws -> ReadBase {
        try ReadBase(["a.md": Sample.account("", body), "b.md": "# The night"])
    }

    private func entries(_ read: ReadBase) throws -> [String] {
        let index = try #require(read.index("a.md"))
        return read.base.notes[index].log.map { entry in
            let health = entry.health.map { "=\($0)" } ?? ""
            return "\(entry.date) \(entry.kind ?? "-")\(health) \(read.base.words(entry.words, of: index))"
        }
    }

    @Test func readsDayKindAndWords() throws {
        let read = try read(
            """
            ## Log

            - 2026-03-04 [call] Spoke to Meg, see [[b]].
            - 2026-03-05 [visita] Quiet.
            - 2026-03-06 no kind
            - 2026-03-07: [E-mail] – **said** so
            - 2026-03-08 [fax] unknown kinds stay
            - 2026-03-09 [salud] rojo: two queues
            - 2026-03-10
            """)
        #expect(
            try entries(read) == [
                "2026-03-04 call Spoke to Meg, see The night.", "2026-03-05 visit Quiet.", "2026-03-06 - no kind",
                "2026-03-07 email said so", "2026-03-08 fax unknown kinds stay",
                "2026-03-09 health=red two queues",
                "2026-03-10 - ",
            ])
        #expect(read.report == "")
    }

    @Test func looksUnderTheLogAndItsHeadingsOnly() throws {
        let read = try read(
            """
            ## Field reality

            - 2026-01-01 not this
            - nor this

            ## Registro

            - 2026-02-01 this
              - and its details
                - 2026-02-02 also dated

            ### 2025

            - 2025-05-01 and this

            ## Goals

            - 2026-06-01 not this
            """)
        #expect(
            try entries(read) == ["2026-02-01 - this", "2026-02-02 - also dated", "2025-05-01 - and this"])
        #expect(read.report == "")
        let other = try ReadBase(["a.md": Sample.topic(), "b.md": "## Log\n\n- 2026-01-01 x\n- y"])
        #expect(other.note("b.md")?.log == [])
        #expect(other.report == "")
    }

    @Test func saysWhatWasExpected() throws {
        let read = try read(
            """
            ## Log

            - [call] 2026-03-04 Spoke
            - 4/3/2026 [call] Spoke
            - 2026-02-30 Spoke
            - 2026-03-05 [vist] Spoke
            - 2026-03-06 [health] gren: calm
            - Spoke to Meg
            """)
        let begin = "warning unreadable-log-entry: a log entry must begin with a day like 2026-03-04, then its kind: "
        let form = "`2026-03-04 [call] …`"
        #expect(
            read.report == """
                a.md:7:3 \(begin)\(form)
                a.md:8:3 \(begin)\(form) (2026-03-04, 2026-04-03?)
                a.md:9:3 \(begin)\(form)
                a.md:10:15 warning unreadable-log-entry: `vist` looks like a misspelt kind of log entry (visit?)
                a.md:11:23 warning unreadable-log-entry: a `health` entry says green, yellow, red or unknown, not `gren` \
                (green?)
                a.md:12:3 \(begin)\(form)
                """)
        #expect(try entries(read) == ["2026-03-05 vist Spoke", "2026-03-06 health gren: calm"])
    }

    @Test func isReadAlsoWhereTasksAreSwitchedOff() throws {
        let files: ReadBase.Files = ["a.md": Sample.account("", "## Log\n\n- 2026-01-01 x\n- y\n- [ ] z")]
        let read = try ReadBase(files) { $0.dialect[.tasks] = false }
        #expect(read.note("a.md")?.log.map(\.date.description) == ["2026-01-01"])
        #expect(read.note("a.md")?.actions == [])
        #expect(read.ids == ["unreadable-log-entry", "unreadable-log-entry"])
    }

    @Test func customersNeverSeeALog() throws {
        let files: ReadBase.Files = ["acme.md": Sample.account("audience: customer", "## Log\n\n- 2026-01-01 secret")]
        let read = try ReadBase(files, stage: Stage(audience: .customer, account: NoteID("acme")))
        #expect(read.note("acme.md")?.log == [])
    }
}
