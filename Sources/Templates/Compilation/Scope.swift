/// Where a tag stands: what it sees, innermost first. Every chain of scopes exists once, so its number can be compared.
struct Scope {
    enum Kind {
        /// A section entered a value: it lies in a slot of its own.
        case frame(Record, slot: Int)
        /// A section over a text, number or HTML: `.` is that value, which stays where it is.
        case alias(Resolution)
    }

    var parent: Int?
    var kind: Kind
    /// The slot of the innermost frame.
    var slot: Int
}

/// What a name means at a place.
struct Resolution {
    /// In which frame to look.
    var slot: Int
    /// How it was reached from there, to tell resolutions apart.
    var path: String
    var access: Access
}

/// All scopes of a compilation, by number.
struct Scopes {
    private struct Key: Hashable {
        var parent: Int?
        var record: ObjectIdentifier?
        var path: String?
    }

    private var scopes: [Scope] = []
    private var numbers: [Key: Int] = [:]

    subscript(number: Int) -> Scope { scopes[number] }

    mutating func frame(_ record: Record, in parent: Int?) -> Int {
        let slot = parent.map { scopes[$0].slot + 1 } ?? 0
        let key = Key(parent: parent, record: ObjectIdentifier(record), path: nil)
        return number(of: Scope(parent: parent, kind: .frame(record, slot: slot), slot: slot), key)
    }

    mutating func alias(_ resolution: Resolution, in parent: Int) -> Int {
        let key = Key(parent: parent, record: nil, path: "\(resolution.slot) \(resolution.path)")
        return number(of: Scope(parent: parent, kind: .alias(resolution), slot: scopes[parent].slot), key)
    }

    private mutating func number(of scope: Scope, _ key: Key) -> Int {
        if let number = numbers[key] { return number }
        let number = scopes.count
        scopes.append(scope)
        numbers[key] = number
        return number
    }

    /// The records whose names are seen from a scope, innermost first, and their slots.
    func records(from scope: Int) -> [(record: Record, slot: Int)] {
        var found: [(record: Record, slot: Int)] = []
        var next: Int? = scope
        while let number = next {
            if case .frame(let record, let slot) = scopes[number].kind { found.append((record, slot)) }
            next = scopes[number].parent
        }
        return found
    }
}
