/// What people and roles of people.csv are called, for judging whether a name means one of them.
struct PeopleNames: Sendable {
    private var handles: Set<String> = []
    private var roles: Set<String> = []
    /// As they would be written.
    private var writtenHandles: [String] = []
    private var writtenRoles: [String] = []

    init(_ people: [Person]) {
        for person in people {
            if handles.insert(nameKey(person.handle)).inserted { writtenHandles.append(person.handle) }
            if let role = person.role, roles.insert(nameKey(role)).inserted { writtenRoles.append(nameKey(role)) }
        }
    }

    var isEmpty: Bool { writtenHandles.isEmpty }

    func isHandle(_ name: String) -> Bool { handles.contains(key(name)) }

    func isHandleOrRole(_ name: String) -> Bool { isHandle(name) || roles.contains(key(name)) }

    /// Handles and roles nearest to a misspelt one.
    func near(_ name: String) -> [String] { nearestNames(key(name), among: writtenHandles + writtenRoles) }

    func nearHandles(_ name: String) -> [String] { nearestNames(key(name), among: writtenHandles) }

    private func key(_ name: String) -> String {
        nameKey(name.utf8.first == UInt8(ascii: "@") ? name.dropFirst() : name[...])
    }
}
