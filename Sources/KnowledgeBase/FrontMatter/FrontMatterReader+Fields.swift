import Diagnostics

extension FrontMatterReader {
    /// Reads the whole front matter.
    mutating func read(_ pairs: [YAMLPair]) {
        let keys = pairs.map { key($0.key) }
        readType(pairs, keys)
        readWhetherForCustomers(pairs, keys)
        let table = Schema.fields(of: note.type)
        note.entries.reserveCapacity(pairs.count)
        var firstRanges = [Range<Int>?](repeating: nil, count: table.declarations.count)
        var foreign: [(Int, Key, YAMLNode)] = []
        var known: [(Int, Key, YAMLNode)] = []
        for (key, pair) in zip(keys, pairs) {
            guard let index = table.index(ofNormalized: key.name) else {
                if let index = table.foreignIndex(ofNormalized: key.name) {
                    foreign.append((index, key, pair.value))
                } else {
                    reportUnknown(key, pair.value, in: table, within: nil)
                }
                continue
            }
            if let first = firstRanges[index] {
                reportRepeated(key, table.declarations[index], first: first)
                continue
            }
            firstRanges[index] = key.range
            if table.isSpanish(key.name) { language = .es }
            known.append((index, key, pair.value))
        }
        for (index, key, value) in known where index != table.typeIndex {
            readField(key, value, table.declarations[index])
        }
        for (index, key, value) in foreign where firstRanges[index] == nil {
            readForeign(key, value, table.declarations[index])
        }
        reportSwallowedSafety()
        reportMissing(table, given: firstRanges)
    }

    mutating func readField(_ key: Key, _ node: YAMLNode, _ declaration: FieldDeclaration) {
        if declaration.exposure == .never { return }
        guard let field = value(of: node, declaration.kind, declaration, key: key) else { return }
        note.entries.append(FrontMatter.Entry(name: declaration.name, field: field, keyRange: key.range))
    }

    /// Another tool's word for one of our fields, in a plain page: read where it can be, silently.
    private mutating func readForeign(_ key: Key, _ node: YAMLNode, _ declaration: FieldDeclaration) {
        guard note[declaration.name] == nil else { return }
        var members: [Field] = []
        for node in node.sequence ?? [node] {
            guard let text = node.scalar, !node.isNull else { continue }
            // `tags: a, b` and `#a` are how other tools have it.
            let words =
                declaration.name == "topics" || declaration.name == "aliases"
                ? text.split(separator: ",").map { $0.drop { $0 == "#" || $0 == " " } }
                : [text[...]]
            // A template stands for what isn't there yet.
            if text.contains("{{") || text.contains("<%") { continue }
            for word in words.map({ trimmed(String($0)) }) where !word.isEmpty {
                if case .value(let value) = declaration.kind.readLoosely(word) {
                    members.append(Field(value, at: node.range))
                }
            }
        }
        guard let first = members.first else { return }
        let field = declaration.kind.isList ? Field(.list(members), at: node.range) : first
        note.entries.append(FrontMatter.Entry(name: declaration.name, field: field, keyRange: key.range))
    }

    mutating func reportRepeated(_ key: Key, _ declaration: FieldDeclaration, first: Range<Int>) {
        report(
            .repeatedField, "`\(shown(key.text))` gives `\(declaration.name)` a second time; keep one", at: key.range,
            notes: [Diagnostic.Note("it is given here first", at: location(first))])
    }
}
