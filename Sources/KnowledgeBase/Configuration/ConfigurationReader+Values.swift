import Diagnostics
import Markdown

extension ConfigurationReader {
    /// One value that `read` understands; else says what it must be.
    mutating func scalar<Value>(_ node: YAMLNode, _ name: String, _ expected: String, _ read: (String) -> Value?)
        -> Value?
    {
        if let text = node.scalar, let value = read(trimmed(text)) { return value }
        report("`\(name)` must be \(expected), not \(node.described)", at: node.range)
        return nil
    }

    /// Values in a list; one alone is a list of one.
    mutating func list<Value>(
        _ node: YAMLNode, _ name: String, _ expected: String, _ read: (String) -> Value?
    ) -> [Value] {
        guard let sequence = node.sequence else {
            return scalar(node, name, "a list, each \(expected)", read).map { [$0] } ?? []
        }
        return sequence.compactMap { scalar($0, name, "a list, each \(expected)", read) }
    }

    mutating func text(_ node: YAMLNode, _ name: String) -> String? {
        scalar(node, name, "text") { $0.isEmpty ? nil : $0 }
    }

    mutating func texts(_ node: YAMLNode, _ name: String) -> [String] {
        list(node, name, "text") { $0.isEmpty ? nil : $0 }
    }

    /// `key: value` pairs; their keys as written and the key's node for its place.
    private mutating func pairs(_ node: YAMLNode, _ name: String, _ expected: String) -> [(
        name: String, key: YAMLNode, value: YAMLNode
    )] {
        guard let mapping = node.mapping else {
            report("`\(name)` must be `key: value` pairs, \(expected)", at: node.range)
            return []
        }
        return mapping.map { (name: self.name($0.key), key: $0.key, value: $0.value) }
    }

    mutating func readDialect(_ node: YAMLNode) {
        for (name, key, value) in pairs(node, "dialect", "a construct and yes or no") {
            guard let construct = Construct(name: name) else {
                report(
                    "`dialect` has no construct `\(shown(name))`", at: key.range,
                    suggestions: nearestNames(name, among: Construct.allCases.map(\.name)))
                continue
            }
            if let isOn = scalar(value, name, "yes or no", { FieldKind.flag($0) }) {
                configuration.dialect[construct] = isOn
            }
        }
    }

    mutating func readRules(_ node: YAMLNode) {
        for (name, key, value) in pairs(node, "rules", "a rule's id and error, warning, hint or off") {
            guard let rule = rules.first(where: { $0.id == name }) else {
                report(
                    "there is no rule `\(shown(name))`", at: key.range,
                    suggestions: nearestNames(name, among: rules.map(\.id)))
                continue
            }
            guard
                let level = scalar(
                    value, name, "error, warning, hint or off", { RuleLevels.Level(rawValue: String($0)) })
            else { continue }
            if rule.stops {
                report(
                    "`\(name)` stops a build because something wrong would be published; it can't be changed",
                    at: key.range)
            } else {
                configuration.rules[name] = level
            }
        }
    }

    mutating func readLimits(_ node: YAMLNode) {
        for (name, key, value) in pairs(node, "limits", "a limit and a number") {
            let number: (String) -> Int? = { decimal($0.utf8).flatMap { $0 > 0 ? $0 : nil } }
            let expected = "a whole number, at least 1"
            switch name {
            case "note_size":
                configuration.limits.noteSize = scalar(value, name, expected, number) ?? configuration.limits.noteSize
            case "nesting":
                configuration.limits.nesting = scalar(value, name, expected, number) ?? configuration.limits.nesting
            case "openers":
                configuration.limits.openers = scalar(value, name, expected, number) ?? configuration.limits.openers
            default:
                report(
                    "there is no limit `\(shown(name))`", at: key.range,
                    suggestions: nearestNames(name, among: ["note_size", "nesting", "openers"]))
            }
        }
    }

    /// `http://` or `https://`, a host, and neither blanks nor a query or fragment.
    static func address(_ text: String) -> String? {
        for scheme in ["https://", "http://"] where text.utf8.starts(with: scheme.utf8) {
            let rest = text.utf8.dropFirst(scheme.utf8.count)
            guard let first = rest.first, first != UInt8(ascii: "/"),
                rest.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\^`?#".utf8.contains($0) })
            else { return nil }
            return text
        }
        return nil
    }

    static func isColour(_ text: String) -> Bool {
        let digits = text.utf8.dropFirst()
        return text.utf8.first == UInt8(ascii: "#") && (digits.count == 3 || digits.count == 6)
            && digits.allSatisfy { $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 6 }
    }

    /// Relative, and never out of the folder.
    static func isPathBelow(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.first != UInt8(ascii: "/") && !text.utf8.contains(UInt8(ascii: "\\"))
            && !text.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
    }

    static func ending(_ text: String) -> String? {
        let name = text.utf8.first == UInt8(ascii: ".") ? text.utf8.dropFirst() : text.utf8[...]
        guard (1...10).contains(name.count), name.allSatisfy({ $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 }) else {
            return nil
        }
        return normalizedName(Substring(name))
    }

    static func scheme(_ text: String) -> String? {
        let name = text.utf8.last == UInt8(ascii: ":") ? text.utf8.dropLast() : text.utf8[...]
        guard let first = name.first, (first | 0x20) &- 97 < 26,
            name.allSatisfy({ $0 &- 48 < 10 || ($0 | 0x20) &- 97 < 26 || "+-.".utf8.contains($0) })
        else { return nil }
        let lowered = String(decoding: name.map { $0 &- 65 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        return ["javascript", "vbscript", "data"].contains(lowered) ? nil : lowered
    }
}
