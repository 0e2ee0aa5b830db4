import Diagnostics

/// A part of an action that is written as `key:value`.
enum ActionPart: CaseIterable {
    case due
    case check
    case reference

    /// The keys, the English one first.
    var keys: [String] {
        switch self {
        case .due: ["due", "vence", "plazo"]
        case .check: ["check", "comprobar"]
        case .reference: ["ref", "referencia"]
        }
    }

    var mark: Action.Mark.Part {
        switch self {
        case .due: .due
        case .check: .check
        case .reference: .reference
        }
    }

    init?(key: String) {
        let name = normalizedName(key)
        guard let part = Self.allCases.first(where: { $0.keys.contains(name) }) else { return nil }
        self = part
    }

    /// The key that a misspelt one before `value` may mean. Prose is full of colons, so the value must look like one of
    /// ours.
    static func meant(by key: String, before value: String) -> String? {
        guard key.unicodeScalars.allSatisfy(\.properties.isAlphabetic) else { return nil }
        let isDay = CalendarDate(value) != nil || !FieldKind.dateSuggestions(value).isEmpty
        guard isDay || looksLikeReference(value) else { return nil }
        let wanted = letters(normalizedName(key))
        for part in allCases where (part == .reference) != isDay {
            if let near = part.keys.first(where: { editDistance(wanted, letters($0), atMost: 1) != nil }) {
                return near
            }
        }
        return isDay ? "due" : nil
    }

    /// `OPS-12`: capitals and digits.
    private static func looksLikeReference(_ value: String) -> Bool {
        value.utf8.contains { $0 &- 48 < 10 } && value.utf8.contains { $0 &- 65 < 26 }
    }
}
