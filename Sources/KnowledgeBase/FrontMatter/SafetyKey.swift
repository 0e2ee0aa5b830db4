import Diagnostics

/// A key that says who may see a note, exactly or nearly.
struct SafetyKey: Hashable {
    enum Field: String {
        case audience
        case draft
        case publish
    }

    let field: Field
    /// The name that is meant, in the language of the key.
    let name: String
    let isExact: Bool

    /// Reads a normalised key. Two edits are near for the long names, one for the short ones; other people's words
    /// (`published`, `public`, `drafts`) are not.
    init?(_ key: String) {
        let exact: Field? =
            switch key {
            case "audience", "audiencia": .audience
            case "draft", "borrador": .draft
            case "publish", "publicar": .publish
            default: nil
            }
        if let exact {
            (field, name, isExact) = (exact, key, true)
            return
        }
        // The shortest name less its edits, and the longest more its own; in bytes, of which curly quotes have three.
        guard (4...24).contains(key.utf8.count), !Self.others.contains(key) else { return nil }
        // Editors put such quotes around a key, and invisible characters in it.
        let wanted = letters(String(key.unicodeScalars.filter { $0.isASCII || $0.properties.isAlphabetic }))
        for (candidate, field, most) in Self.names where editDistance(wanted, candidate.letters, atMost: most) != nil {
            (self.field, name, isExact) = (field, candidate.name, false)
            return
        }
        return nil
    }

    private static let names = [
        ("audience", Field.audience, 2), ("audiencia", .audience, 2), ("draft", .draft, 1), ("borrador", .draft, 1),
        ("publish", .publish, 1), ("publicar", .publish, 1),
    ].map { ((name: $0.0, letters: letters($0.0)), $0.1, $0.2) }

    private static let others: Set<String> = [
        "published", "public", "drafts", "publica", "publico", "publicado", "publicada", "borradores",
    ]
}
