import Files
import KnowledgeBase
import Markdown
import Testing

/// What a note is called and shown as.
struct NoteTests {
    private func note(_ path: String, _ text: String, isOwn: Bool = true) throws -> Note {
        var files: ReadBase.Files = [:]
        files.add(path, text)
        return try #require(try ReadBase(files, isOwn: isOwn).note(path))
    }

    @Test(arguments: [
        ("a.md", "---\ntitle: Given\n---\n# Heading", "Given"), ("a.md", "# Heading\n\nText", "Heading"),
        ("return-to_work.md", "Text\n\n# Later", "Return to work"), ("a/index.md", "Text", "A"),
        ("über-uns.md", "", "Über uns"), ("guide/README.md", "", "Guide"), ("README.md", "", "README"),
        ("a.html.md", "", "A"), ("---.md", "", "---"), ("a.md", "---\ntitle: ''\n---\n# H", "H"),
    ])
    func takesItsTitleFromTheFieldTheHeadingOrTheFile(_ path: String, _ text: String, _ title: String) throws {
        let note = try note(path, text)
        #expect(note.title == title)
    }

    @Test(arguments: [
        ("a/b.md", "# B", "a/b"), ("a/index.md", "# B", "a"), ("index.md", "# B", "index"),
        ("a/b.html.md", "# B", "a/b"),
        ("topics/gap.md", "---\ntitle: T\n---", "gap"), ("topics/x.md", "---\ntitle: T\nid: Gap\n---", "Gap"),
        ("a/b.md", "---\nid: other\n---\n", "a/b"), ("topics/cafe\u{301}.md", "---\ntitle: T\n---", "caf\u{E9}"),
    ])
    func takesItsIDFromTheFieldOrTheFileAndAPageFromItsPath(_ path: String, _ text: String, _ id: String) throws {
        let note = try note(path, text)
        #expect(Array(note.id.rawValue.utf8) == Array(id.utf8))
    }

    @Test func sortsByItsOwnDayElseTheDayItTookEffectOrWasUpdated() throws {
        let policy = try note("a.md", Sample.policy(1, from: "2024-01-01", "updated: 2025-01-01"))
        #expect(policy.day?.description == "2024-01-01")
        #expect(
            try note("a.md", "---\ndate: 2026/01/02 10:00\nupdated: 2026-02-01\n---").day?.description == "2026-01-02")
        #expect(try note("a.md", "---\nlastmod: 2026-02-01T10:00:00Z\n---").day?.description == "2026-02-01")
        #expect(try note("a.md", "# A").day == nil)
    }

    @Test func itsExcerptIsItsSummaryOrItsFirstWords() throws {
        func excerpt(_ text: String, _ limit: Int = 220) throws -> String {
            let read = try ReadBase(["a.md": text, "b.md": "# The night"])
            return read.base.excerpt(of: try #require(read.index("a.md")), limit: limit)
        }
        #expect(try excerpt("---\nsummary: In short.\n---\nText.") == "In short.")
        #expect(try excerpt("# A\n\nSee [[b]] and **more**.\n\nNot this.") == "See The night and more.")
        #expect(try excerpt("# A\n\n## B\n\nLater.") == "Later.")
        #expect(try excerpt("one two three four", 9) == "one two…")
        #expect(try excerpt("ñññññ", 5) == "ññ…")
        #expect(try excerpt("# A") == "")
    }

    @Test func headingsAreFoundByIDWordsAndOtherSpellings() throws {
        let note = try note("a.md", "# T\n\n## What's new?\n\n## Año 1\n\n### What's new?\n")
        for name in ["whats-new", "What's new?", "what-s-new", "WHATS NEW"] {
            #expect(note.anchor(named: name)?.rawValue == "whats-new", "\(name)")
        }
        #expect(note.anchor(named: "Año 1#What's new?")?.rawValue == "ano-1-whats-new")
        #expect(note.anchor(named: "No such#What's new?")?.rawValue == "whats-new")
        #expect(note.anchor(named: "ano-1-whats-new")?.rawValue == "ano-1-whats-new")
        #expect(note.anchor(named: "?") == nil)
    }
}
