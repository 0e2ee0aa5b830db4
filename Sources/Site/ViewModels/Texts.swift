/// The words of the interface in one language, from `site-templates/text.csv`. In templates `text`.
///
/// Templates name single words (`{{text.backlinks}}`); the view-models look up what depends on data: labels by
/// `type.lesson`, `field.owner`, `edge.source.reverse`, `state.in-force`, `choice.at-risk`, and sentences with a
/// `{n}` or `{name}` to fill in.
struct Texts: Sendable {
    /// `en` or `es`.
    var language: String
    /// By key, as in the file.
    var words: [String: String]

    /// The words of a key; nil for a key that the file lacks.
    subscript(key: String) -> String? {
        words[key]
    }
}
