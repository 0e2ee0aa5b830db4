import Files
import KnowledgeBase
import Testing

/// What `- [ ] …` promises, and what is said of those that can't be read.
struct ActionTests {
    private func read(_ item: String, _ more: (String, String)...) throws -> ReadBase {
        var files: ReadBase.Files = ["a.md": Sample.note("type: topic\ntitle: T", item)]
        for (path, text) in more { files.add(path, text) }
        return try ReadBase(files)
    }

    private func actions(_ read: ReadBase) throws -> [Action] {
        let note = try #require(read.note("a.md"))
        return note.actions
    }

    private func words(_ read: ReadBase) throws -> [String] {
        let index = try #require(read.index("a.md"))
        return read.base.notes[index].actions.map { read.base.words(of: $0, in: index) }
    }

    @Test func readsOwnerDaysAndReference() throws {
        let read = try read("- [ ] Call the port @ines-robledo due:2026-07-15 check:2026-10-15 ref:OPS-12\n- [x] Done")
        let actions = try actions(read)
        #expect(actions.map(\.isDone) == [false, true])
        #expect(actions[0].owner == "ines-robledo")
        #expect(actions[0].due == CalendarDate("2026-07-15"))
        #expect(actions[0].check == CalendarDate("2026-10-15"))
        #expect(actions[0].reference == "OPS-12")
        #expect(try words(read) == ["Call the port", "Done"])
        #expect(read.report == "")
    }

    @Test(
        arguments: [
            ("- [ ] Write it vence:2026-07-15 comprobar:2026-08-01", "Write it", ["2026-07-15", "2026-08-01"]),
            ("- [ ] Write it Due:2026-07-15,\n  please", "Write it please", ["2026-07-15"]),
            ("- [ ] **Write** it (due:2026-07-15)", "Write it", ["2026-07-15"]),
            ("- [ ] due:2026-07-15 write it", "write it", ["2026-07-15"]),
            ("> - [ ] In a quote due:2026-07-15", "In a quote", ["2026-07-15"]),
            ("1. [ ] In a list of numbers due:2026-07-15", "In a list of numbers", ["2026-07-15"]),
            ("- a\n  - [ ] Inside due:2026-07-15", "Inside", ["2026-07-15"]),
            ("- [ ] Say `due:2026-07-15` aloud", "Say due:2026-07-15 aloud", []),
            (
                "- [ ] Cost due: 40 at 10:30, see https://example.org/a:b",
                "Cost due: 40 at 10:30, see https://example.org/a:b",
                []
            ),
        ] as [(String, String, [String])])
    func readsThemWhereverTheyStand(_ item: String, _ words: String, _ days: [String]) throws {
        let read = try read(item)
        let action = try #require(try actions(read).first)
        #expect([action.due, action.check].compactMap { $0?.description } == days)
        #expect(try self.words(read) == [words])
        #expect(read.report == "")
    }

    /// What stands in a list below an action says more of it; below a task within a task, or after another item, not.
    @Test(arguments: [
        ("- [ ] A\n  - half is paid\n  - see [[a]]", ["half is paid see T"]),
        ("- [ ] A\n- b\n  - c", [""]), ("- [ ] A\n  - [ ] B\n    - of B\n  - of A", ["of A", ""]),
        ("- [x] A\n\n  1. first\n\n- [ ] B\n  - second", ["first", "second"]), ("- a\n  - [ ] B\n    - c", [""]),
        ("- [ ] A\n  - b\n    - of b", ["b"]),
    ])
    func keepsWhatIsSaidBelowIt(_ list: String, _ remarks: [String]) throws {
        let read = try read(list)
        let index = try #require(read.index("a.md"))
        #expect(read.base.notes[index].actions.map { read.base.remarks(on: $0, in: index) } == remarks)
    }

    @Test func showsTheTitleOfWhatItLinksTo() throws {
        let read = try read("- [ ] Read [[b]] and [that](b.md) @x", ("b.md", "# The night shift"))
        #expect(try words(read) == ["Read The night shift and that"])
    }

    @Test(arguments: [
        ("due:2026-7-15", "`due:` must be a day like 2026-03-04, not `2026-7-15` (due:2026-07-15?)"),
        ("due:15/07/2026", "`due:` must be a day like 2026-03-04, not `15/07/2026` (due:2026-07-15?)"),
        ("due:friday", "`due:` must be a day like 2026-03-04, not `friday`"),
        ("vence:2026-02-30", "`vence:` must be a day like 2026-03-04, not `2026-02-30`"),
        ("deu:2026-07-15", "`deu:` isn't read in an action; it takes `due:`, `check:` and `ref:` (due:2026-07-15?)"),
        (
            "chek:2026-07-15",
            "`chek:` isn't read in an action; it takes `due:`, `check:` and `ref:` (check:2026-07-15?)"
        ),
        ("by:2026-07-15", "`by:` isn't read in an action; it takes `due:`, `check:` and `ref:` (due:2026-07-15?)"),
        ("reff:OPS-12", "`reff:` isn't read in an action; it takes `due:`, `check:` and `ref:` (ref:OPS-12?)"),
        ("due: 2026-07-15", "`due:` takes its value without a space (due:2026-07-15?)"),
        ("ref: OPS-12", "`ref:` takes its value without a space (ref:OPS-12?)"),
    ])
    func saysWhatWasExpected(_ part: String, _ message: String) throws {
        let read = try read("- [ ] Write it \(part)")
        #expect(read.report == "a.md:5:16 warning unreadable-action: \(message)")
        #expect(try words(read) == ["Write it \(part)"])
    }

    @Test func saysWhatIsGivenTwiceAndThatAGroupIsNobody() throws {
        let read = try read(
            "- [ ] Write due:2026-07-15 due:2026-07-16\n- [ ] Call @a and @b, @c. Not with @d alone: @e")
        #expect(
            read.report == """
                a.md:5:28 warning unreadable-action: `due:` is given a second time; the first counts
                  a.md:5:13 it is given here first
                """)
        #expect(try actions(read).map(\.due) == [CalendarDate("2026-07-15"), nil])
        #expect(try actions(read).map(\.owner) == [nil, "e"])
        let group = try self.read("- [ ] Call with @d @a and @b, @c")
        #expect(try actions(group).map(\.owner) == ["d"])
        #expect(
            group.report
                == "a.md:5:20 warning unreadable-action: an action has one owner, never a group; `@d` is taken")
        #expect(group.named(by: "unreadable-action") == ["@a and @b, @c"])
    }

    @Test func judgesOwnersByPeopleAndRoles() throws {
        let people = "handle,name,role\nines-robledo,Inés Robledo,account-manager\ntom,Tom,Head of support\n"
        let read = try read(
            "- [ ] a @ines-robledo\n- [ ] b @account-manager\n- [ ] c @head-of-support\n- [ ] d @ines-robledoo\n"
                + "- [ ] e @haed-of-support\n- [ ] f @somebody", ("people.csv", people))
        #expect(
            read.report == """
                a.md:8:9 warning unknown-owner: `@ines-robledoo` is no handle and no role of people.csv (@ines-robledo?)
                a.md:9:9 warning unknown-owner: `@haed-of-support` is no handle and no role of people.csv \
                (@head-of-support?)
                a.md:10:9 warning unknown-owner: `@somebody` is no handle and no role of people.csv
                """)
        #expect(try self.read("- [ ] a @anybody").report == "")
    }

    @Test func leavesOtherPeoplesChecklistsAlone() throws {
        let files: ReadBase.Files = [
            "a.md": "- [ ] Ask @somebody due:friday\n", "people.csv": "handle,name\ntom,Tom\n",
        ]
        #expect(try ReadBase(files, isOwn: false).report == "")
        #expect(try ReadBase(files).named(by: "unreadable-action") == ["due:friday"])
    }

    @Test func takesTheOptionsOfASelfCheckForWhatTheyAre() throws {
        let training = "type: training\ntitle: T\nfor: p@1\nroles: all"
        let body =
            "- [ ] Bring a badge\n\n## Self-check\n\n### What?\n\n- [ ] This\n- [x] That\n\n## After\n\n- [ ] Sign"
        let read = try ReadBase(["a.md": Sample.note(training, body)])
        #expect(try words(read) == ["Bring a badge", "Sign"])
        let spanish = try ReadBase(["a.md": Sample.note(training, "## 3. Autoevaluación\n\n- [x] Sí")])
        #expect(try actions(spanish).isEmpty)
    }

    @Test func keepsItsPlaceInTheFile() throws {
        let source = "\u{FEFF}---\r\ntype: topic\r\ntitle: ñ\r\n---\r\n- [ ] Écrire @ana due:2026-13-01\r\n"
        let read = try ReadBase(["a.md": source])
        #expect(read.named(by: "unreadable-action") == ["due:2026-13-01"])
        let action = try #require(try actions(read).first)
        let range = try #require(action.ownerRange)
        #expect(String(decoding: Array(source.utf8)[range], as: UTF8.self) == "@ana")
    }
}
