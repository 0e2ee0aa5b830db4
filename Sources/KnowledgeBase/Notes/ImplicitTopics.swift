import Diagnostics
import Files
import Markdown

/// Topics that notes name but nobody has written: each gets a note without text, so that it has a page.
struct ImplicitTopics {
    private(set) var notes: [Note] = []
    private(set) var sink = DiagnosticSink()

    /// - Parameters:
    ///   - staged: the notes of the stage.
    ///   - withheld: topics that the stage may not show don't become implicit.
    init(_ staged: [Note], withheld: WithheldNames, language: Language) {
        var known: Set<String> = []
        var titles: [String] = []
        for topic in staged where topic.type == .topic {
            titles.append(topic.title)
            for name in [topic.id.rawValue, topic.title] + topic.aliases { known.insert(nameKey(name)) }
            if let path = topic.path { known.insert(nameKey(stem(of: path.name))) }
        }
        for note in staged {
            for found in note.foundReferences() where found.isTopic {
                let key = nameKey(found.reference.name)
                guard !key.isEmpty, !withheld.contains(name: found.reference.name), known.insert(key).inserted else {
                    continue
                }
                notes.append(Self.topic(named: found.reference.name, id: key, language: note.language))
                // Tags of other people's pages are no slips.
                guard note.type != .page, let path = note.path else { continue }
                sink.report(
                    .implicitTopic, "there is no note for the topic “\(found.reference.name)”",
                    at: Location(path, found.range), suggestions: nearMisses(found.reference.name, among: titles))
            }
        }
        notes.sort { $0.id < $1.id }
    }

    private static func topic(named name: String, id: String, language: Language) -> Note {
        Note(
            path: nil, type: .topic, id: NoteID(id), title: name, language: language, audience: .customer,
            front: FrontMatter(type: .topic))
    }
}
