/// A value of a YAML text, with its place in the file.
struct YAMLNode {
    enum Content {
        /// Plain ones, without quotes, can stand for nothing at all.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([YAMLPair])
    }

    var content: Content
    /// Bytes of the file. Of an alias, where its anchor is.
    var range: Range<Int>

    var scalar: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Nothing was written: an empty plain scalar, `~` or `null`.
    var isNull: Bool {
        guard case .scalar(let text, true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    var sequence: [YAMLNode]? {
        if case .sequence(let members) = content { members } else { nil }
    }

    var mapping: [YAMLPair]? {
        if case .mapping(let pairs) = content { pairs } else { nil }
    }

    /// For a message: `a list`.
    var described: String {
        switch content {
        case .scalar(let text, _): "`\(shown(text))`"
        case .sequence: "a list"
        case .mapping: "`key: value` pairs"
        }
    }
}

struct YAMLPair {
    var key: YAMLNode
    var value: YAMLNode
}
