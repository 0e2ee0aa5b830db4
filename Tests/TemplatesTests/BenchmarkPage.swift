import Diagnostics
import Templates

/// A page like those of a site: a layout with blocks, many fields, lists, about sixty tags.
struct BenchmarkPage: ViewModel {
    struct Link: ViewModel {
        var name: String
        var address: String
        var summary: String?

        static let model: Model<Link> = Model("link", "A link") {
            Text("name", "Its name") { $0.name }
            Text("address", "Where it leads") { $0.address }
            Text("summary", "What it is about") { $0.summary }
        }
    }

    var fields: (String, String, String, String, String, String, String, String)
    var more: (String, String, String, String, String, String, String, String)
    var account: Link?
    var topics: [Link]
    var backlinks: [Link]
    var strings: [String]
    var body: [UInt8]
    var count: Int

    static let keys = ["skip", "search", "menu", "contents", "topics", "backlinks", "account", "edited"]

    static let model: Model<BenchmarkPage> = Model("page", "A page") {
        Text("title", "The title") { $0.fields.0 }
        Text("language", "The language") { $0.fields.1 }
        Text("description", "The description") { $0.fields.2 }
        Text("root", "The way to the root") { $0.fields.3 }
        Text("style", "The style") { $0.fields.4 }
        Text("date", "The date") { $0.fields.5 }
        Text("owner", "The owner") { $0.fields.6 }
        Text("status", "The status") { $0.fields.7 }
        Text("site", "The site") { $0.more.0 }
        HTML("body", "The text") { $1.append(contentsOf: $0.body) }
        Number("count", "How many") { $0.count }
        One("account", Link.model, "The account") { $0.account }
        Many("topics", Link.model, "The topics") { $0.topics }
        Many("backlinks", Link.model, "Notes that point here") { $0.backlinks }
        One("text", wordsModel(keys), "Words of the interface") { $0.strings }
    }

    static let templates = [
        "layout": """
        <!doctype html>
        <html lang="{{language}}">
        <head>
        <meta charset="utf-8">
        <title>{{title}} – {{site}}</title>
        <meta name="description" content="{{description}}">
        <link rel="stylesheet" href="{{root}}assets/{{style}}">
        </head>
        <body>
        <a class="skip" href="#main">{{text.skip}}</a>
        <header><a href="{{root}}index.html">{{site}}</a> <button>{{text.search}}</button> <button>{{text.menu}}</button></header>
        <main id="main">
          {{$main}}
          {{/main}}
        </main>
        <footer>{{text.edited}} {{date}}, {{owner}}, {{status}}</footer>
        </body>
        </html>

        """,
        "link": "<li><a href=\"{{root}}{{address}}\">{{name}}</a>{{#summary}} – {{summary}}{{/summary}}</li>\n",
        "note": """
        {{<layout}}
        {{$main}}
          <h1>{{title}}</h1>
          {{#account}}<p>{{text.account}}: <a href="{{root}}{{address}}">{{name}}</a></p>{{/account}}
          {{{body}}}
          {{#topics}}
          {{>link}}
          {{/topics}}
          <h2>{{text.backlinks}} ({{count}})</h2>
          {{#backlinks}}
          {{>link}}
          {{/backlinks}}
          {{^backlinks}}<p>none</p>{{/backlinks}}
        {{/main}}
        {{/layout}}
        """,
    ]

    static let sample = BenchmarkPage(
        fields: (
            "Renewal of the support contract & what we learned", "en", "A <note> about a renewal", "../",
            "site.0123456789abcdef.css", "2026-05-04", "Ana Talavera", "in force"
        ),
        more: ("Talavera Systems", "b", "c", "d", "e", "f", "g", "h"),
        account: Link(name: "Olivar", address: "accounts/olivar.html"),
        topics: (0..<4).map { Link(name: "Topic \($0)", address: "topics/topic-\($0).html", summary: "About it") },
        backlinks: (0..<6).map { Link(name: "A note with a title \($0)", address: "lessons/lesson-\($0).html") },
        strings: keys.map { "Word for \($0) in the interface" },
        body: Array(repeating: Array("<p>Some text that was rendered before.</p>\n".utf8), count: 60).flatMap(\.self),
        count: 6)

    static func compile() -> Template<BenchmarkPage>? {
        var sink = DiagnosticSink()
        var set = TemplateSet(templates.map { TemplateSource($0.key, Array($0.value.utf8)) }, into: &sink)
        return set.compile("note", for: BenchmarkPage.self, into: &sink)
    }

    /// Bytes of the page and the time of one rendering.
    static func measure(_ template: Template<BenchmarkPage>, rounds: Int) -> (bytes: Int, perRender: Duration) {
        var out: [UInt8] = []
        let clock = ContinuousClock()
        let time = clock.measure {
            for _ in 0..<rounds {
                out.removeAll(keepingCapacity: true)
                template.render(sample, into: &out)
            }
        }
        return (out.count, time / rounds)
    }
}
