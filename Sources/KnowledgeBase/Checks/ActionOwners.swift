import Diagnostics

/// An action's owner is somebody: a handle or a role of people.csv, where there is one.
struct ActionOwners {
    let people: PeopleNames
    /// Without a `dossier.yaml` checklists of plain pages are other people's.
    let isOwnBase: Bool

    func check(_ note: Note, into sink: inout DiagnosticSink) {
        guard let path = note.path, !people.isEmpty, isOwnBase || note.type != .page else { return }
        for action in note.actions {
            guard let owner = action.owner, let range = action.ownerRange, !people.isHandleOrRole(owner) else {
                continue
            }
            sink.report(
                .unknownOwner, "`@\(shown(owner))` is no handle and no role of people.csv", at: Location(path, range),
                suggestions: people.near(owner).map { "@\($0)" })
        }
    }
}
