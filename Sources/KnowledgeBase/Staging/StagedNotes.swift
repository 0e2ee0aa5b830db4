import Diagnostics
import Files
import Markdown

/// The notes that a stage may hold, parsed, and the names of the others.
struct StagedNotes: Sendable {
    private(set) var notes: [Note] = []
    private(set) var withheld = WithheldNames()
    /// What generated pages are written in.
    private(set) var language: Language

    init(_ opened: [OpenNote], _ options: ReadOptions, into sink: inout DiagnosticSink) {
        let stage = options.stage
        language = options.configuration.language
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
                withheld.insert(note)
            }
        }
        if stage.audience == .customer, !admitted.contains(where: { $0.front.type == .account }) {
            Self.reportMissing(stage.account, among: opened, into: &sink)
        }
        PageTwins.tellApart(&admitted)
        ForeignTypes.check(admitted, into: &sink)
        // Our own bases say their language; of other people's it is what most notes are written in.
        if !options.isOwnBase { language = LanguageGuess.common(of: admitted) ?? language }
        let language = language
        let parsed = concurrentMap(admitted, jobs: options.jobs) { _, note in
            var sink = DiagnosticSink()
            let stager = NoteStager(
                options: options, isOwnAccount: own.isNamed, language: options.isOwnBase ? language : nil,
                commonLanguage: language)
            let note = stager.parse(note, into: &sink)
            return (note, sink)
        }
        notes.reserveCapacity(parsed.count)
        for (note, found) in parsed {
            notes.append(note)
            sink.merge(found)
        }
    }

    private static func reportMissing(_ account: NoteID?, among opened: [OpenNote], into sink: inout DiagnosticSink) {
        guard let account else {
            sink.report(.unknownAccount, "a site for customers is for one account, and none is named")
            return
        }
        let accounts = opened.filter { $0.front.type == .account }
        if accounts.contains(where: { $0.id == account }) {
            sink.report(.unknownAccount, "the note of “\(account)” isn't for customers: `audience: customer`")
        } else {
            let known = accounts.filter { Stage.audience(of: $0) == .customer }.map(\.id.rawValue)
            sink.report(
                .unknownAccount, "no account is called “\(account)”",
                suggestions: nearMisses(account.rawValue, among: known))
        }
    }
}
