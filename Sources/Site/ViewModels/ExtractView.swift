internal import Templates

/// A section of a note, shown on another page.
struct ExtractView: Sendable {
    /// Its heading.
    var label: String
    /// Where it stands on its own page.
    var address: String
    /// Its text as HTML.
    var body: [UInt8]
    /// Its language, where it differs from the page's.
    var language: String?
}

extension ExtractView: ViewModel {
    static let model = Model<ExtractView>("extract", "A section of a note, shown on another page") {
        Text("label", "Its heading", \.label)
        Text("address", "Where it stands on its own page", \.address)
        HTML("body", "Its text", isEmpty: { $0.body.isEmpty }) { $1 += $0.body }
        Text("language", "Its language, where it differs from the page's", \.language)
    }
}
