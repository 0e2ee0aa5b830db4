/// The page that the search box leads to without JavaScript, and that shows results as a page with it. Template
/// `search.mustache`.
struct SearchPage: Sendable {
    var page: PageFrame
    var text: Texts
    var title: String
    /// The lists that lead on without a script.
    var counts: [CountView] = []
}
