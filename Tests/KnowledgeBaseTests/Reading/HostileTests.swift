import Files
import KnowledgeBase
import Testing

/// Input that nobody means well with: it is read or refused in words, and never ends the program.
struct HostileTests {
    private func read(_ bytes: [UInt8], at path: String = "a.md", isOwn: Bool = false) throws -> ReadBase {
        var files: ReadBase.Files = ["b.md": "# B"]
        files[SourcePath(path)] = bytes
        return try ReadBase(files, isOwn: isOwn)
    }

    @Test func saysWhereAFileIsNotUTF8() throws {
        let latin = Array("---\ntitle: caf".utf8) + [0xE9] + Array("\n---\nSe".utf8) + [0xF1] + Array("or [[b]]\n".utf8)
        let read = try read(latin)
        #expect(read.report == "a.md:2:11 warning not-utf8: this isn't UTF-8; save the file again in that encoding")
        #expect(read.note("a.md")?.title == "caf\u{FFFD}")
        #expect(read.targets(of: "a.md") == ["b.md"])
        let table = try self.read(
            Array("handle,name\nines,In".utf8) + [0xE9] + Array("s\n".utf8), at: "people.csv", isOwn: true)
        #expect(
            table.report == "people.csv:2:8 warning not-utf8: this isn't UTF-8; save the file again in that encoding")
    }

    @Test(
        arguments: [
            [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xFF, 0xFE], [0x00],
            [0x80, 0x80],
        ] as [[UInt8]])
    func readsAnyBytesInAnyPlace(_ odd: [UInt8]) throws {
        func with(_ before: String, _ after: String) -> [UInt8] { Array(before.utf8) + odd + Array(after.utf8) }
        let files = [
            with("", ""), with("---\n", "\n---\n"), with("---\ntitle: ", "\n---\n"), with("---\n", ": x\n---\n"),
            with("---\ntags: [a", "]\n---\n"), with("# A", ""), with("[[b", "]]"), with("[x](b", ".md)"),
            with("[x](b.md#", ")"), with("- [ ] @", ""), with("- [ ] due:", ""), with("- [ ] ", " due:2026-01-01"),
            with("---\ntype: account\n---\n## Log\n\n- 2026-01-01 [", "] x"),
            with("---\ntype: account\n---\n## Log\n\n- ", "2026-01-01"), with("::: audience ", "\n:::\n"),
            with("x\n---\n", ""),
        ]
        for file in files {
            let read = try read(file)
            #expect(read.base.notes.count >= 2)
        }
        for name in ["metrics.csv", "people.csv", "completions.csv"] {
            _ = try read(odd, at: name)
            _ = try read(with("date,account,metric,value,handle,name,person,training\n", ",a,b,1\n"), at: name)
        }
    }

    @Test(arguments: [
        "a\nb.md", "a\tb\u{1B}[31m.md", "😀👩‍👩‍👧.md", "x.md/inner.md", "rtl\u{202E}.md", "'q\".md", "%2e%2e.md", "-.md",
        "a b/c d.md", "a#b.md", "a?b.md", "a|b.md", "[[a]].md", "{{x}}.md", "a@2.md",
    ])
    func namesOfAnyKindCanBeLinked(_ path: String) throws {
        var files: ReadBase.Files = [:]
        files.add(path, "# Odd\n\n[[nothing]]")
        let address = PercentEncoding.encode(path)
        files.add("z.md", "[x](\(address)) [[Odd]] [y](/\(address))")
        let read = try ReadBase(files)
        #expect(read.targets(of: "z.md") == Array(repeating: path, count: 3))
        #expect(read.ids == ["broken-link"])
    }

    @Test(arguments: [
        "title: a\nbody: \(String(repeating: "x", count: 1_000_001))",
        "k: [\(String(repeating: "a,", count: 600_000))]",
    ])
    func refusesFrontMatterBeyondMeasure(_ yaml: String) throws {
        let read = try read(Array("---\n\(yaml)\n---\nText".utf8))
        #expect(
            read.report
                == "a.md:2:1 warning unread-front-matter: the front matter can't be read: it is larger than 1 MB, so the "
                + "page is built without it")
        #expect(
            try self.read(Array("---\naudience: internal\n\(yaml)\n---\n".utf8)).report.contains("stops invalid-front"))
    }

    @Test func nestingIsRefusedInWords() throws {
        let read = try read(Array("---\na: \(String(repeating: "[", count: 2000))\n---\n".utf8))
        #expect(read.report.contains("its values are nested more than 100 deep"))
    }

    @Test func manyOfEverythingStaysLinear() throws {
        let clock = ContinuousClock()
        for body in [
            String(repeating: "[[b]] ", count: 20_000), (0..<20_000).map { "[x](gone\($0).md)\n\n" }.joined(),
            String(repeating: "- [ ] @a due:2026-01-01 x\n", count: 10_000),
            "- [ ] "
                + String(repeating: "`", count: 300).enumerated().map {
                    String(repeating: "`", count: $0.offset) + " x "
                }
                .joined(),
            (0..<5_000).map { "## Log \($0)\n\n- 2026-01-01 x\n" }.joined(),
        ] {
            let time = try clock.measure {
                _ = try read(Array("---\ntype: account\ntitle: A\n---\n\(body)".utf8), isOwn: true)
            }
            #expect(time < .seconds(60), "\(body.prefix(20)) took \(time)")
        }
    }
}
