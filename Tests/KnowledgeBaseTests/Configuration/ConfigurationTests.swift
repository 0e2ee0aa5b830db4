import Diagnostics
import Files
import KnowledgeBase
import Markdown
import Testing

struct ConfigurationTests {
    private static let rules = [
        Rule("broken-link", .error, "x"), Rule("stale-note", .warning, "x"),
        Rule("unknown-type", .error, stops: true, "x"),
    ]

    private func configuration(_ text: String) -> (value: Configuration, report: String) {
        var sink = DiagnosticSink()
        let value = Configuration.read(
            Array(text.utf8), rules: Self.rules, into: &sink)
        for diagnostic in sink.diagnostics {
            #expect(diagnostic.location?.root == .project)
            #expect(diagnostic.location?.path == SourcePath("dossier.yaml"))
        }
        return (value, printed(sink, Array(text.utf8)))
    }

    @Test func readsEverySetting() {
        let (value, report) = configuration(
            """
            title: Talavera
            language: español
            base_url: https://example.org/kb
            logo: art/logo.svg
            accent: "#0A6"
            edit_url: https://example.org/edit/{path}
            ignore: [drafts/, "*.tmp.md"]
            attachments: [.SVG, mp4]
            unsafe_html: no
            link_schemes: ["SIP:", slack]
            dialect: {tags: yes, callouts: no}
            rules: {broken-link: warning, stale-note: off}
            limits: {note_size: 5000000, nesting: 50, openers: 10}
            as_of: 2026-06-30
            """)
        #expect(report == "")
        #expect(value.title == "Talavera")
        #expect(value.language == .es)
        #expect(value.baseURL == "https://example.org/kb/")
        #expect(value.logo == "art/logo.svg")
        #expect(value.accent == "#0A6")
        #expect(value.editURL == "https://example.org/edit/{path}")
        #expect(value.ignore == ["drafts/", "*.tmp.md"])
        #expect(value.attachments == ["svg", "mp4"])
        #expect(value.unsafeHTML == false)
        #expect(value.linkSchemes == ["sip", "slack"])
        #expect(value.dialect[.tags] && !value.dialect[.callouts] && value.dialect[.tables])
        #expect(value.rules == ["broken-link": .warning, "stale-note": .off])
        #expect(value.limits.noteSize == 5_000_000 && value.limits.nesting == 50 && value.limits.openers == 10)
        #expect(value.asOf == CalendarDate("2026-06-30"))
    }

    @Test(arguments: ["", "\u{FEFF}", "# nothing\n", "title:\nrules:\n", "---\n", "~"])
    func needsNothing(_ text: String) {
        #expect(configuration(text).value == Configuration())
        #expect(configuration(text).report == "")
    }

    @Test func saysAllThatIsWrongAtOnce() {
        let (value, report) = configuration(
            """
            titel: x
            language: fr
            base_url: example.org
            logo: ../logo.svg
            accent: green
            edit_url: "ftp://x"
            ignore: {a: b}
            attachments: [a/b]
            unsafe_html: perhaps
            link_schemes: [javascript, "a b"]
            dialect: {maths: yes, math: 3}
            rules: {broken-lnik: off, broken-link: loud, unknown-type: off}
            limits: {nesting: 0, opener: 3}
            as_of: 30/6/2026
            título: y
            """)
        #expect(value == Configuration())
        let stops = "stops invalid-configuration:"
        #expect(
            report == """
                1:1 \(stops) there is no setting `titel` (title?)
                2:11 \(stops) `language` must be en or es, not `fr`
                3:11 \(stops) `base_url` must be an address like https://example.org/handbook/, not `example.org`
                4:7 \(stops) `logo` must be the path of a picture, from the folder of dossier.yaml, not `../logo.svg`
                5:9 \(stops) `accent` must be a colour like "#0a6" or "#00aa66", in quotes, not `green`
                6:11 \(stops) `edit_url` must be an address like https://example.org/edit/{path}, not `ftp://x`
                7:9 \(stops) `ignore` must be a list, each text, not `key: value` pairs
                8:15 \(stops) `attachments` must be a list, each the ending of a file's name, like svg, not `a/b`
                9:14 \(stops) `unsafe_html` must be yes or no, not `perhaps`
                10:16 \(stops) `link_schemes` must be a list, each a scheme like sip, and none that runs code \
                (javascript, vbscript, data), not `javascript`
                10:28 \(stops) `link_schemes` must be a list, each a scheme like sip, and none that runs code \
                (javascript, vbscript, data), not `a b`
                11:11 \(stops) `dialect` has no construct `maths` (math?)
                11:29 \(stops) `math` must be yes or no, not `3`
                12:9 \(stops) there is no rule `broken-lnik` (broken-link?)
                12:40 \(stops) `broken-link` must be error, warning, hint or off, not `loud`
                12:46 \(stops) `unknown-type` stops a build because something wrong would be published; it can't be changed
                13:19 \(stops) `nesting` must be a whole number, at least 1, not `0`
                13:22 \(stops) there is no limit `opener` (openers?)
                14:8 \(stops) `as_of` must be a day like 2026-03-04, not `30/6/2026`
                15:1 \(stops) there is no setting `título` (title?)
                """)
    }

    @Test func saysWhereTheYAMLGoesWrong() {
        #expect(
            configuration("title: x\naccent: #0a6\nlogo: [a").report
                == "3:7 stops invalid-configuration: this isn't valid YAML: a list needs `,` between its members and `]` at its end"
        )
        #expect(
            configuration("\u{FEFF}title: x\ntitle: y").report
                == "2:1 stops invalid-configuration: this isn't valid YAML: `title` is given twice; keep one\n  1:2 it is given here first"
        )
        #expect(configuration("- a").report.contains("the settings must be lines of `key: value`"))
    }

    @Test(arguments: ["https://", "http:///x", "https://a b/", "https://a/?q", "https://a/#x", "javascript:x", "//a"])
    func refusesAddressesThatAreNone(_ address: String) {
        #expect(configuration("base_url: \"\(address)\"").value.baseURL == nil)
        #expect(!configuration("base_url: \"\(address)\"").report.isEmpty)
    }
}
