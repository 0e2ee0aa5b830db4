import Diagnostics
import Files

/// Who has to do something, owns a note, runs an account or approved a rule is somebody: a handle or a role of
/// people.csv, where there is one.
struct UnknownOwners {
    let people: PeopleNames
    /// Without a `dossier.yaml` checklists of plain pages are other people's.
    let isOwnBase: Bool

    func check(_ note: Note, into sink: inout DiagnosticSink) {
        guard let path = note.path, !people.isEmpty, isOwnBase || note.type != .page else { return }
        if note.type != .page {
            let table = Schema.fields(of: note.type)
            for entry in note.front.entries {
                guard let declaration = table[entry.name] else { continue }
                check(entry.field, declaration.kind, path, into: &sink)
            }
        }
        for action in note.actions {
            guard let owner = action.owner, let range = action.ownerRange else { continue }
            check(owner, at: range, sign: "@", path, into: &sink)
        }
    }

    /// A field that names one person or role, as deep as records nest. Lists may name people of elsewhere.
    private func check(_ field: Field, _ kind: FieldKind, _ path: SourcePath, into sink: inout DiagnosticSink) {
        switch (field.value, kind) {
        case (.text(let name), .handle): check(name, at: field.range, path, into: &sink)
        case (.list(let members), .list(.record(let table))):
            for member in members { check(member, .record(table), path, into: &sink) }
        case (.record(let entries), .record(let table)):
            for entry in entries {
                guard let declaration = table[entry.key] else { continue }
                check(entry.field, declaration.kind, path, into: &sink)
            }
        default: break
        }
    }

    private func check(
        _ name: String, at range: Range<Int>, sign: String = "", _ path: SourcePath, into sink: inout DiagnosticSink
    ) {
        guard !people.isHandleOrRole(name) else { return }
        sink.report(
            .unknownOwner, "`\(sign)\(shown(name))` is no handle and no role of people.csv", at: Location(path, range),
            suggestions: people.near(name).map { sign + $0 })
    }
}
