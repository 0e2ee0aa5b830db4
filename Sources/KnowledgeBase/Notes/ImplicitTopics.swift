import Diagnostics
import Files
import Markdown

/// Topics that notes name but nobody has written: each gets a note without text, so that it has a page.
struct ImplicitTopics {
    private(set) var notes: [Note] = []
    private(set) var sink = DiagnosticSink()

    /// A topic without a note.
    private struct Mention {
        /// As written where it is met first.
        var name: String
        var language: Language
        /// The first place in a typed note. Tags of other people's pages are no slips.
        var place: Location?
    }

    /// - Parameters:
    ///   - staged: the notes of the stage.
    ///   - withheld: topics that the stage may not show don't become implicit.
    init(_ staged: [Note], withheld: WithheldNames) {
        let topics = staged.filter { $0.type == .topic }
        let known = Self.names(of: topics)
        var mentions: [Mention] = []
        var byKey: [String: Int] = [:]
        for note in staged {
            for found in note.foundReferences() where found.isTopic {
                let key = nameKey(found.reference.name)
                guard !key.isEmpty, !known.contains(key), !withheld.contains(topic: found.reference.name) else {
                    continue
                }
                let place = note.type == .page ? nil : note.path.map { Location($0, found.range) }
                if let index = byKey[key] {
                    if mentions[index].place == nil { mentions[index].place = place }
                } else {
                    byKey[key] = mentions.count
                    mentions.append(Mention(name: found.reference.name, language: note.language, place: place))
                }
            }
        }
        let near = NearNameIndex(topics)
        for mention in mentions {
            notes.append(Self.topic(named: mention.name, id: nameKey(mention.name), language: mention.language))
            guard let place = mention.place else { continue }
            var seen: Set<Int> = []
            let meant = near.near(mention.name).filter { seen.insert($0.note).inserted }.prefix(3)
            sink.report(
                .implicitTopic, "there is no note for the topic “\(shown(mention.name))”", at: place,
                suggestions: meant.map(\.name))
        }
        notes.sort { $0.id < $1.id }
    }

    private static func names(of topics: [Note]) -> Set<String> {
        var names: Set<String> = []
        for topic in topics {
            for name in [topic.id.rawValue, topic.title] + topic.aliases { names.insert(nameKey(name)) }
            if let path = topic.path { names.insert(nameKey(stem(of: path.name))) }
        }
        return names
    }

    private static func topic(named name: String, id: String, language: Language) -> Note {
        Note(
            path: nil, type: .topic, id: NoteID(id), title: name, language: language, audience: .customer,
            front: FrontMatter(type: .topic))
    }
}
