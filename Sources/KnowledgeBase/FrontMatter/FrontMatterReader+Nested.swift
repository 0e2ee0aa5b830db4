import Diagnostics
import Yams

extension FrontMatterReader {
    /// Looks for safety keys in a value that the schema doesn't know: a wrong indentation puts `audience:` there.
    /// Whether one was found and reported.
    mutating func reportNestedSafety(_ node: Node, within parent: Key) -> Bool {
        var stack = [node]
        while let node = stack.popLast() {
            budget -= 1
            guard budget > 0 else { return false }
            switch node {
            case .mapping(let mapping):
                for (keyNode, value) in mapping {
                    budget -= 1
                    guard budget > 0 else { return false }
                    if case .scalar(let scalar) = keyNode, SafetyKey(normalizedName(scalar.string)) != nil,
                        reportMisplacedSafety(key(keyNode), value, within: parent)
                    {
                        return true
                    }
                    if value.scalar == nil { stack.append(value) }
                }
            case .sequence(let sequence):
                for member in sequence where member.scalar == nil { stack.append(member) }
            default:
                break
            }
        }
        return false
    }

    /// A safety key inside another field. In plain pages other tools' settings may use the same words, so there it
    /// counts only where it would have kept something from readers.
    mutating func reportMisplacedSafety(_ key: Key, _ value: Node, within parent: Key) -> Bool {
        guard let safety = SafetyKey(key.name), !isPage || Self.wouldHide(safety, value) else { return false }
        report(
            .misspeltSafety,
            "`\(shown(key.text))` inside `\(shown(parent.text))` has no effect; put `\(safety.name)` at the start of a line",
            at: key.range)
        return true
    }

    private static func wouldHide(_ safety: SafetyKey, _ value: Node) -> Bool {
        guard let text = value.scalar?.string else { return safety.field == .audience && value.mapping == nil }
        return safety.wouldHide(text)
    }
}

extension SafetyKey {
    private static let audiences = ChoiceList(Schema.audiences)

    /// A value that keeps something from readers: any audience of ours, perhaps misspelt; `draft: yes`; `publish: no`.
    func wouldHide(_ value: String) -> Bool {
        switch field {
        case .audience: Self.audiences[value] != nil || !nearNames(value, among: Self.audiences.allNames).isEmpty
        case .draft: FieldKind.flag(value) == true
        case .publish: FieldKind.flag(value) == false
        }
    }
}
