/// Words of the interface with places to fill in, cut once: `{n} lessons of {account}`.
struct SentencePattern: Sendable {
    enum Part: Sendable, Equatable {
        case words(String)
        /// `{name}`
        case blank(String)
    }

    let parts: [Part]

    /// nil for words without a `{name}`.
    init?(_ text: String) {
        var parts: [Part] = []
        var rest = text[...]
        while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: "}"))
        {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            let after = rest.utf8.index(after: open)
            parts.append(.blank(String(rest[after..<close])))
            rest = rest[rest.utf8.index(after: close)...]
        }
        guard !parts.isEmpty else { return nil }
        if !rest.isEmpty { parts.append(.words(String(rest))) }
        self.parts = parts
    }

    /// The words with each `{name}` replaced; other places stay as they are written.
    func filled(_ values: KeyValuePairs<String, String>) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .words(let words): text += words
            case .blank(let name):
                if let value = values.first(where: { $0.key == name })?.value {
                    text += value
                } else {
                    text += "{" + name + "}"
                }
            }
        }
        return text
    }
}

/// `text` with each `{name}` replaced.
func fill(_ text: String, _ name: String, _ value: String) -> String {
    SentencePattern(text)?.filled([name: value]) ?? text
}
