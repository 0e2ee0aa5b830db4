import Diagnostics
import Yams

extension FrontMatterReader {
    /// Finds what type the note states; the folder's stays where it states none.
    mutating func readType(_ pairs: [(key: Key, value: Node)]) {
        guard let (key, value) = pairs.first(where: { $0.key.name == "type" || $0.key.name == "tipo" }) else { return }
        let range = positions.extent(of: value)
        guard case .scalar(let scalar) = value else {
            readTypeOfCollection(key, value, range)
            return
        }
        guard !scalar.isNull else { return }
        let name = trimmed(scalar.string)
        if let type = NoteType(name: name) {
            note.statedType = type
            note.type = type
            note.entries.append(
                FrontMatter.Entry(
                    name: "type", field: Field(.choice(type.rawValue), at: range), keyRange: key.range))
            return
        }
        let language: Language = key.name == "tipo" ? .es : .en
        let near = NoteType.near(name).map { language == .en ? $0.singular.en : $0.singular.es }
        if !near.isEmpty || note.type != .page {
            report(
                .unknownType,
                "`\(key.text)` must be \(Schema.typeNames(in: language)), not `\(shown(name))`", at: range,
                suggestions: near)
        } else {
            report(.foreignType, "`\(shown(name))` isn't a note type, so this is read as a page", at: range)
        }
    }

    private mutating func readTypeOfCollection(_ key: Key, _ value: Node, _ range: Range<Int>) {
        var words: [String] = []
        if case .sequence(let sequence) = value {
            words = sequence.prefix(20).compactMap { $0.scalar?.string }
        }
        let meansOurs = words.contains { NoteType(name: $0) != nil || !NoteType.near($0).isEmpty }
        let message = "`\(key.text)` must be one word, not a list"
        report(meansOurs || note.type != .page ? .unknownType : .foreignType, message, at: range)
    }
}

extension Schema {
    /// `account, issue … or page`.
    static func typeNames(in language: Language) -> String {
        ChoiceList(NoteType.allCases.map { Choice($0.singular.en, $0.singular.es) }).described(in: language)
    }
}
