import Diagnostics
import DossierTestSupport
import Files
import KnowledgeBase
import Site
import Testing

/// Every way in which a note could lose its audience stops the build: nothing is published and the old site stays.
struct LostAudienceTests {
    /// One note, and where it lies.
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let path: String
        let bytes: [UInt8]
        var testDescription: String { "\(path): \(String(decoding: bytes, as: UTF8.self).debugDescription)" }

        init(_ rule: String, _ text: String, at path: String = "notes/a.md") {
            self.init(rule, bytes: Array(text.utf8), at: path)
        }

        init(_ rule: String, bytes: [UInt8], at path: String = "notes/a.md") {
            self.rule = rule
            self.path = path
            self.bytes = bytes
        }

        /// A note with front matter.
        static func front(_ rule: String, _ lines: [String], at path: String = "notes/a.md") -> [Example] {
            lines.map { Example(rule, "---\n\($0)\n---\nText.\n", at: path) }
        }
    }

    static let values = Example.front(
        "unreadable-safety-field",
        [
            "audience: everybody", "audience: intrenal", "audiencia: todos", "audience: [internal]",
            "audience: {of: internal}", "audience:", "audience: ''", "audience: internal, management", "audience: no",
            "draft: maybe", "draft: [yes]", "draft: ''", "borrador: quizá", "publish: soon", "publish: {a: b}",
            "publicar: 2",
        ])

    static let keys =
        Example.front(
            "misspelt-safety-field",
            [
                // Two edits, a swap of neighbours being one.
                "audiense", "audince", "adience", "audienc", "audiences", "Audeince", "audi ence", "audienza",
                "auudiencee", "audianse", "udienci", "audencai", "AUDIENCAI", "“audience”", "‘draft’",
            ].map { "\($0): restricted" }
                + [
                    "drat: yes", "drfat: yes", "draftt: yes", "darft: no", "borador: sí", "borradro: sí",
                    "borrado: no", "publsh: no", "pubilsh: no", "publishe: no", "publicr: no",
                ])
        + Example.front(
            "misspelt-safety-field",
            [
                // Where it has no effect.
                "meta: {audience: restricted}", "meta:\n  audience: restricted", "params:\n  - {draft: yes}",
                "meta: {a: {b: {publish: no}}}", "title: A\nsummary: |\n  Words.\n  audience: restricted",
                "title: A\nsummary: >\n  Words.\n\n  draft: yes", "title: 'A\n  publish: no'",
            ])
        + Example.front("misspelt-safety-field", ["tpye: review\nkind: self", "tipe: review", "tip: revisión"])

    static let bothLanguages = Example.front(
        "repeated-field",
        [
            "audience: internal\naudiencia: restringida", "draft: no\nborrador: sí", "publish: yes\npublicar: no",
            "Audience: internal\naudience : restricted",
        ])

    static let frontMatter =
        [
            Example("unclosed-front-matter", "---\naudience: restricted\n\nText.\n"),
            Example("unclosed-front-matter", "---\ntitle: A\nText that goes on.\n"),
            Example("unclosed-front-matter", "\u{FEFF}---\r\ntítulo: A\r\n"),
            Example("unclosed-front-matter", "---\ntitle: A\n----\nText.\n"),
        ]
        // In a note whose type is known.
        + Example.front(
            "invalid-front-matter", ["type: lesson\ntitle: a: b", "title: 'A\ntype: review", "tipo: lecion\na: b: c"])
        + Example.front("invalid-front-matter", ["title: a: b", "title: [a"], at: "reviews/a.md")
        // Where a line is about safety.
        + Example.front(
            "invalid-front-matter",
            [
                "title: a: b\naudience: restricted", "title: 'A\n  audience: restricted", "a: b: c\ndraft: yes",
                "a: b: c\n\"publish\": no", "a: b: c\naudiense: x", "{title: a: b, audience: restricted}",
                "title: A\naudience:restricted", "title: A\naudience\t: restricted\n\tx",
                "a: b: c\naudience restricted",
                "audience: internal\naudience: restricted",
            ])
        + [
            Example("invalid-front-matter", "+++\ndraft = true\n+++\nText.\n"),
            Example("invalid-front-matter", "+++\naudience = 'restricted'\n+++\nText.\n"),
            Example("invalid-front-matter", "+++\ntype = \"review\"\nkind = \"self\"\n+++\nText.\n"),
            Example("invalid-front-matter", "+++\ntitle = 'A'\n+++\nText.\n", at: "lessons/a.md"),
        ]
        // Front matter but for its first line.
        + [
            "\n---\naudience: restricted\n---\nText.\n",
            "  \r\n\r\n---\r\ntype: review\r\nkind: self\r\n---\r\nText.\r\n",
            "title: A\naudience: restricted\n---\nText.\n", "—\ndraft: yes\n—\nText.\n",
            "----\naudience: restricted\n----\n",
            "\u{FEFF}\u{FEFF}---\naudience: restricted\n---\n", "\n---\ntitle: A\naudience: restricted\n\nText.\n",
            "–––\nAudiencia: restringida\n–––\n", "\n\n---\n\naudiense: restricted\n...\n",
            "audience: restricted\n...\n",
            // A line that ends it too early.
            "---\ntitle: A\n---\naudience: restricted\n---\nText.\n", "---\ntitle: A\n---\n\n---\ndraft: yes\n---\n",
        ].map { Example("invalid-front-matter", $0) }
        // In an encoding that isn't read.
        + [
            Example("unreadable-file", bytes: [0xFF, 0xFE] + utf16("---\naudience: restricted\n---\nText.\n")),
            Example("unreadable-file", bytes: utf16("---\naudience: restricted\n---\nText.\n")),
            Example("unreadable-file", bytes: [0xFE, 0xFF, 0] + utf16("---\ndraft: yes\n---\nText.\n")),
            Example(
                "unreadable-safety-field",
                bytes: Array("---\naudience: direcci".utf8) + [0xF3] + Array("n\n---\nText.\n".utf8)),
        ]

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    static let types =
        Example.front(
            "unknown-type",
            ["reviw", "reveiw", "revisón", "lessson", "lecion", "lesosn", "polici", "[review]", "acount", "decison"].map
            {
                "title: A\ntype: \($0)"
            })
        + Example.front("unknown-type", ["type: post", "type: meeting"], at: "reviews/a.md")
        + Example.front("unknown-type", ["title: A\nkind: self"], at: "reviws/a.md")
        + Example.front(
            "missing-review-kind", ["title: A", "title: A\naudience: internal", "title: A\nkind: "], at: "reviews/a.md")
        + Example.front(
            "unreadable-field", ["kind: perfomance", "kind: [self]", "clase: personal"], at: "reviews/a.md")

    static let blocks = [
        "::: audience management\nsecret\n", "::: audince management\nsecret\n:::\n",
        "::: audience managment\nsecret\n:::\n",
        "::: audience\nsecret\n:::\n", "::: management\nsecret\n:::\n", ":: audience management\nsecret\n::\n",
        "::: audience management\n::: audience restricted\nsecret\n:::\n", "> ::: audience management\nsecret\n> :::\n",
        "- ::: audience management\n  secret\n:::\n", "::: audience management\n```\n:::\nsecret\n",
        "::: audience management\nsecret\n:::\nmore\n:::\n", "    ::: audience management\n    secret\n    :::\n",
    ].map { Example("audience-block", "---\naudience: customer\n---\nText.\n\n" + $0) }

    /// Whose account a note is about decides which customers may read it.
    static let accounts =
        Example.front(
            "unreadable-safety-field",
            [
                "accounts: {id: kestrel}", "accounts: [{id: kestrel}]", "cuentas: [[kestrel, olivar]]",
                "account: kestrel@x",
            ].map {
                "audience: customer\n" + $0
            })
        + Example.front(
            "misspelt-safety-field",
            ["acounts: [kestrel]", "acount: kestrel", "cuenta s: kestrel", "accuonts: kestrel"].map {
                "audience: customer\n" + $0
            })
        + Example.front(
            "misspelt-safety-field",
            ["exceptions: [{acount: kestrel, reason: x}]"].map {
                "audience: customer\nkind: policy\nversion: 1\neffective: 2026-01-01\nowner: o\n" + $0
            }, at: "policies/a.md")
        + Example.front(
            "misspelt-safety-field", ["audience: customer\nkind: account\nsubjet: kestrel"], at: "reviews/a.md")

    static let ways = [
        "values": values, "keys": keys, "both languages": bothLanguages, "front matter": frontMatter, "types": types,
        "blocks": blocks, "accounts": accounts,
    ]

    /// Each by itself, whoever the build is for.
    @Test(arguments: ways.keys.sorted().flatMap { ways[$0] ?? [] })
    func stops(_ example: Example) throws {
        var tree = MemoryTree()
        for file in Self.base.adding(TextFile("content/" + example.path, bytes: example.bytes)).files {
            guard file.path.hasPrefix("content/") else { continue }
            tree[SourcePath(String(file.path.dropFirst("content/".count)))] = file.bytes
        }
        for stage in [Stage(), Stage(audience: .customer, account: NoteID("olivar")), .all] {
            var sink = DiagnosticSink()
            _ = try KnowledgeBase.read(
                ReadOptions(
                    tree: tree, configuration: Configuration(), isOwnBase: true, stage: stage, asOf: WrittenBase.day),
                into: &sink)
            let stoppers = sink.diagnostics.filter(\.rule.stops)
            #expect(stoppers.map(\.rule.id).contains(example.rule), "for \(stage.audience): \(sink.diagnostics)")
            #expect(stoppers.allSatisfy { $0.location?.path.rawValue == example.path }, "\(stoppers)")
        }
    }

    @Test(arguments: ways.keys.sorted())
    func theOldSiteStays(_ way: String) throws {
        // Each beside the others, under a name of its own.
        let examples = try #require(Self.ways[way])
        let paths = examples.enumerated().map { $1.path.replacing("a.md", with: "a\($0).md") }
        let base = try WrittenBase(
            zip(paths, examples).reduce(Self.base) { $0.adding(TextFile("content/" + $1.0, bytes: $1.1.bytes)) })
        try publishOldSite(of: base)
        let before = base.disk.tree("_site")
        let names = base.disk.names()
        for (audience, account) in [(Audience.internal, String?.none), (.customer, "olivar"), (.restricted, nil)] {
            let site = try base.build(audience: audience, account: account)
            #expect(site.isStopped, "for \(audience): \(site.report)")
            let stopped = Set(site.diagnostics.filter(\.rule.stops).compactMap(\.location?.path.rawValue))
            #expect(paths.filter { !stopped.contains($0) } == [], "for \(audience)")
            #expect(base.disk.tree("_site") == before)
            #expect(base.disk.names() == names)
        }
        #expect(try base.check().isStopped)
    }

    /// The base without the example is fine, so the example is what stops it.
    @Test func theRestOfTheBaseIsPublished() throws {
        let base = try WrittenBase(Self.base)
        try publishOldSite(of: base)
        #expect(try base.build().isPublished)
        #expect(try base.build(audience: .customer, account: "olivar").isPublished)
        #expect(base.disk.text("_site/index.html")?.contains("the old site") == false)
    }

    /// Other people's notes, and words that aren't about who may read.
    @Test(arguments: [
        "---\npublished: no\n---\n", "---\npublic: no\n---\n", "---\ndrafts: yes\n---\n", "---\npublicado: no\n---\n",
        "---\npublica: x\nborradores: x\n---\n", "---\ntype: post\nlayout: page\n---\n", "---\ntype: learn\n---\n",
        "---\nmeta: {audience: developers}\n---\n", "---\nmeta: {draft: no, publish: yes}\n---\n",
        "---\ndraft:\npublish:\n---\n", "---\nsummary: |\n  Who:\n  audience: developers\n  draft: no\n---\n",
        "---\ntitle: a: b\n---\n", "---\ntitle: a: b\npublished: no\n---\n", "+++\ntitle = 'A'\ndraft = false\n+++\n",
        "\n---\ntitle: A\n---\n", "Audience: managers of all kinds.\n\nText.\n",
        "Publish: often\nDraft: never\n\nText.\n",
        "---\n\nDraft a plan and publish it.\n\n---\n", "A paragraph: one\nof two lines\n---\n",
        "```yaml\ndraft: yes\n```\n",
        "---\naudience: internal # restricted\n# audience: restricted\n---\n", "::: warning\nText.\n:::\n",
        "The draft: yes or no\n===\n", "---\ntitle: A\n---\n\n---\n\nDraft: a plan\n\n---\n",
        "---\ntitle: A\n---\nType: review\n---\n", "> audience: restricted\n",
    ])
    func goesOn(_ text: String) throws {
        let site = try Self.base.adding(TextFile("content/notes/a.md", text)).build()
        #expect(site.isPublished, "\(site.report)")
        #expect(site.text("notes/a.html") != nil)
    }

    @Test func aSiteForCustomersNeedsTheAccountThatItIsFor() throws {
        let base = try WrittenBase(Self.base)
        try publishOldSite(of: base)
        for account in [nil, "kestrel", "olivr", ""] {
            let site = try base.build(audience: .customer, account: account)
            #expect(site.isStopped && site.rules.contains("unknown-account"), "\(account ?? "none"): \(site.report)")
            #expect(site.text("index.html") == "the old site")
        }
        let near = try base.build(audience: .customer, account: "hidde").diagnostics.flatMap(\.suggestions)
        #expect(near == [], "an account that isn't for customers is not suggested")
    }

    private static let base = VirtualFolder {
        TextFile("dossier.yaml", "title: Base\n")
        VirtualFolder("content") {
            TextFile("accounts/olivar.md", "---\ntitle: Olivar\naudience: customer\n---\n## Goals\nx\n")
            TextFile("accounts/hidden.md", "---\ntitle: Hidden\n---\n## Goals\nx\n")
        }
    }

    private func publishOldSite(of base: WrittenBase) throws {
        let publication = try Publication.open(output: base.disk.path + "/_site")
        try publication.write(PagePath("index.html"), Array("the old site".utf8))
        _ = try publication.commit()
    }
}
