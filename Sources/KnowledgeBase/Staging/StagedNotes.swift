import Diagnostics
import Files
import Markdown

/// The notes that a stage may hold, parsed, and the names of the others.
struct StagedNotes: Sendable {
    private(set) var notes: [Note] = []
    private(set) var withheld = WithheldNames()

    init(_ opened: [OpenNote], _ options: ReadOptions, into sink: inout DiagnosticSink) {
        let stage = options.stage
        let own = OwnAccount(stage.account, among: opened)
        var admitted: [OpenNote] = []
        admitted.reserveCapacity(opened.count)
        for note in opened {
            if stage.admits(note, isOwnAccount: own.isNamed) {
                sink.merge(note.sink)
                admitted.append(note)
            } else {
                // What may have lost its audience stops the build whoever it is for; the rest is not this stage's.
                for diagnostic in note.sink.diagnostics where diagnostic.rule.stops { sink.report(diagnostic) }
                withheld.insert(
                    path: note.path, id: note.id.rawValue, title: note.front.text("title"),
                    aliases: note.front.texts("aliases"))
            }
        }
        if let account = stage.account, !admitted.contains(where: { $0.front.type == .account }) {
            let accounts = opened.filter { $0.front.type == .account }.map(\.id.rawValue)
            if accounts.contains(account.rawValue) {
                sink.report(.unknownAccount, "the note of “\(account)” isn't for customers: `audience: customer`")
            } else {
                sink.report(
                    .unknownAccount, "no account is called “\(account)”",
                    suggestions: nearMisses(account.rawValue, among: accounts))
            }
        }
        let parsed = concurrentMap(admitted, jobs: options.jobs) { _, note in
            var sink = DiagnosticSink()
            let note = NoteStager(options: options, isOwnAccount: own.isNamed).parse(note, into: &sink)
            return (note, sink)
        }
        notes.reserveCapacity(parsed.count)
        for (note, found) in parsed {
            notes.append(note)
            sink.merge(found)
        }
    }
}

/// The account whose own build this is, by all its names.
private struct OwnAccount: Sendable {
    private var names: Set<String> = []

    init(_ account: NoteID?, among opened: [OpenNote]) {
        guard let account else { return }
        let key = nameKey(account.rawValue)
        names.insert(key)
        for note in opened where note.front.type == .account && nameKey(note.id.rawValue) == key {
            names.insert(nameKey(stem(of: note.path.name)))
            if let title = note.front.text("title") { names.insert(nameKey(title)) }
            for alias in note.front.texts("aliases") { names.insert(nameKey(alias)) }
        }
    }

    func isNamed(_ name: String) -> Bool {
        names.contains(nameKey(name))
    }
}
