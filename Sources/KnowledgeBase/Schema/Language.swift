/// The languages of notes and generated pages.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case en
    case es
}

/// One thing said in both languages.
public struct Wording: Sendable, Hashable {
    public let en: String
    public let es: String

    public init(_ en: String, _ es: String) {
        self.en = en
        self.es = es
    }

    public func callAsFunction(_ language: Language) -> String {
        switch language {
        case .en: en
        case .es: es
        }
    }
}
