import Diagnostics
import Yams

extension FrontMatterReader {
    /// Reads the whole front matter.
    mutating func read(_ mapping: Node.Mapping) {
        let pairs = mapping.map { (key: key($0.key), value: $0.value) }
        readType(pairs)
        let table = Schema.fields(of: note.type)
        var firstRanges = [Range<Int>?](repeating: nil, count: table.declarations.count)
        var foreign: [(Int, Key, Node)] = []
        var read: [(Int, Key, Node)] = []
        for (key, value) in pairs {
            budget -= 1
            guard let index = table.index(ofNormalized: key.name) else {
                if let index = table.foreignIndex(ofNormalized: key.name) {
                    foreign.append((index, key, value))
                } else {
                    reportUnknown(key, value, in: table, within: nil)
                }
                continue
            }
            if let first = firstRanges[index] {
                reportRepeated(key, table.declarations[index], first: first)
                continue
            }
            firstRanges[index] = key.range
            if table.declarations[index].isSpanish(key.name) { language = .es }
            read.append((index, key, value))
        }
        for (index, key, value) in read where table.declarations[index].name != "type" {
            readField(key, value, table.declarations[index])
        }
        for (index, key, value) in foreign where firstRanges[index] == nil {
            readForeign(key, value, table.declarations[index])
        }
        if budget < 0 { reportTooLarge() }
        reportLostAccounts()
        reportMissing(table, given: firstRanges)
    }

    mutating func readField(_ key: Key, _ node: Node, _ declaration: FieldDeclaration) {
        if declaration.exposure == .never { return }
        guard let field = value(of: node, declaration.kind, declaration, key: key) else { return }
        note.entries.append(FrontMatter.Entry(name: declaration.name, field: field, keyRange: key.range))
    }

    /// Another tool's word for one of our fields, in a plain page: read where it can be, silently.
    private mutating func readForeign(_ key: Key, _ node: Node, _ declaration: FieldDeclaration) {
        guard note[declaration.name] == nil else { return }
        var members: [Field] = []
        let nodes: [Node] = if case .sequence(let sequence) = node { Array(sequence) } else { [node] }
        for node in nodes {
            budget -= 1
            guard case .scalar(let scalar) = node, !scalar.isNull else { continue }
            let range = positions.extent(of: node)
            // `tags: a, b` and `#a` are how other tools have it.
            let words =
                declaration.name == "topics"
                ? scalar.string.split(separator: ",").map { $0.drop { $0 == "#" || $0 == " " } }
                : [scalar.string[...]]
            for word in words.map({ trimmed(String($0)) }) where !word.isEmpty {
                if case .value(let value) = declaration.kind.readLoosely(word) {
                    members.append(Field(value, at: range))
                }
            }
        }
        guard let first = members.first else { return }
        let field = declaration.kind.isList ? Field(.list(members), at: positions.extent(of: node)) : first
        note.entries.append(FrontMatter.Entry(name: declaration.name, field: field, keyRange: key.range))
    }

    private mutating func reportRepeated(_ key: Key, _ declaration: FieldDeclaration, first: Range<Int>) {
        report(
            .repeatedField, "`\(shown(key.text))` gives `\(declaration.name)` a second time; keep one", at: key.range,
            notes: [Diagnostic.Note("it is given here first", at: location(first))])
    }

    private mutating func reportTooLarge() {
        report(
            .invalidFrontMatter, "the front matter holds more than 10,000 values", at: positions.firstLine)
    }
}

extension FieldDeclaration {
    fileprivate func isSpanish(_ key: String) -> Bool {
        key != name && spanish.contains { normalizedName($0) == key }
    }
}

extension Node.Scalar {
    /// Nothing was written: an empty plain scalar, `~` or `null`.
    var isNull: Bool {
        switch style {
        case .singleQuoted, .doubleQuoted, .literal, .folded: false
        default: string.isEmpty || string == "~" || string == "null" || string == "Null" || string == "NULL"
        }
    }
}
