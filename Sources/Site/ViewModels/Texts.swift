/// The words of the interface in one language, from `site-templates/text.csv`. In templates `text`.
///
/// Templates name words that stand for themselves (`{{text.onThisPage}}`): the keys without a dot. What depends on data
/// has a dot and is looked up by whoever fills a view-model: labels by `type.lesson`, `field.owner`,
/// `edge.source.reverse`, `state.in-force`, `choice.at-risk`, and sentences with a `{n}` or `{name}` to fill in.
struct Texts: Sendable {
    /// `en` or `es`.
    let language: String
    /// By key, as in the file.
    let words: [String: String]
    /// The words that templates may name, in the order of `keys`.
    let values: [String]
    let dates: DateWords

    init(language: String, words: [String: String]) {
        self.language = language
        self.words = words
        values = Self.keys.map { words[$0] ?? "" }
        dates = DateWords(words)
    }

    /// The words of a key; nil for a key that the file lacks.
    subscript(key: String) -> String? {
        words[key]
    }

    /// The keys that templates may name: those of the built-in file without a dot, in its order. A user's file changes
    /// words, not keys.
    static let keys: [String] = {
        let file = embeddedTheme.first { $0.path == "text.csv" }?.text ?? ""
        return file.utf8.split(separator: UInt8(ascii: "\n")).dropFirst().compactMap { line in
            let key = line.prefix { $0 != UInt8(ascii: ",") }
            return key.contains(UInt8(ascii: ".")) ? nil : String(key)
        }
    }()
}
