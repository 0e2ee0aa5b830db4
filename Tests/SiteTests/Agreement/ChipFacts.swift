import Foundation
import KnowledgeBase

@testable import Site

/// How notes stand, as chips beside their names tell it anywhere, and on their own pages.
struct ChipFacts {
    let texts: Texts
    /// The name of a value by its words.
    private let names: [String: String]

    init(_ texts: Texts) {
        self.texts = texts
        var names: [String: String] = [:]
        for (key, words) in texts.words {
            for family in ["state.", "choice."] where key.hasPrefix(family) {
                names[words] = String(key.dropFirst(family.count))
            }
        }
        self.names = names
    }

    /// What is told of notes of a folder, and the values that tell it.
    private static let families: [String: [(kind: String, values: Set<String>)]] = [
        "lessons": [("state", ["identified", "unheeded", "applied", "holding", "recurred", "proven"])],
        "policies": [("state", ["draft", "upcoming", "in-force", "superseded", "expired"])],
        "training": [("state", ["current", "outdated", "upcoming"])],
        "decisions": [
            ("state", ["awaiting-outcome", "review-due", "reviewed"]),
            ("status", ["proposed", "accepted", "rejected", "withdrawn"]),
        ],
        "issues": [
            ("status", ["open", "workaround", "resolved", "reopened"]),
            ("severity", ["severity.1", "severity.2", "severity.3", "severity.4"]),
        ],
        "feedback": [("sentiment", ["positive", "neutral", "negative", "mixed"])],
        "accounts": [
            ("status", ["onboarding", "active", "at-risk", "closing", "closed"]),
            ("health", ["green", "yellow", "red", "unknown"]),
        ],
    ]

    func tell(_ html: String, of path: String, on page: String, _ book: inout FactBook) {
        guard let families = Self.families[String(path.prefix { $0 != "/" })] else { return }
        for name in values(html) {
            for family in families where family.values.contains(name) {
                book.say(family.kind, of: path, name, on: page)
            }
        }
    }

    /// The names of the values that a text's chips show.
    func values(_ html: String) -> [String] {
        let head = (texts["health"] ?? "") + ": "
        return html.pieces("class=\"chip ").compactMap { piece in
            guard let words = piece.between("\">", "<")?.words else { return nil }
            return names[words.hasPrefix(head) ? String(words.dropFirst(head.count)) : words]
        }
    }
}
