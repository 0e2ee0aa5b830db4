import Diagnostics

extension FrontMatterReader {
    /// Reads a node as what the field takes. nil where nothing is written or it can't be read, which is reported.
    ///
    /// Goes no deeper than the schema's kinds are nested, whatever the node holds.
    mutating func value(of node: YAMLNode, _ kind: FieldKind, _ declaration: FieldDeclaration, key: Key) -> Field? {
        if isPage, !declaration.isSafety, isTemplateCall(node, kind) { return nil }
        switch (kind, node.content) {
        case (.list(let kind), .sequence(let members)):
            var fields: [Field] = []
            fields.reserveCapacity(members.count)
            for member in members {
                if let field = value(of: wikiLink(member, kind) ?? member, kind, declaration, key: key) {
                    fields.append(field)
                }
            }
            return Field(.list(fields), at: node.range)
        case (.list(let kind), .scalar(let text, _)) where isNameList(declaration, text, node):
            let fields = parts(of: text, node).compactMap { part, range in
                scalarValue(part, node, kind, declaration, key: key).map { Field($0.value, at: range) }
            }
            return Field(.list(fields), at: node.range)
        case (.list(let kind), _):
            return value(of: node, kind, declaration, key: key).map { Field(.list([$0]), at: $0.range) }
        case (.record(let table), .mapping(let pairs)):
            return record(pairs, table, key: key).map { Field(.record($0), at: node.range) }
        case (_, .scalar(let text, _)):
            return scalarValue(trimmed(text), node, kind, declaration, key: key)
        default:
            if let outer = node.sequence, outer.count == 1, let link = wikiLink(outer[0], kind) {
                return value(of: link, kind, declaration, key: key)
            }
            reportUnreadable(key, node, kind, declaration, suggestions: [])
            _ = reportNestedSafety(node, within: key)
            return nil
        }
    }

    /// `aliases: a, b` and `topics: a, b`, as other tools write them; with quotes around it, it is one name.
    private func isNameList(_ declaration: FieldDeclaration, _ text: String, _ node: YAMLNode) -> Bool {
        guard declaration.name == "aliases" || declaration.name == "topics", text.utf8.contains(UInt8(ascii: ",")),
            let first = positions.bytes[node.range.clamped(to: 0..<positions.bytes.count)].first
        else { return false }
        return first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
    }

    /// What stands between commas, each with its place where the text is in the file as it is.
    private func parts(of text: String, _ node: YAMLNode) -> [(String, Range<Int>)] {
        let bytes = Array(text.utf8)
        let range = node.range.clamped(to: 0..<positions.bytes.count)
        let isAsWritten = positions.bytes[range].starts(with: bytes)
        return bytes.split(separator: UInt8(ascii: ",")).compactMap { part in
            let part = part.drop { $0 <= 0x20 }
            let count = part.count - part.reversed().prefix { $0 <= 0x20 }.count
            guard count > 0 else { return nil }
            let start = range.lowerBound + part.startIndex
            return (
                String(decoding: part.prefix(count), as: UTF8.self), isAsWritten ? start..<start + count : node.range
            )
        }
    }

    /// `{{date}}` and `<% … %>` in the templates of other tools stand for what isn't there yet. To YAML the first is a
    /// mapping; words in quotes are meant as they are.
    private func isTemplateCall(_ node: YAMLNode, _ kind: FieldKind) -> Bool {
        let bytes = positions.bytes[node.range.clamped(to: 0..<positions.bytes.count)]
        var text = bytes.prefix(3)
        if case .date = kind, text.first == UInt8(ascii: "\"") || text.first == UInt8(ascii: "'") {
            text = text.dropFirst()
        }
        text = text.prefix(2)
        return text.elementsEqual("{{".utf8) || text.elementsEqual("<%".utf8)
    }

    private mutating func scalarValue(
        _ text: String, _ node: YAMLNode, _ kind: FieldKind, _ declaration: FieldDeclaration, key: Key
    ) -> Field? {
        if node.isNull {
            reportEmptySafety(key, declaration)
            return nil
        }
        if text.isEmpty, !declaration.isSafety { return nil }
        switch isPage && !declaration.isSafety ? kind.readLoosely(text) : kind.read(text) {
        case .value(let value):
            return Field(value, at: node.range)
        case .unreadable(let suggestions):
            reportUnreadable(key, node, kind, declaration, suggestions: suggestions)
            return nil
        }
    }

    private mutating func record(_ pairs: [YAMLPair], _ table: FieldTable, key: Key) -> [RecordEntry]? {
        var found = [RecordEntry?](repeating: nil, count: table.declarations.count)
        var given = [Range<Int>?](repeating: nil, count: table.declarations.count)
        for pair in pairs {
            let part = self.key(pair.key)
            guard let index = table.index(ofNormalized: part.name) else {
                reportUnknown(part, pair.value, in: table, within: key)
                continue
            }
            let declaration = table.declarations[index]
            if let first = given[index] {
                reportRepeated(part, declaration, first: first)
                continue
            }
            given[index] = part.range
            guard declaration.exposure != .never else { continue }
            if let field = value(of: pair.value, declaration.kind, declaration, key: part) {
                found[index] = RecordEntry(declaration.name, field)
            }
        }
        let place = pairs.first?.key.range ?? key.range
        var isWhole = true
        for (index, declaration) in table.declarations.enumerated() where declaration.isRequired && found[index] == nil
        {
            // Without its account an entry can't be kept from another customer.
            if declaration.namesAccount { isWhole = false }
            guard given[index] == nil else { continue }
            report(
                .missingField,
                "an entry of `\(shown(key.text))` needs `\(declaration.name(in: language))`", at: place)
        }
        return isWhole ? found.compactMap { $0 } : nil
    }

    private mutating func reportUnreadable(
        _ key: Key, _ node: YAMLNode, _ kind: FieldKind, _ declaration: FieldDeclaration, suggestions: [String]
    ) {
        var message = "`\(shown(key.text))` must be \(kind.expectation(in: language)), not \(node.described)"
        if case .text = kind { message += "; put words that begin with a bracket in quotes" }
        var suggestions = suggestions
        // Whichever language's name is nearest, the note is offered its own.
        if case .choice(let list) = kind { suggestions = suggestions.map { list[$0]?.name(in: language) ?? $0 } }
        report(
            rule(for: declaration), message, at: node.range.isEmpty ? key.range : node.range, suggestions: suggestions)
    }

    /// An empty `audience:` was meant to say something. An empty `draft:` or `publish:` stands in many people's
    /// templates and says nothing; in our own types it is worth a question.
    private mutating func reportEmptySafety(_ key: Key, _ declaration: FieldDeclaration) {
        guard declaration.isSafety else { return }
        let message =
            "`\(key.text)` must be \(declaration.kind.expectation(in: language)), and is empty; delete the line or fill it in"
        report(
            declaration.name == "audience" || !isPage ? .unreadableSafety : .ignoredField, message, at: key.range)
    }

    /// `[[note]]` without quotes is a list in a list to YAML; to people it is a link. Its name, from the inner list.
    private func wikiLink(_ node: YAMLNode, _ kind: FieldKind) -> YAMLNode? {
        switch kind {
        case .reference, .topic, .account, .subject:
            guard let inner = node.sequence, inner.count == 1, inner[0].scalar != nil else { return nil }
            return inner[0]
        default:
            return nil
        }
    }
}
