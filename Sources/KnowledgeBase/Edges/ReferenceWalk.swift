/// A reference in a note's fields, with where it stands and what it may name.
struct FoundReference {
    /// The field's canonical name; within a record both, `exceptions.account`.
    var kind: String
    var reference: Reference
    var range: Range<Int>
    /// Empty: notes of any type.
    var types: [NoteType]
    /// A topic need not have a note of its own.
    var isTopic: Bool
    /// What isn't found may be a person's handle.
    var mayBePerson: Bool
}

extension Note {
    /// All references of the note's fields, in the order of the file.
    func foundReferences() -> [FoundReference] {
        var found: [FoundReference] = []
        let table = Schema.fields(of: type)
        for entry in front.entries {
            guard let declaration = table[entry.name] else { continue }
            collect(entry.field, declaration.kind, entry.name, into: &found)
        }
        return found
    }

    /// As deep as declarations nest, which is three levels.
    private func collect(_ field: Field, _ kind: FieldKind, _ name: String, into found: inout [FoundReference]) {
        switch (field.value, kind) {
        case (.list(let fields), .list(let kind)):
            for field in fields { collect(field, kind, name, into: &found) }
        case (.record(let entries), .record(let table)):
            for entry in entries {
                guard let declaration = table[entry.key] else { continue }
                collect(entry.field, declaration.kind, name + "." + entry.key, into: &found)
            }
        case (.reference(let reference), .reference(let types, _)):
            add(reference, types)
        case (.reference(let reference), .account):
            add(reference, [.account])
        case (.reference(let reference), .topic):
            add(reference, [.topic], isTopic: true)
        case (.reference(let reference), .subject):
            add(reference, [], mayBePerson: true)
        default:
            break
        }
        func add(_ reference: Reference, _ types: [NoteType], isTopic: Bool = false, mayBePerson: Bool = false) {
            found.append(
                FoundReference(
                    kind: name, reference: reference, range: field.range, types: types, isTopic: isTopic,
                    mayBePerson: mayBePerson))
        }
    }
}
