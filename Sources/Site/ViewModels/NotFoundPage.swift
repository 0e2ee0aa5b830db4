/// `404.html`, which a server shows at any depth. Template `404.mustache`.
struct NotFoundPage: Sendable {
    /// Its addresses are absolute.
    var page: PageFrame
    var text: Texts
    var title: String
    /// A base address is set; without one the page has no links, because none could be right at every depth.
    var hasBase = false
}
