import Files

@testable import Search

/// A few notes, indexed and searched.
struct SmallBase {
    let files: [String: [UInt8]]
    let searcher: Searcher
    let documents: [SearchDocument]

    init(_ documents: [SearchDocument], synonyms: [[String]] = [], jobs: Int = 2) throws {
        let built = SearchIndex.build(documents, synonyms: synonyms, jobs: jobs)
        let files = Dictionary(uniqueKeysWithValues: built.map { ($0.path.rawValue, $0.bytes) })
        guard let searcher = Searcher({ files[$0.rawValue] }) else { throw NoIndex() }
        self.files = files
        self.searcher = searcher
        self.documents = documents
    }

    struct NoIndex: Error {}

    /// The titles found, best first.
    func titles(_ query: String) -> [String] {
        searcher.find(query).results.map { documents[$0.note].title }
    }

    /// The first result as it is shown.
    func first(_ query: String) -> SearchResult? {
        let found = searcher.find(query)
        return found.results.isEmpty ? nil : searcher.result(0, of: found)
    }

    func text(_ path: String) -> String? {
        files[path].map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A note of one section.
func note(
    _ title: String, _ text: String = "", heading: String = "", language: String = "en",
    _ change: (inout SearchDocument) -> Void = { _ in }
) -> SearchDocument {
    var document = SearchDocument(
        title: title, address: PagePath("\(title).html"), type: SearchName("lesson", "Lesson", "Lección"),
        sections: [.init(heading: heading, anchor: heading.isEmpty ? "" : "a", text: Array(text.utf8))])
    document.language = language
    change(&document)
    return document
}
