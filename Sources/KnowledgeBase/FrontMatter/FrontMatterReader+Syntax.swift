import Diagnostics
import Yams

extension FrontMatterReader {
    /// Front matter that can't be read: a stopper in a typed note or where a line is about safety, else a warning.
    mutating func reportUnparsed(_ problem: String, at range: Range<Int>, notes: [Diagnostic.Note] = []) {
        let scan = SafetyScan(positions.bytes, positions.lines)
        let stops = !isPage || scan.hasSafetyKey || scan.statesType
        let outcome = stops ? "" : ", so the page is built without it"
        report(
            stops ? .invalidFrontMatter : .unreadFrontMatter, "the front matter can't be read: \(problem)\(outcome)",
            at: range, notes: notes)
    }

    /// Hugo's TOML isn't read. What it says about safety would be lost.
    mutating func reportTOML() {
        let advice = "front matter between `+++` lines (TOML) isn't read; write it as YAML between `---` lines"
        for line in positions.lines {
            let text = String(decoding: positions.bytes[line], as: UTF8.self)
            let sides = text.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, let safety = SafetyKey(normalizedName(trimmed(String(sides[0])))) else { continue }
            let value = sides[1].filter { $0 != "\"" && $0 != "'" }
            if safety.wouldHide(trimmed(String(value))) || safety.field == .audience {
                report(.invalidFrontMatter, advice + ", or its `\(safety.name)` has no effect", at: line)
                return
            }
        }
        report(isPage ? .unreadFrontMatter : .invalidFrontMatter, advice, at: firstLine)
    }

    mutating func reportSyntax(_ error: YamlError) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            reportSyntax(problem, context, mark)
        case .duplicatedKeysInMapping(let names, let context):
            reportDuplicate(names.first ?? "", context.mark)
        case .reader:
            let at = positions.firstControlCharacter ?? positions.range.lowerBound
            reportUnparsed(
                "there is an invisible control character here", at: at..<min(at + 1, positions.range.upperBound))
        default:
            reportUnparsed("it isn't valid YAML", at: firstLine)
        }
    }

    private mutating func reportSyntax(_ problem: String, _ context: YamlError.Context?, _ mark: Mark) {
        let at = positions.offset(of: mark)
        let opening = context.map { positions.offset(of: $0.mark) }
        let hint = SyntaxHint(problem, context: context?.text ?? "", at: at, opening: opening, in: positions)
        var notes: [Diagnostic.Note] = []
        if let opening = hint.opening, opening != hint.place {
            notes.append(Diagnostic.Note("it opens here", at: location(opening..<opening + 1)))
        }
        reportUnparsed(hint.words, at: hint.place..<max(hint.place, positions.lineEnd(from: hint.place)), notes: notes)
    }

    /// Yams says where one of the keys is; the second is looked for in the text.
    private mutating func reportDuplicate(_ name: String, _ mark: Mark) {
        let first = positions.offset(of: mark)
        let length = name.utf8.count
        var second: Int?
        var index = first + max(length, 1)
        let bytes = positions.bytes
        let key = Array(name.utf8)
        while !key.isEmpty, index + length <= positions.range.upperBound {
            let before = bytes[index - 1]
            if bytes[index] == key[0], before <= 0x20 || "{,\"'".utf8.contains(before),
                bytes[index..<index + length].elementsEqual(key),
                let next = bytes[(index + length)..<positions.range.upperBound].first(where: {
                    $0 != 0x20 && $0 != 0x22 && $0 != 0x27
                }), next == UInt8(ascii: ":")
            {
                second = index
                break
            }
            index += 1
        }
        let place = second ?? first
        let notes =
            second == nil ? [] : [Diagnostic.Note("it is given here first", at: location(first..<first + length))]
        reportUnparsed("`\(shown(name))` is given twice; keep one", at: place..<place + length, notes: notes)
    }
}

extension YAMLPositions {
    /// The first character that YAML doesn't allow.
    var firstControlCharacter: Int? {
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
