import Diagnostics
import KnowledgeBase
internal import Templates

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
    /// The words with `{name}` in them, cut at those.
    let sentences: [String: SentencePattern]
    let dates: DateWords

    init(language: String, words: [String: String]) {
        self.language = language
        self.words = words
        values = Self.keys.map { words[$0] ?? "" }
        sentences = words.compactMapValues { SentencePattern($0) }
        dates = DateWords(words)
    }

    /// The words of a key; nil for a key that the file lacks.
    subscript(key: String) -> String? {
        words[key]
    }

    /// The keys that templates may name: those of the built-in file without a dot, in its order. A user's file changes
    /// words, not keys.
    static let keys: [String] = builtIn.keys.filter { !$0.utf8.contains(UInt8(ascii: ".")) }

    /// The values by their keys; in the reference a key's meaning is its English words.
    static let model = Model<[String]>("text", "The words of the interface, from `text.csv`") {
        for (index, key) in keys.enumerated() {
            Text(key, english[key] ?? "", at: index)
        }
    }

    private static let builtIn: TextTable = {
        let file = embeddedTheme.first { $0.path == ThemeFiles.texts }?.text ?? ""
        var sink = DiagnosticSink()
        return TextTable(Array(file.utf8), into: &sink)
    }()
    private static let english = builtIn.words(.en)
}
