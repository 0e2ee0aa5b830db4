/// The place of a file in the built site, relative to the site's root: `accounts/olivar.html`. Not percent-encoded.
public struct PagePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    /// How many folders deep the file lies; 0 at the root.
    public var depth: Int {
        rawValue.utf8.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    }

    public static func < (left: PagePath, right: PagePath) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}
