import Yams

/// Why a text isn't YAML that can be read: one a document, at its place.
struct YAMLProblem: Error {
    /// What is wrong and what to do, to stand after a colon.
    let words: String
    /// Bytes of the file.
    let range: Range<Int>
    /// A place that is involved: what it is, and where.
    var note: (words: String, range: Range<Int>)?
}

extension YAMLPositions {
    static let mostAliases = 20
    /// libyaml's nodes take 50 times the space of their text.
    static let mostBytes = 1_000_000

    /// Parses the text into nodes; nil if there is nothing in it.
    mutating func compose() throws(YAMLProblem) -> YAMLNode? {
        if let alias = excessiveAlias {
            throw YAMLProblem(
                words: "it has more than \(Self.mostAliases) aliases (`*name`)", range: alias..<alias + 1)
        }
        guard range.count <= Self.mostBytes else {
            throw YAMLProblem(words: "it is larger than \(Self.mostBytes / 1_000_000) MB", range: firstLine)
        }
        do {
            let yaml = String(decoding: bytes[range], as: UTF8.self)
            guard let root = try Yams.compose(yaml: yaml, .basic, .default, .utf8) else { return nil }
            return try tree(root)
        } catch let error as YamlError {
            throw problem(error)
        } catch let problem as YAMLProblem {
            throw problem
        } catch {
            throw YAMLProblem(words: "it isn't valid YAML", range: firstLine)
        }
    }

    /// The first line: where there is no better place.
    var firstLine: Range<Int> {
        range.lowerBound..<lineEnd(from: range.lowerBound)
    }

    /// The first alias of too many. Every alias can double what a walk sees, and Yams itself compares keys all the way
    /// down.
    private var excessiveAlias: Int? {
        var aliases = 0
        var excessive: Int?
        var hasAnchor = false
        var before: UInt8 = 0x0A
        for index in range {
            let byte = bytes[index]
            let isIndicator = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&")
            if isIndicator, before <= 0x20 || "[{,:-".utf8.contains(before) {
                if byte == UInt8(ascii: "&") { hasAnchor = true } else { aliases += 1 }
                if aliases > Self.mostAliases, excessive == nil { excessive = index }
            }
            before = byte
        }
        // Without anchors the stars are words of a text.
        return hasAnchor ? excessive : nil
    }

    private mutating func problem(_ error: YamlError) -> YAMLProblem {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            return syntaxProblem(problem, context, mark)
        case .duplicatedKeysInMapping(let names, let context):
            return duplicate(names.first ?? "", context.mark)
        case .reader:
            let at = firstControlCharacter ?? range.lowerBound
            return YAMLProblem(
                words: "there is an invisible control character here", range: at..<min(at + 1, range.upperBound))
        default:
            return YAMLProblem(words: "it isn't valid YAML", range: firstLine)
        }
    }

    private mutating func syntaxProblem(
        _ problem: String, _ context: YamlError.Context?, _ mark: Mark
    ) -> YAMLProblem {
        let at = offset(of: mark)
        let opening = context.map { offset(of: $0.mark) }
        let hint = SyntaxHint(problem, context: context?.text ?? "", at: at, opening: opening, in: self)
        var found = YAMLProblem(words: hint.words, range: hint.place..<max(hint.place, lineEnd(from: hint.place)))
        if let opening = hint.opening, opening != hint.place { found.note = ("it opens here", opening..<opening + 1) }
        return found
    }

    /// Yams says where one of the keys is; the second is looked for in the text.
    private mutating func duplicate(_ name: String, _ mark: Mark) -> YAMLProblem {
        let first = offset(of: mark)
        let key = Array(name.utf8)
        // Yams has no words for a key that is a list or mapping.
        let isText = bytes[first..<range.upperBound].starts(with: key) || name != "<uncovertable>"
        var found = YAMLProblem(
            words: "\(isText ? "`\(shown(name))`" : "a key") is given twice; keep one",
            range: first..<min(first + key.count, range.upperBound))
        var index = first + max(key.count, 1)
        while let start = key.first, index + key.count <= range.upperBound {
            let before = bytes[index - 1]
            if bytes[index] == start, before <= 0x20 || "{,\"'".utf8.contains(before),
                bytes[index..<index + key.count].elementsEqual(key),
                bytes[(index + key.count)..<range.upperBound].first(where: {
                    $0 != 0x20 && $0 != 0x22 && $0 != 0x27
                }) == UInt8(ascii: ":")
            {
                found = YAMLProblem(
                    words: found.words, range: index..<index + key.count, note: ("it is given here first", found.range))
                break
            }
            index += 1
        }
        return found
    }

    /// The first character that YAML doesn't allow.
    private var firstControlCharacter: Int? {
        range.first { index in
            let byte = bytes[index]
            if byte < 0x20 { return byte != 0x09 && byte != 0x0A && byte != 0x0D }
            let next = index + 1 < range.upperBound ? bytes[index + 1] : 0
            switch byte {
            case 0x7F: return true
            case 0xC2: return (0x80...0x9F).contains(next) && next != 0x85
            case 0xEF: return next == 0xBB && index + 2 < range.upperBound && bytes[index + 2] == 0xBF
            default: return false
            }
        }
    }
}
