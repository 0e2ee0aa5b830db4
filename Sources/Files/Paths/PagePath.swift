/// The place of a file in the built site, relative to the site's root: `accounts/olivar.html`. Not percent-encoded.
public struct PagePath: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(_ rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    /// How many folders deep the file lies; 0 at the root.
    public var depth: Int {
        rawValue.withBytes { $0.count { $0 == UInt8(ascii: "/") } }
    }

    /// Whether it is made of plain components only (nothing empty, no `.` or `..`); only such paths are published.
    public var isPlain: Bool { PathBytes.isPlain(rawValue) }

    /// Ordered by bytes, so the order is the same on every machine and locale.
    public static func < (left: PagePath, right: PagePath) -> Bool {
        PathBytes.precedes(left.rawValue, right.rawValue)
    }

    /// Equal by bytes: names that differ only by Unicode normalisation are two files.
    public static func == (left: PagePath, right: PagePath) -> Bool {
        PathBytes.equal(left.rawValue, right.rawValue)
    }

    public func hash(into hasher: inout Hasher) {
        PathBytes.hash(rawValue, into: &hasher)
    }
}
