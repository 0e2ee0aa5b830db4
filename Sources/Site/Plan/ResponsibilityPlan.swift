import Files
import Insights

/// The pages of departments and roles.
struct ResponsibilityPlan: Sendable {
    enum Kind: String, Sendable, Hashable, CaseIterable {
        case department
        case role
    }

    /// One of them, by its place in `Departments`.
    struct Key: Sendable, Hashable {
        var kind: Kind
        var place: Int
    }

    /// Departments, then roles, each by name.
    let keys: [Key]
    private let paths: [Key: PagePath]
    private let byName: [String: Key]

    /// - Parameter isMade: whether this audience has them.
    init(_ departments: Departments, isMade: Bool, addresses: inout AddressBook) {
        var keys: [Key] = []
        var paths: [Key: PagePath] = [:]
        var byName: [String: Key] = [:]
        for kind in Kind.allCases where isMade {
            for (place, entry) in departments[kind].enumerated() {
                let key = Key(kind: kind, place: place)
                keys.append(key)
                let folder = kind == .department ? "departments/" : "roles/"
                paths[key] = addresses.claim(generated: folder + Self.fileName(entry.name) + ".html")
                byName[entry.name.lowercased()] = byName[entry.name.lowercased()] ?? key
            }
        }
        self.keys = keys
        self.paths = paths
        self.byName = byName
    }

    subscript(key: Key) -> PagePath? { paths[key] }

    /// The page of a department or role by its name.
    func path(named name: String) -> PagePath? { byName[name.lowercased()].flatMap { paths[$0] } }

    private static func fileName(_ name: String) -> String {
        let letters = sortKey(name).unicodeScalars.map { scalar -> Character in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
        }
        return String(letters)
    }
}

extension Departments {
    subscript(kind: ResponsibilityPlan.Kind) -> [Responsibility] {
        kind == .department ? departments : roles
    }
}
