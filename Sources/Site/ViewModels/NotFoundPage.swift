internal import Templates

/// `404.html`, which a server shows at any depth. Template `404.mustache`.
struct NotFoundPage: Sendable {
    /// Its addresses are absolute.
    var page: PageFrame
    var text: Texts
    var title: String
    /// A base address is set; without one the page has no links, because none could be right at every depth.
    var hasBase = false
}

extension NotFoundPage: ViewModel {
    static let model = Model<NotFoundPage>("not found page", "`404.html`, which a server shows at any depth") {
        One("page", PageFrame.model, "Its addresses are absolute", \.page)
        One("text", Texts.model, "The words of the interface in the page’s language", \.text.values)
        Text("title", "The title", \.title)
        Flag(
            "hasBase",
            "A base address is set; without one the page has no links, because none could be right at every depth",
            \.hasBase)
    }
}
