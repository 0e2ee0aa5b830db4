import Diagnostics
import Files
import Templates

/// Pages that the tests write templates for.
struct NotePage: ViewModel {
    var title: String? = "Title"
    var body = "<p>Body</p>"
    var isDraft = false
    var count: Int? = 0
    var account: AccountLink?
    var topics: [TopicLink] = []
    var aliases: [String] = []
    var tree: [Branch] = []
    var words = ["Points here"]
    var chrome = Chrome()

    static let model: Model<NotePage> = Model("note", "A note's own page") {
        Including(Chrome.model, \.chrome)
        Text("title", "The note's title, plain") { $0.title }
        HTML("body", "The rendered text") { $1.append(contentsOf: $0.body.utf8) }
        Flag("draft", "Whether it is a draft") { $0.isDraft }
        Number("count", "How many notes point here") { $0.count }
        One("account", AccountLink.model, "The account it belongs to") { $0.account }
        Many("topics", TopicLink.model, "Its topics") { $0.topics }
        Many("aliases", .text, "Its other names") { $0.aliases }
        Many("tree", Branch.model, "The navigation") { $0.tree }
        One("text", wordsModel(["backlinks", "none"]), "Words of the interface") { $0.words }
    }
}

struct Chrome: ViewModel {
    var site = "Site"

    static let model: Model<Chrome> = Model("chrome", "What all pages have") {
        Text("site", "The site's title") { $0.site }
    }
}

struct AccountLink: ViewModel {
    var name: String
    var summary: String?

    static let model: Model<AccountLink> = Model("account", "An account as others show it") {
        Text("name", "Its name") { $0.name }
        Text("summary", "What it is about") { $0.summary }
    }
}

struct TopicLink: ViewModel {
    var name: String
    var title: String?

    static let model: Model<TopicLink> = Model("topic", "A topic as others show it") {
        Text("name", "Its name") { $0.name }
        Text("title", "Its title; most have none") { $0.title }
    }
}

/// A model that holds itself.
struct Branch: ViewModel {
    var name: String
    var children: [Branch] = []

    static let model: Model<Branch> = Model("branch", "An entry of the navigation | with more below it") {
        Text("name", "Its name") { $0.name }
        Many("children", Branch.model, "What is below it") { $0.children }
    }
}

/// What came of compiling `page` among some templates.
struct Outcome {
    var template: Template<NotePage>?
    var diagnostics: [Diagnostic]
    private var sources: [String: String]

    init(_ sources: [String: String]) {
        var sink = DiagnosticSink()
        var set = TemplateSet(sources.map { TemplateSource($0.key, Array($0.value.utf8)) }, into: &sink)
        template = set.compile("page", for: NotePage.self, into: &sink)
        diagnostics = sink.diagnostics
        self.sources = sources
    }

    init(_ page: String) {
        self.init(["page": page])
    }

    func render(_ page: NotePage = NotePage()) -> String {
        guard let template else { return "didn't compile: \(summary)" }
        var out: [UInt8] = []
        template.render(page, into: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Each diagnostic as `rule file:stretch of source`.
    var summary: [String] {
        diagnostics.sorted().map { "\($0.rule.id) \(stretch($0.location))" }
    }

    func stretch(_ location: Location?) -> String {
        guard let location, location.root == .templates else { return "nowhere" }
        let name = String(location.path.rawValue.dropLast(".mustache".count))
        let bytes = Array((sources[name] ?? "").utf8)
        guard location.range.upperBound <= bytes.count else { return "\(name):out of bounds" }
        return "\(name):" + String(decoding: bytes[location.range], as: UTF8.self)
    }
}

/// Texts by keys that are known only at run time.
func wordsModel(_ keys: [String]) -> Model<[String]> {
    Model<[String]>("text", "Words of the interface") {
        for (index, key) in keys.enumerated() { Text(key, "") { $0.indices.contains(index) ? $0[index] : nil } }
    }
}
