import Diagnostics
import Yams

extension FrontMatterReader {
    /// Reads a node as what the field takes. nil where nothing is written or it can't be read, which is reported.
    ///
    /// Goes no deeper than the schema's kinds are nested, whatever the node holds.
    mutating func value(of node: Node, _ kind: FieldKind, _ declaration: FieldDeclaration, key: Key) -> Field? {
        budget -= 1
        guard budget > 0 else { return nil }
        switch (kind, node) {
        case (.list(let kind), .sequence(let sequence)):
            let range = positions.extent(of: node)
            var members: [Field] = []
            for member in sequence {
                guard budget > 0 else { break }
                if let field = value(of: wikiLink(member, kind) ?? member, kind, declaration, key: key) {
                    members.append(field)
                }
            }
            return Field(.list(members), at: range)
        case (.list(let kind), _):
            return value(of: node, kind, declaration, key: key).map { Field(.list([$0]), at: $0.range) }
        case (.record(let table), .mapping(let mapping)):
            let range = positions.extent(of: node)
            return record(mapping, table, key: key).map { Field(.record($0), at: range) }
        case (_, .scalar(let scalar)):
            return scalarValue(scalar, node, kind, declaration, key: key)
        default:
            if case .sequence(let outer) = node, outer.count == 1, let link = wikiLink(outer[0], kind) {
                return value(of: link, kind, declaration, key: key)
            }
            let range = positions.extent(of: node)
            reportUnreadable(key, describe(node), kind, declaration, at: range, suggestions: [], isBracket: true)
            _ = reportNestedSafety(node, within: key)
            return nil
        }
    }

    private mutating func scalarValue(
        _ scalar: Node.Scalar, _ node: Node, _ kind: FieldKind, _ declaration: FieldDeclaration, key: Key
    ) -> Field? {
        if scalar.isNull {
            reportEmptySafety(key, declaration)
            return nil
        }
        let range = positions.extent(of: node)
        let text = trimmed(scalar.string)
        if text.isEmpty, !declaration.isSafety { return nil }
        switch isPage && !declaration.isSafety ? kind.readLoosely(text) : kind.read(text) {
        case .value(let value):
            return Field(value, at: range)
        case .absent:
            return nil
        case .unreadable(let suggestions):
            reportUnreadable(key, "`\(shown(text))`", kind, declaration, at: range, suggestions: suggestions)
            return nil
        }
    }

    private mutating func record(_ mapping: Node.Mapping, _ table: FieldTable, key: Key) -> [RecordEntry]? {
        var found = [RecordEntry?](repeating: nil, count: table.declarations.count)
        var given = [Range<Int>?](repeating: nil, count: table.declarations.count)
        for (keyNode, node) in mapping {
            budget -= 1
            guard budget > 0 else { break }
            let part = self.key(keyNode)
            guard let index = table.index(ofNormalized: part.name) else {
                reportUnknown(part, node, in: table, within: key)
                continue
            }
            let declaration = table.declarations[index]
            if let first = given[index] {
                report(
                    .repeatedField,
                    "`\(shown(part.text))` gives `\(declaration.name)` a second time; keep one", at: part.range,
                    notes: [Diagnostic.Note("it is given here first", at: location(first))])
                continue
            }
            given[index] = part.range
            guard declaration.exposure != .never else { continue }
            if let field = value(of: node, declaration.kind, declaration, key: part) {
                found[index] = RecordEntry(declaration.name, field)
            }
        }
        let place = mapping.first.map { positions.extent(of: $0.key) } ?? key.range
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
        _ key: Key, _ found: String, _ kind: FieldKind, _ declaration: FieldDeclaration, at range: Range<Int>,
        suggestions: [String], isBracket: Bool = false
    ) {
        // What YAML takes for a list or mapping may be words that begin with a bracket.
        var message = "`\(shown(key.text))` must be \(kind.expectation(in: language)), not \(found)"
        if isBracket, case .text = kind { message += "; put words that begin with a bracket in quotes" }
        report(rule(for: declaration), message, at: range.isEmpty ? key.range : range, suggestions: suggestions)
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
    private func wikiLink(_ node: Node, _ kind: FieldKind) -> Node? {
        switch kind {
        case .reference, .topic, .account, .subject:
            guard case .sequence(let inner) = node, inner.count == 1, inner[0].scalar != nil else { return nil }
            return inner[0]
        default:
            return nil
        }
    }

    private func describe(_ node: Node) -> String {
        switch node {
        case .sequence: "a list"
        case .mapping: "`key: value` pairs"
        default: "this"
        }
    }
}
