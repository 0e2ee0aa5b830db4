import Diagnostics
import Files
import KnowledgeBase
import Markdown
import Testing

/// From files to notes, whatever wrote them.
struct ReadingTests {
    @Test(arguments: ["\n", "\r\n", "\r"], [false, true])
    func byteOrderMarksAndLineEndsChangeNothing(_ lineEnd: String, _ hasMark: Bool) throws {
        let lines = [
            "---", "tipo: incidencia", "título: Una noche", "fecha: 2026-01-10", "cuentas: [acme]", "gravedad: 2",
            "estado: abierta", "---", "## Impacto", "", "See [[acme]] and [[nothing]].", "- [ ] Do @x due:2026-07-01",
        ]
        var files: ReadBase.Files = ["accounts/acme.md": Sample.account()]
        files.add("a.md", (hasMark ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd) + lineEnd)
        let read = try ReadBase(files)
        let note = try #require(read.note("a.md"))
        #expect(note.type == .issue)
        #expect(note.title == "Una noche")
        #expect(note.choice("status") == "open")
        #expect(note.front.integer("severity") == 2)
        #expect(note.parsed.outline.map(\.text) == ["Impacto"])
        #expect(note.actions.map(\.due) == [CalendarDate("2026-07-01")])
        #expect(read.outgoing("a.md") == ["accounts: accounts/acme.md"])
        #expect(read.ids == ["broken-link"])
        #expect(read.named(by: "broken-link") == ["nothing"])
    }

    @Test func everythingIsToldInOneRun() throws {
        let read = try ReadBase([
            "accounts/acme.md": Sample.account("health: gren\nsice: 2020", "[x](nothing.md)"),
            "accounts/zeta.md": "---\naudiense: internal\ntitle: Z\n---\n",
            "issues/i.md": Sample.issue("accounts: acmee\ncause: new-cause", "[[#nowhere]]"),
            "issues/j.md": "---\ntitle: a: b\n---\n", "issues/k.md": "---\ntitle: never closed\n",
            "lessons/l.md": Sample.lesson("status: x", "Text."), "lessons/m.md": "::: audience managment\n:::\n",
            "metrics.csv": "date,account,metric,value\n2026-01-01,acm,x,1\n",
            "reviews/r.md": Sample.note("title: R"), "topics/same.md": Sample.topic("id: one"),
            "topics/two.md": Sample.topic("id: one"),
        ])
        let ids = Set(read.ids)
        for id in [
            "unreadable-field", "unknown-field", "broken-link", "misspelt-safety-field", "broken-edge",
            "implicit-topic",
            "broken-anchor", "invalid-front-matter", "unclosed-front-matter", "missing-field", "missing-section",
            "audience-block", "unknown-in-table", "missing-review-kind", "duplicate-id",
        ] {
            #expect(ids.contains(id), "\(id) in\n\(read.report)")
        }
    }

    @Test func twoNotesOfATypeCannotShareAnID() throws {
        let read = try ReadBase([
            "lessons/a.md": Sample.lesson("source: i\nid: handoff"), "lessons/handoff.md": Sample.lesson("source: i"),
            "lessons/c.md": Sample.lesson("source: i\nid: Handoff\ndraft: yes"), "i.md": Sample.issue("accounts: acme"),
            "topics/handoff.md": Sample.topic(), "acme.md": Sample.account(), "pages/handoff.md": "# P",
            "p1.md": Sample.policy(1, from: "2024-01-01"), "p2.md": Sample.policy(1, from: "2025-01-01"),
            "p3.md": Sample.policy(3, from: "2026-01-01"), "x/a.md": "# A", "y/a.md": "# A",
        ])
        #expect(
            read.report == """
                lessons/c.md:5:5 stops duplicate-id: two notes of type lesson have the id “Handoff”
                  lessons/a.md:5:5 the other one
                lessons/handoff.md:1:1 stops duplicate-id: two notes of type lesson have the id “handoff”
                  lessons/a.md:5:5 the other one
                p2.md:6:10 stops duplicate-id: two notes of type policy have the id “escalation” and the version 1
                  p1.md:6:10 the other one
                """)
    }

    @Test func recordsAfterTheDayAreReadLikeAnyOther() throws {
        let files: ReadBase.Files = [
            "acme.md": Sample.account(),
            "late.md": Sample.note("type: issue\ntitle: L\ndate: 2026-07-01\naccounts: acme\nseverity: 1"),
        ]
        let read = try ReadBase(files, asOf: "2026-06-30")
        #expect(read.note("late.md")?.day == CalendarDate("2026-07-01"))
        #expect(read.incoming("acme.md") == ["late.md accounts"])
        #expect(read.base.asOf == CalendarDate("2026-06-30"))
    }

    @Test func draftsStayOutUnlessAskedFor() throws {
        let files: ReadBase.Files = [
            "a.md": "---\ndraft: yes\n---\n# A", "b.md": "---\npublicar: no\n---\n# B",
            "c.md": "[[a]] [b](b.md) [[a#x]]",
            "d.md": "---\ndraft: no\npublish: yes\n---\n# D",
        ]
        let read = try ReadBase(files, stage: Stage())
        #expect(read.base.notes.map { $0.path?.rawValue } == ["c.md", "d.md"])
        #expect(read.targets(of: "c.md") == ["withheld", "withheld", "withheld"])
        #expect(read.report == "")
        let all = try ReadBase(files, stage: Stage(drafts: true))
        #expect(all.base.notes.count == 4)
        #expect(all.note("a.md")?.isDraft == true)
    }

    @Test func attachmentsAreFilesOfKnownKindsThatNotesReferTo() throws {
        let files: ReadBase.Files = [
            "a.md": "[x](x.pdf) ![y](y.PNG) [z](z.exe) [w](w.drawio) [m](metrics.csv)", "x.pdf": "x", "y.PNG": "x",
            "z.exe": "x", "w.drawio": "x", "other.pdf": "x", "metrics.csv": "date,account,metric,value\n",
        ]
        let read = try ReadBase(files)
        #expect(read.targets(of: "a.md") == ["file x.pdf", "file y.PNG", "unpublished", "unpublished", "broken"])
        #expect(read.base.attachments.map(\.rawValue) == ["x.pdf", "y.PNG"])
        let more = try ReadBase(files) { $0.attachments = ["drawio"] }
        #expect(more.base.attachments.map(\.rawValue) == ["w.drawio", "x.pdf", "y.PNG"])
    }

    @Test func aFileThatCannotBeReadStopsAndTheRestIsRead() throws {
        struct Failing: SourceTree {
            func list() throws(FileError) -> SourceListing {
                SourceListing(
                    files: [
                        SourceFile(SourcePath("a.md"), size: 1), SourceFile(SourcePath("b.md"), size: 1),
                        SourceFile(SourcePath("people.csv"), size: 1),
                    ],
                    skipped: [
                        SkippedFile(SourcePath("link"), .symbolicLink), SkippedFile(SourcePath("pipe"), .special),
                        SkippedFile(SourcePath("odd"), .nameNotText),
                    ])
            }
            func read(_ path: SourcePath) throws(FileError) -> [UInt8] {
                guard path.rawValue == "b.md" else { throw FileError(.read, path.rawValue, code: 13) }
                return Array("# B\n\n[[nothing]]".utf8)
            }
        }
        var sink = DiagnosticSink()
        let base = try KnowledgeBase.read(
            ReadOptions(
                tree: Failing(), configuration: Configuration(), isOwnBase: true, stage: .all,
                asOf: CalendarDate(day: 0)),
            into: &sink)
        #expect(base.notes.map(\.title) == ["B"])
        #expect(
            sink.diagnostics.sorted().map { "\($0.location?.path.rawValue ?? "") \($0.rule.id) \($0.message)" } == [
                "a.md unreadable-file can't read a.md: permission denied",
                "b.md broken-link “nothing” names no note, file or folder",
                "link skipped-file a symbolic link isn't followed", "odd skipped-file the file's name isn't UTF-8",
                "people.csv unreadable-file can't read people.csv: permission denied",
                "pipe skipped-file not a regular file",
            ])
    }

    @Test func theSameInputGivesTheSameValuesOnAnyNumberOfThreads() throws {
        var files: ReadBase.Files = [:]
        for number in 0..<200 {
            files.add(
                "notes/n\(number).md",
                "---\ntags: [t\(number % 7), u\(number)]\n---\n# N \(number)\n\n[[n\(number * 7 % 200)]] [[gone\(number)]]"
            )
        }
        let configuration = Configuration()
        let results = try [1, 2, 5].map { jobs in
            var sink = DiagnosticSink()
            let base = try KnowledgeBase.read(
                ReadOptions(
                    tree: files, configuration: configuration, isOwnBase: false, stage: .all,
                    asOf: CalendarDate(day: 0), jobs: jobs), into: &sink)
            return "\(base.targets) \(base.outgoing) \(base.backlinks) \(sink.diagnostics)"
        }
        #expect(Set(results).count == 1)
    }
}
