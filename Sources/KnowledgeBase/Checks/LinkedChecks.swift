import Diagnostics

/// The checks of a note once it is known what it names, each a file of its own.
struct LinkedChecks {
    let notes: [Note]
    let options: ReadOptions
    private let owners: UnknownOwners
    private let standards: StandardTargets
    private let names: NamedPeople
    /// nil where not all notes are at hand.
    private let narrower: NarrowerTargets?

    init(notes: [Note], people: [Person], names known: PeopleNames, options: ReadOptions) {
        self.notes = notes
        self.options = options
        owners = UnknownOwners(people: known, isOwnBase: options.isOwnBase)
        standards = StandardTargets(notes: notes)
        names = NamedPeople(people, tree: options.tree)
        narrower = options.stage.audience == .restricted ? NarrowerTargets(notes: notes, options: options) : nil
    }

    func check(_ index: Int, _ edges: [Edge], _ targets: [LinkTarget]) -> DiagnosticSink {
        var sink = DiagnosticSink()
        let note = notes[index]
        NoteChecks.check(note, on: options.asOf, into: &sink)
        owners.check(note, into: &sink)
        standards.check(edges, into: &sink)
        names.check(note, into: &sink)
        narrower?.check(index, edges, targets, into: &sink)
        return sink
    }
}
