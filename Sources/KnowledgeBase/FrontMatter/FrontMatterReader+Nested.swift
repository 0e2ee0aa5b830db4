import Diagnostics

extension FrontMatterReader {
    /// Looks for safety keys in a value that the schema doesn't know: a wrong indentation puts `audience:` there.
    /// Whether one was found and reported.
    mutating func reportNestedSafety(_ node: YAMLNode, within parent: Key) -> Bool {
        var stack = [node]
        while let node = stack.popLast() {
            for pair in node.mapping ?? [] {
                if let text = pair.key.scalar, SafetyKey(normalizedName(text)) != nil,
                    reportMisplacedSafety(key(pair.key), pair.value, within: parent)
                {
                    return true
                }
                if pair.value.scalar == nil { stack.append(pair.value) }
            }
            for member in node.sequence ?? [] where member.scalar == nil { stack.append(member) }
        }
        return false
    }

    /// A safety key inside another field. In plain pages other tools' settings may use the same words, so there it
    /// counts only where it would have kept something from readers.
    mutating func reportMisplacedSafety(_ key: Key, _ value: YAMLNode, within parent: Key) -> Bool {
        guard let safety = SafetyKey(key.name), !isPage || Self.wouldHide(safety, value) else { return false }
        report(
            .misspeltSafety,
            "`\(shown(key.text))` inside `\(shown(parent.text))` has no effect; put `\(safety.name)` at the start of a line",
            at: key.range)
        return true
    }

    private static func wouldHide(_ safety: SafetyKey, _ value: YAMLNode) -> Bool {
        guard let text = value.scalar else { return safety.field == .audience && value.mapping == nil }
        return safety.wouldHide(text)
    }
}

extension SafetyKey {
    static let audiences = ChoiceList(Schema.audiences)

    /// A value that keeps something from readers: any audience of ours, perhaps misspelt; `draft: yes`; `publish: no`.
    func wouldHide(_ value: String) -> Bool {
        switch field {
        case .audience: Self.audiences[value] != nil || !nearestNames(value, among: Self.audiences.allNames).isEmpty
        case .draft: FieldKind.flag(value) == true
        case .publish: FieldKind.flag(value) == false
        }
    }
}
