import KnowledgeBase

extension KnowledgeBase {
    /// The handles and roles that notes name in their fields and as owners of actions, in lower case.
    func namedHandles() -> Set<String> {
        var names: Set<String> = []
        for (index, note) in notes.enumerated() where mayCount(index) {
            let table = Schema.fields(of: note.type)
            for entry in note.front.entries {
                guard let declaration = table[entry.name] else { continue }
                collect(entry.field, declaration.kind, into: &names)
            }
            for action in note.actions {
                if let owner = action.owner { names.insert(owner.lowercased()) }
            }
        }
        return names
    }

    /// As deep as declarations nest, which is three levels.
    private func collect(_ field: Field, _ kind: FieldKind, into names: inout Set<String>) {
        switch (field.value, kind) {
        case (.list(let members), .list(let kind)):
            for member in members { collect(member, kind, into: &names) }
        case (.record(let entries), .record(let table)):
            for entry in entries {
                guard let declaration = table[entry.key] else { continue }
                collect(entry.field, declaration.kind, into: &names)
            }
        case (.text(let name), .handle):
            names.insert((name.hasPrefix("@") ? String(name.dropFirst()) : name).lowercased())
        default: break
        }
    }
}
