import Diagnostics
import Files
import KnowledgeBase
import Markdown
import Testing

/// One broken base for every rule there is: that it fires, points at the thing it names and offers what may be meant.
struct EveryRuleTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let files: MemoryTree
        /// What the file says at the place; nil for what has none.
        let named: String?
        let nearest: String?
        var isOwn = true
        var stage = Stage.all
        var testDescription: String { rule }

        init(
            _ rule: String, _ text: String, at named: String?, nearest: String? = nil, isOwn: Bool = true,
            stage: Stage = .all, and more: MemoryTree = [:], path: String = "x/a.md"
        ) {
            self.rule = rule
            var files = more
            files.add(path, text)
            self.files = files
            self.named = named
            self.nearest = nearest
            self.isOwn = isOwn
            self.stage = stage
        }
    }

    static let acme: MemoryTree = ["accounts/acme.md": Sample.account()]
    static let table = "date,account,metric,value\n"

    static let examples = [
        Example("ambiguous-link", "[[b]]", at: "b", nearest: "[[y/b]]", and: ["y/b.md": "# B", "z/b.md": "# C"]),
        Example(
            "audience-block", "::: audience managment\nx\n:::", at: "::: audience managment",
            nearest: "::: audience management"),
        Example(
            "audience-block", "::: audiencia restringda\nx\n:::", at: "::: audiencia restringda",
            nearest: "::: audience restringida"),
        Example("broken-anchor", "# T\n\n## Impact\n\n[[#impcat]]", at: "#impcat", nearest: "impact"),
        Example("broken-edge", Sample.issue("accounts: acmee"), at: "acmee", nearest: "acme", and: acme),
        Example("broken-link", "[[acmee]]", at: "acmee", nearest: "acme", and: acme),
        Example("closed-without-cause", Sample.issue("accounts: acme\nstatus: resolved"), at: "resolved", and: acme),
        Example("closed-without-lesson", Sample.issue("accounts: acme\nstatus: resolved"), at: "resolved", and: acme),
        Example(
            "closed-without-prevention", Sample.issue("accounts: acme\nstatus: resolved"), at: "resolved", and: acme),
        Example(
            "contradictory-exceptions",
            Sample.policy(1, from: "2026-01-01", "exceptions: [{account: acme, until: 2026-03-01}, {account: Acme}]"),
            at: "Acme", and: acme),
        Example("csv-column", "date,account,value\n", at: "date,account,value", path: "metrics.csv"),
        Example("csv-row", table + "2026-01-01,acme\n", at: "2026-01-01,acme", and: acme, path: "metrics.csv"),
        Example(
            "csv-unclosed-quote", table + "2026-01-01,acme,\"x,1\n", at: "\"x,1", and: acme, path: "metrics.csv"),
        Example(
            "csv-value", table + "2026-1-1,acme,x,1\n", at: "2026-1-1", nearest: "2026-01-01", and: acme,
            path: "metrics.csv"),
        Example(
            "duplicate-id", Sample.topic("id: gap"), at: "gap", and: ["topics/gap.md": Sample.topic()],
            path: "x/gap2.md"),
        Example("embed-ring", "![[c]]", at: "c", and: ["x/c.md": "see\n\n![[d]]", "x/d.md": "[[c]]\n\n> ![[a]]"]),
        Example("foreign-links", "[x](/elsewhere)", at: nil, isOwn: false),
        Example("foreign-type", "---\ntype: recipe\n---\n", at: "recipe"),
        Example("ignored-field", "---\ndate: soon\n---\n", at: "soon"),
        Example(
            "implicit-topic", Sample.topic("topics: gpa"), at: "gpa", nearest: "gap", and: ["gap.md": Sample.topic()]),
        Example("invalid-front-matter", "---\naudience: internal\na: b: c\n---\n", at: ": c"),
        Example("kept-too-long", "---\nretain_until: 2020-01-01\n---\n", at: "2020-01-01"),
        Example("missing-alt", "![](plan.png)", at: "plan.png", and: ["x/plan.png": ""]),
        Example("missing-field", Sample.note("type: lesson\ntitle: L"), at: "type"),
        Example("missing-picture", "![x](plna.png)", at: "plna.png", nearest: "plan.png", and: ["x/plan.png": ""]),
        Example("missing-review-kind", Sample.note("type: review\ntitle: R"), at: "type"),
        Example(
            "missing-section", Sample.lesson("source: i", "## Recomendation"), at: "## Recomendation",
            nearest: "Recommendation"),
        Example("misspelt-safety-field", "---\naudiense: internal\n---\n", at: "audiense", nearest: "audience"),
        Example(
            "named-person", Sample.decision("", "As Tom Asher said."), at: "Tom Asher",
            and: ["people.csv": "handle,name,role\ntom,Tom Asher,driver\n"]),
        Example(
            "narrower-target", "[[b]]", at: "b", and: ["x/b.md": Sample.topic("audience: restricted")]),
        Example("nesting-too-deep", String(repeating: "> ", count: 200) + "x", at: "> "),
        Example(
            "not-a-standard", Sample.issue("accounts: acme\nstandard: escalation"), at: "escalation",
            and: ["accounts/acme.md": Sample.account(), "p.md": Sample.policy(1, from: "2020-01-01")]),
        Example("note-too-large", String(repeating: "x", count: 10_000_001), at: ""),
        Example("no-notes", "", at: nil, path: "x/a.txt"),
        Example("raw-html", "<b>x</b>", at: nil),
        Example("refused-scheme", "[x](sip:me)", at: "sip:me"),
        Example("remote-picture", "![x](https://example.org/x.png)", at: "https://example.org/x.png"),
        Example("repeated-field", "---\ntitle: a\ntítulo: b\n---\n", at: "título"),
        Example("review-audience", Sample.review("self", "audience: internal"), at: "internal", nearest: "restricted"),
        Example("scripted-picture", "![x](x.svg)", at: "x.svg", and: ["x/x.svg": "<script/>"]),
        Example("supersedes-cycle", Sample.decision("supersedes: a"), at: "a"),
        Example(
            "supersedes-fork", Sample.decision("supersedes: a"), at: "a",
            and: ["x/a.md": Sample.decision(), "x/b.md": Sample.decision("supersedes: a")], path: "x/c.md"),
        Example("too-many-openers", String(repeating: "[", count: 5_000), at: "["),
        Example("typed-folders", "# A", at: nil, isOwn: false, path: "lessons/a.md"),
        Example("unclosed-front-matter", "---\ntitle: a\n\nText", at: "---"),
        Example(
            "unknown-account", "# A", at: nil, nearest: "acme",
            stage: Stage(audience: .customer, account: NoteID("amce")),
            and: ["accounts/acme.md": Sample.account("audience: customer")]),
        Example("overdue-action", Sample.issue("accounts: []", "- [ ] Do @x due:2026-06-29"), at: "Do"),
        Example("ownerless-action", Sample.issue("accounts: []", "- [ ] Do"), at: "Do"),
        Example(
            "unfounded-rating", Sample.review("viability", "criteria: [{name: Margin, rating: 3}]"), at: "3", and: acme),
        Example("unknown-column", "handle,name,rol\n", at: "rol", nearest: "role", path: "people.csv"),
        Example("unknown-field", Sample.topic("definitoin: x"), at: "definitoin", nearest: "definition"),
        Example(
            "unknown-in-table", table + "2026-01-01,amce,x,1\n", at: "amce", nearest: "acme", and: acme,
            path: "metrics.csv"),
        Example(
            "unknown-owner", "- [ ] Do @tmo", at: "@tmo", nearest: "@tom", and: ["people.csv": "handle,name\ntom,Tom\n"]
        ),
        Example("unknown-type", "---\ntype: lessno\n---\n", at: "lessno", nearest: "lesson"),
        Example("unread-front-matter", "---\na: b: c\n---\n", at: ": c"),
        Example("unreadable-action", "- [ ] Do due:2026-7-1", at: "due:2026-7-1", nearest: "due:2026-07-01"),
        Example("unreadable-field", Sample.topic("date: 2026-7-1"), at: "2026-7-1", nearest: "2026-07-01"),
        Example(
            "unreadable-log-entry", Sample.account("", "## Log\n\n- 1/7/2026 [call] x"), at: "1/7/2026",
            nearest: "2026-07-01"),
        Example("unpublished-kind", "[[plan.canvas]]", at: "plan.canvas", and: ["x/plan.canvas": "{}"]),
        Example("unreadable-block", "```chart\nmetric: csat\n```", at: "chart"),
        Example("unreadable-block", "> ```notes\n> acount: acme\n> ```", at: "acount", nearest: "account"),
        Example("unreadable-safety-field", "---\naudience: intrenal\n---\n", at: "intrenal", nearest: "internal"),
    ]

    /// Those that a file in memory can't bring about; each has a test of its own elsewhere.
    static let elsewhere: Set<String> = ["invalid-configuration", "not-utf8", "skipped-file", "unreadable-file"]

    @Test(arguments: examples)
    func firesAtTheThingItNames(_ example: Example) throws {
        let read = try ReadBase(example.files, isOwn: example.isOwn, stage: example.stage, checksStates: true)
        let found = try #require(read.diagnostics.first { $0.rule.id == example.rule }, "\(read.report)")
        #expect(found.suggestions.first == example.nearest, "\(read.report)")
        if let named = example.named {
            let place = read.named(by: example.rule).first ?? ""
            #expect(place.hasPrefix(named), "\(place)")
            #expect(found.location != nil)
        } else {
            #expect(found.location == nil)
        }
        #expect(!found.message.hasSuffix(".") && !found.message.contains("\n"), "\(found.message)")
    }

    @Test func everyRuleHasAnExample() {
        let rules = Rule.knowledgeBase
        #expect(
            rules.map(\.id).filter { id in Self.elsewhere.contains(id) == Self.examples.contains { $0.rule == id } }
                == [])
        #expect(Set(rules.map(\.id)).count == rules.count)
    }

    /// What stops a build is listed, so that no rule begins or ceases to stop by mistake.
    @Test func whatStopsIsWhatWouldPublishSomethingWrongOrTooMuch() {
        let stoppers = (Rule.knowledgeBase + Rule.markdown).filter(\.stops).map(\.id).sorted()
        #expect(
            stoppers == [
                "audience-block", "duplicate-id", "invalid-configuration", "invalid-front-matter",
                "missing-review-kind",
                "misspelt-safety-field", "repeated-field", "supersedes-cycle", "unclosed-front-matter",
                "unknown-account",
                "unknown-type", "unreadable-field", "unreadable-file", "unreadable-safety-field",
            ])
    }
}
