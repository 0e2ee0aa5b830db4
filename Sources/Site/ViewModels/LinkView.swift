internal import Templates

/// A name that leads somewhere, or doesn't.
struct LinkView: Sendable {
    var label: String
    /// nil where no page was published for it: the text then stands alone.
    var address: String?
    /// Set only where the text is in another language than the page.
    var language: String?
}

extension LinkView: ViewModel {
    static let model = Model<LinkView>("link", "A name that leads somewhere, or doesn't") {
        Text("label", "The words shown", \.label)
        Text("address", "none where no page was published for it: the text then stands alone", \.address)
        Text("language", "Set only where the text is in another language than the page", \.language)
    }
}
