import Diagnostics
import Markdown

extension Rule {
    static let narrowerTarget = Rule(
        "narrower-target", .error,
        "A note names one that fewer people may read; in their builds the connection is silently left out.",
        remedy: "Raise the audience of the note that names, or name another.")
}

/// What a note names should be there for all its readers. Only the full set can tell: a narrower stage doesn't hold what
/// is missing from it.
struct NarrowerTargets {
    let notes: [Note]
    let options: ReadOptions

    func check(_ index: Int, _ edges: [Edge], _ targets: [LinkTarget], into sink: inout DiagnosticSink) {
        var seen = SeenNote(note: notes[index], options: options)
        for edge in edges where isNarrower(edge.to, than: index) {
            guard let narrow = seen.at(below(edge.to)),
                narrow.foundReferences().contains(where: { $0.range == edge.range && $0.kind == edge.kind })
            else { continue }
            report(index, edge.to, edge.range, as: "\(edge.kind): ", into: &sink)
        }
        for (link, target) in zip(notes[index].parsed.links, targets) {
            guard case .note(let other, _, _) = target, isNarrower(other, than: index),
                let narrow = seen.at(below(other)), narrow.parsed.links.contains(where: { $0.range == link.range })
            else { continue }
            report(index, other, link.range, as: "", into: &sink)
        }
    }

    private func isNarrower(_ other: Int, than note: Int) -> Bool { notes[other].audience > notes[note].audience }

    /// The narrowest audience that may not read a note.
    private func below(_ note: Int) -> Audience { Audience(rawValue: notes[note].audience.rawValue - 1) ?? .customer }

    private func report(
        _ index: Int, _ other: Int, _ range: Range<Int>, as name: String, into sink: inout DiagnosticSink
    ) {
        let (note, other) = (notes[index], notes[other])
        guard let path = note.path else { return }
        sink.report(
            .narrowerTarget,
            "\(name)“\(other.title)” is for \(other.audience.name) and this note for \(note.audience.name), so some readers "
                + "won't find it", at: Location(path, range))
    }
}

/// A note as those see it who may see less of it: protected sections and fields, and blocks for others, are gone. It is
/// read again, because this is asked of few notes.
private struct SeenNote {
    let note: Note
    let options: ReadOptions
    private var seen: [Audience: Note] = [:]

    init(note: Note, options: ReadOptions) {
        self.note = note
        self.options = options
    }

    mutating func at(_ audience: Audience) -> Note? {
        if let known = seen[audience] { return known }
        let folderType = options.isOwnBase ? note.path.flatMap(OpenNote.folderType) : nil
        guard let path = note.path, let open = try? OpenNote(path, in: options.tree, folderType: folderType) else {
            return nil
        }
        var narrower = options
        narrower.stage = Stage(audience: audience, drafts: true)
        var sink = DiagnosticSink()
        let stager = NoteStager(
            options: narrower, isOwnAccount: { _ in true }, language: note.language, commonLanguage: note.language)
        let made = stager.parse(open, into: &sink)
        seen[audience] = made
        return made
    }
}
