/// What of a language can be told apart without understanding it: comments, strings, numbers, words of its own.
struct Lexis: Sendable {
    struct Quote: Sendable {
        /// What opens a string and closes it.
        var mark: StaticString
        /// A backslash takes the meaning from what follows.
        var hasEscapes = true
        /// Else a string that isn't closed ends with its line.
        var spansLines = false
    }

    /// What stands before a value.
    enum Keys: Sendable {
        case none
        /// A string before a colon: JSON.
        case quoted
        /// A word at the start of a line, before a colon: YAML, headers of HTTP.
        case beforeColon
        /// A word at the start of a line, before an equals sign: ini.
        case beforeEquals
    }

    /// What begins a comment that goes to the line's end.
    var comments: [StaticString] = []
    /// Such a comment begins only a word.
    var commentsBeginWords = false
    /// `/* … */`.
    var hasBlockComments = false
    /// Longer marks before those that they begin with.
    var quotes: [Quote] = []
    var keywords: Set<String> = []
    var foldsCase = false
    /// `$name`, `${name}`.
    var hasVariables = false
    /// `@name`.
    var hasAttributes = false
    /// A dash between letters is one of a word.
    var wordsHaveDashes = false
    var keys = Keys.none
    /// `[section]` at the start of a line.
    var hasSections = false
    /// Lines are told by their first sign: diff.
    var marksLines = false

    /// nil for a language that isn't known.
    init?(language: some Collection<UInt8>) {
        let name = String(decoding: language.prefix(32), as: UTF8.self).lowercased()
        guard let known = Self.byName[name] else { return nil }
        self = known
    }

    init() {}

    /// The words of a language, separated by blanks.
    static func words(_ words: String) -> Set<String> {
        Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
    }

    /// Appends code as HTML, what can be told apart in `<span class="hl-…">`.
    func write(_ code: UnsafeBufferPointer<UInt8>, into html: inout [UInt8]) {
        var lexer = CodeLexer(code, self)
        while let token = lexer.next() {
            let text = UnsafeBufferPointer(rebasing: code[token.range])
            guard let kind = token.kind else {
                html.appendEscaped(text)
                continue
            }
            html.append("<span class=\"hl-")
            html.append(kind.name)
            html.append("\">")
            html.appendEscaped(text)
            html.append("</span>")
        }
    }
}
