import Diagnostics

extension FrontMatterReader {
    /// Finds what type the note states; the folder's stays where it states none.
    mutating func readType(_ pairs: [YAMLPair], _ keys: [Key]) {
        guard let index = keys.firstIndex(where: { $0.name == "type" || $0.name == "tipo" }) else { return }
        let (key, value) = (keys[index], pairs[index].value)
        let range = value.range
        guard let text = value.scalar else {
            readTypeOfCollection(key, value, range)
            return
        }
        guard !value.isNull else { return }
        let name = trimmed(text)
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
            note.foreignType = FrontMatter.ForeignType(name: name, range: range)
        }
    }

    private mutating func readTypeOfCollection(_ key: Key, _ value: YAMLNode, _ range: Range<Int>) {
        let words = value.sequence?.prefix(20).compactMap(\.scalar) ?? []
        let meansOurs = words.contains { NoteType(name: $0) != nil || !NoteType.near($0).isEmpty }
        if meansOurs || note.type != .page {
            report(.unknownType, "`\(key.text)` must be one word, not a list", at: range)
        } else {
            note.foreignType = FrontMatter.ForeignType(name: nil, range: range)
        }
    }
}

extension Schema {
    /// `account, issue … or page`.
    static func typeNames(in language: Language) -> String {
        ChoiceList(NoteType.allCases.map { Choice($0.singular.en, $0.singular.es) }).described(in: language)
    }
}
