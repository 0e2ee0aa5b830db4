/// What a template is made of before sections are matched.
enum Piece: Sendable {
    /// Without line ends.
    case text(Range<Int>)
    /// `\n` or `\r\n`.
    case newline(Range<Int>)
    case tag(Tag)
}

struct Tag: Sendable {
    enum Kind: Sendable {
        case variable
        /// `{{{x}}}` and `{{&x}}`.
        case raw
        case section
        case inverted
        case close
        case partial
        case parent
        case block
        /// Comments and changes of delimiters, which leave nothing behind.
        case silent
    }

    var kind: Kind
    var name: Name
    /// With its delimiters.
    var range: Range<Int>

    var opens: Bool {
        switch kind {
        case .section, .inverted, .parent, .block: true
        default: false
        }
    }

    /// Whether a line that holds nothing else goes away with it.
    var mayStandAlone: Bool { kind != .variable && kind != .raw }
}

/// A name in a tag and where it stands.
struct Name: Sendable {
    var text: String
    var range: Range<Int>
}
