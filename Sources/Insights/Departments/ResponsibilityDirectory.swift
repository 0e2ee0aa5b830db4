import KnowledgeBase

/// Collects what falls to whom.
struct ResponsibilityDirectory {
    private let base: KnowledgeBase
    private let records: Records
    /// By name in lower case.
    private(set) var departments: [String: Responsibility] = [:]
    private(set) var roles: [String: Responsibility] = [:]
    /// By handle or role: the role and department of whoever is meant.
    private var belongings: [String: (role: String?, department: String?)] = [:]

    /// Only those whom a note names are listed: people.csv has no audience of its own, so that whoever is named in
    /// notes of another audience alone isn't known here.
    init(_ states: States) {
        base = states.base
        records = states.records
        let named = base.namedHandles()
        for person in base.tables.people
        where named.contains(key(person.handle)) || person.role.map({ named.contains(key($0)) }) ?? false {
            let isThere =
                person.from.map { $0 <= base.asOf } ?? true && person.to.map { base.asOf <= $0 } ?? true
            if isThere || belongings[key(person.handle)] == nil {
                belongings[key(person.handle)] = (person.role, person.department)
            }
            if let role = person.role {
                if isThere || belongings[key(role)] == nil { belongings[key(role)] = (role, person.department) }
                roles[key(role), default: Responsibility(name: role)].department = person.department
                if isThere { roles[key(role)]?.people.append(person) }
            }
            if let department = person.department {
                var entry = departments[key(department)] ?? Responsibility(name: department)
                if isThere { entry.people.append(person) }
                if let role = person.role, !entry.roles.contains(role) { entry.roles.append(role) }
                departments[key(department)] = entry
            }
        }
    }

    mutating func add(_ action: ActionRecord) {
        let doer = action.action.owner.flatMap { belongings[key($0)] }
        if let role = doer?.role { roles[key(role)]?.actions.append(action) }
        if let department = doer?.department { departments[key(department)]?.actions.append(action) }
        guard let owner = base.notes[action.note].front.text("owner").flatMap({ belongings[key($0)] }) else { return }
        if let role = owner.role, role != doer?.role { roles[key(role)]?.waiting.append(action) }
        if let department = owner.department, department != doer?.department {
            departments[key(department)]?.waiting.append(action)
        }
    }

    mutating func add(_ index: Int) {
        let note = base.notes[index]
        switch note.type {
        case .policy:
            guard base.policyStates[index] == .inForce, !base.isTranslation(index) else { return }
            if let owner = note.front.text("owner").flatMap({ belongings[key($0)] }) {
                if let role = owner.role { roles[key(role)]?.owned.append(index) }
                if let department = owner.department { departments[key(department)]?.owned.append(index) }
            }
            let scope = note.record("applies_to")
            let lessons = Set(
                base.incoming[index].filter { $0.kind == "applied_in" }.map(\.from)
                    + base.outgoing[index].filter { $0.kind == "changes.because" }.map(\.to)
            ).filter { base.notes[$0].type == .lesson }.sorted()
            for name in texts(scope?["departments"]) {
                departments[key(name), default: Responsibility(name: name)].bound.append(index)
                for lesson in lessons { departments[key(name)]?.add(lesson: lesson) }
            }
            for name in texts(scope?["roles"]) {
                roles[key(name), default: Responsibility(name: name)].bound.append(index)
                for lesson in lessons { roles[key(name)]?.add(lesson: lesson) }
            }
        case .training:
            for name in note.front.texts("roles") {
                roles[key(name), default: Responsibility(name: name)].training.append(index)
                if let department = belongings[key(name)]?.department,
                    departments[key(department)]?.training.contains(index) == false
                {
                    departments[key(department)]?.training.append(index)
                }
            }
        case .issue:
            for name in note.front.texts("departments") {
                var entry = departments[key(name)] ?? Responsibility(name: name)
                if records.issue(index)?.isOpen == true { entry.issues.append(index) }
                for edge in base.incoming[index] where edge.kind == "source" && base.notes[edge.from].type == .lesson {
                    entry.add(lesson: edge.from)
                }
                departments[key(name)] = entry
            }
        default: break
        }
    }

    private func texts(_ field: Field?) -> [String] {
        field?.members.compactMap(\.value.text) ?? []
    }

    private func key(_ name: String) -> String {
        (name.hasPrefix("@") ? String(name.dropFirst()) : name).lowercased()
    }
}

extension Responsibility {
    fileprivate mutating func add(lesson: Int) {
        if !lessons.contains(lesson) { lessons.append(lesson) }
    }
}
