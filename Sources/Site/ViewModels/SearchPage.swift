internal import Templates

/// The page that the search box leads to without JavaScript, and that shows results as a page with it. Template
/// `search.mustache`.
struct SearchPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// The lists that lead on without a script.
    var counts: [CountView] = []
}

extension SearchPage: ViewModel {
    static let model = Model<SearchPage>(
        "search page",
        "The page that the search box leads to without JavaScript, and that shows results as a page with it"
    ) {
        One("page", PageFrame.model, "What every page shows around its content", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        Many("counts", CountView.model, "The lists that lead on without a script", \.counts)
    }
}
