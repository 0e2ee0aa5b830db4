/// A pattern of `ignore`, matched on paths below the root: `*` stands for any bytes but `/`, `?` for one character but
/// `/`, `**` as a whole component for any number of folders. A pattern with a slash in it holds from the root, one
/// without at any depth; with a slash at its end it means folders only. What lies in an ignored folder is ignored.
public struct IgnorePattern: Sendable, Hashable, CustomStringConvertible {
    /// As it was written.
    public let description: String
    private let components: [[UInt8]]
    private let foldersOnly: Bool

    private static let anyFolders: [UInt8] = Array("**".utf8)

    /// Nil for a pattern that can't match: empty, or with `..`.
    public init?(_ text: String) {
        var parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { Array($0) }
        foldersOnly = parts.count > 1 && parts.last?.isEmpty == true
        if foldersOnly { parts.removeLast() }
        let anchored = parts.count > 1
        parts.removeAll { $0.isEmpty || $0 == Array(".".utf8) }
        guard let last = parts.last, !parts.contains(Array("..".utf8)) else { return nil }
        // `a/**` means what lies in `a`, not `a`.
        if last == Self.anyFolders { parts.append(Array("*".utf8)) }
        components = anchored ? parts : [Self.anyFolders] + parts
        description = text
    }

    public func matches(_ path: String, isFolder: Bool) -> Bool {
        if foldersOnly && !isFolder { return false }
        let names = path.utf8.split(separator: UInt8(ascii: "/"))
        // Only the last `**` passed ever has to take one name more, as the last `*` in `matches(name:)` one byte more.
        var (part, name) = (0, 0)
        var retry: (part: Int, name: Int)?
        while name < names.count {
            if part < components.count, components[part] == Self.anyFolders {
                retry = (part, name)
                part += 1
            } else if part < components.count, Self.matches(components[part], name: names[name]) {
                part += 1
                name += 1
            } else if let last = retry {
                retry = (last.part, last.name + 1)
                (part, name) = (last.part + 1, last.name + 1)
            } else {
                return false
            }
        }
        return components[part...].allSatisfy { $0 == Self.anyFolders }
    }

    private static func matches(_ pattern: [UInt8], name: Substring.UTF8View) -> Bool {
        var place = 0
        var index = name.startIndex
        var retry: (place: Int, index: Substring.UTF8View.Index)?
        while index != name.endIndex {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                retry = (place, index)
                place += 1
            } else if place < pattern.count, pattern[place] == UInt8(ascii: "?") {
                place += 1
                // One character: its first byte and what continues it.
                repeat { name.formIndex(after: &index) } while index != name.endIndex && name[index] & 0xC0 == 0x80
            } else if place < pattern.count, pattern[place] == name[index] {
                place += 1
                name.formIndex(after: &index)
            } else if let last = retry {
                let next = name.index(after: last.index)
                retry = (last.place, next)
                (place, index) = (last.place + 1, next)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
