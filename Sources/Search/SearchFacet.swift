/// What results can be narrowed by, besides the type.
public enum SearchFacet: String, Sendable, Hashable, CaseIterable {
    case account
    case topic
    case state
    case language
    /// By month, `2025-11`.
    case date
}

/// A value by which results can be narrowed, as readers write and see it.
public struct SearchName: Sendable, Hashable, Comparable {
    /// The same in every language: an id.
    public var key: String
    public var english: String
    public var spanish: String

    public init(_ key: String, _ english: String, _ spanish: String) {
        self.key = key
        self.english = english
        self.spanish = spanish
    }

    public static func < (left: SearchName, right: SearchName) -> Bool {
        if left.key != right.key { return left.key.utf8.lexicographicallyPrecedes(right.key.utf8) }
        if left.english != right.english { return left.english.utf8.lexicographicallyPrecedes(right.english.utf8) }
        return left.spanish.utf8.lexicographicallyPrecedes(right.spanish.utf8)
    }
}
