import KnowledgeBase

/// A page as it was rendered, cut where its headings stand.
struct PageText {
    let path: String
    let language: Language
    let html: String

    init(path: String, language: Language, html: String) {
        self.path = path
        self.language = language
        self.html = html
    }

    /// The name of the page's folder, `accounts`.
    var folder: String { String(path.prefix { $0 != "/" }) }

    /// What stands from a heading to the end of its part; empty where there is no such heading.
    subscript(id: String) -> String { html.between("<h2 id=\"\(id)\">", "</section>") ?? "" }

    /// The number beside a heading; 0 where the page has no such part.
    func count(_ id: String) -> Int {
        self[id].until("</h2>").between("class=\"count\">", "<").flatMap { Int($0) } ?? 0
    }

    /// The statements under a heading.
    func items(_ id: String) -> [String] { self[id].pieces("<li") }

    /// The rows of the table under a heading, each from its head on.
    func rows(_ id: String) -> [String] { self[id].pieces("<th scope=\"row\">") }
}
