internal import Diagnostics

extension Rule {
    static let unclosedTag = Rule(
        "template-unclosed-tag", .error, stops: true, "A tag of a template has no closing delimiter.",
        remedy: "Close it with `}}`, or `}}}` where it was opened with three.")
    static let templateEncoding = Rule(
        "template-encoding", .error, stops: true, "A template isn't UTF-8.",
        remedy: "Save the file as UTF-8.")
    static let badTag = Rule(
        "template-bad-tag", .error, stops: true, "A tag of a template names nothing readable.",
        remedy: "Write a name between the braces.")
    static let badDelimiters = Rule(
        "template-bad-delimiters", .error, stops: true,
        "A change of delimiters isn't two words without `=` between `=` signs.",
        remedy: "Write it as `{{=<% %>=}}`.")
}

/// Cuts a template into texts, line ends and tags in one pass. After an error it goes on with the next tag.
struct Scanner {
    private let source: TemplateSource
    private let bytes: [UInt8]
    private var position = 0
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var pieces: [Piece] = []

    static func scan(_ source: TemplateSource, into sink: inout DiagnosticSink) -> [Piece] {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: source.bytes.span)
        } catch {
            sink.report(
                .templateEncoding, "this is not UTF-8", at: source.location(error.byteOffsets))
        }
        var scanner = Scanner(source: source)
        scanner.scan(into: &sink)
        return scanner.pieces
    }

    private init(source: TemplateSource) {
        self.source = source
        bytes = source.bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    private mutating func scan(into sink: inout DiagnosticSink) {
        var textStart = position
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\n") {
                let end = position + 1
                let isCRLF = position > textStart && bytes[position - 1] == UInt8(ascii: "\r")
                let start = isCRLF ? position - 1 : position
                addText(textStart..<start)
                pieces.append(.newline(start..<end))
                position = end
                textStart = end
            } else if starts(with: opening, at: position) {
                addText(textStart..<position)
                textStart = scanTag(into: &sink)
                position = textStart
            } else {
                position += 1
            }
        }
        addText(textStart..<bytes.count)
    }

    private mutating func addText(_ range: Range<Int>) {
        if !range.isEmpty { pieces.append(.text(range)) }
    }

    /// Reads the tag at `position` and returns where the text after it starts.
    private mutating func scanTag(into sink: inout DiagnosticSink) -> Int {
        let start = position
        var content = start + opening.count
        if content < bytes.count, bytes[content] == UInt8(ascii: "!") {
            return scanSilent(from: start, until: closing, into: &sink).upperBound
        }
        if content < bytes.count, bytes[content] == UInt8(ascii: "=") {
            let tag = scanSilent(from: start, until: [UInt8(ascii: "=")] + closing, into: &sink)
            changeDelimiters(tag, into: &sink)
            return tag.upperBound
        }

        var kind = Tag.Kind.variable
        var end = closing
        if content < bytes.count, bytes[content] == UInt8(ascii: "{") {
            kind = .raw
            end = [UInt8(ascii: "}")] + closing
            content += 1
        } else {
            while content < bytes.count, isSpace(bytes[content]) { content += 1 }
            if content < bytes.count, let sigil = Self.kinds[bytes[content]] {
                kind = sigil
                content += 1
            }
        }
        let close = endOfTag(end, from: content)
        guard starts(with: end, at: close) else {
            reportUnclosed(start..<close, end, into: &sink)
            return close
        }
        let range = trimmed(content..<close)
        let name = Name(text: source.string(range), range: range)
        let tag = Tag(kind: kind, name: name, range: start..<close + end.count)
        if range.isEmpty || bytes[range].contains(where: isSpace) {
            sink.report(
                .badTag, range.isEmpty ? "the tag is empty" : "`\(name.text)` is not a name: names have no spaces",
                at: source.location(range.isEmpty ? tag.range : range))
        } else {
            pieces.append(.tag(tag))
        }
        return tag.range.upperBound
    }

    private static let kinds: [UInt8: Tag.Kind] = [
        UInt8(ascii: "#"): .section, UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close,
        UInt8(ascii: ">"): .partial, UInt8(ascii: "<"): .parent, UInt8(ascii: "$"): .block, UInt8(ascii: "&"): .raw,
    ]

    /// A comment or a change of delimiters, which may hold what looks like a tag. Returns its range; one that isn't
    /// closed takes the rest of the template.
    private mutating func scanSilent(
        from start: Int, until end: [UInt8], into sink: inout DiagnosticSink
    ) -> Range<Int> {
        // From behind the sign, so that `{{=}}` isn't its own end.
        let content = start + opening.count + 1
        var close = content
        while close < bytes.count, !starts(with: end, at: close) { close += 1 }
        guard close < bytes.count else {
            reportUnclosed(start..<bytes.count, end, into: &sink)
            return start..<bytes.count
        }
        let range = start..<close + end.count
        pieces.append(.tag(Tag(kind: .silent, name: Name(text: "", range: content..<close), range: range)))
        return range
    }

    private mutating func changeDelimiters(_ tag: Range<Int>, into sink: inout DiagnosticSink) {
        let start = tag.lowerBound + opening.count + 1
        let end = tag.upperBound - closing.count - 1
        guard start <= end, starts(with: closing, at: end + 1) else { return }
        let words = bytes[start..<end].split(whereSeparator: isSpace)
        guard words.count == 2, !bytes[start..<end].contains(UInt8(ascii: "=")) else {
            sink.report(
                .badDelimiters, "new delimiters are two words without `=`, as in `{{=<% %>=}}`",
                at: source.location(tag))
            return
        }
        opening = Array(words[0])
        closing = Array(words[1])
    }

    /// Points at the first line of what would be the tag.
    private func reportUnclosed(_ range: Range<Int>, _ end: [UInt8], into sink: inout DiagnosticSink) {
        let line = range.lowerBound..<(bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound)
        sink.report(
            .unclosedTag, "the tag has no closing `\(String(decoding: end, as: UTF8.self))`", at: source.location(line))
    }

    /// Where the tag is closed, or else where another one opens or the template ends.
    private func endOfTag(_ end: [UInt8], from start: Int) -> Int {
        var position = start
        while position < bytes.count, !starts(with: end, at: position) {
            if opening != closing, starts(with: opening, at: position) { break }
            position += 1
        }
        return position
    }

    private func starts(with needle: [UInt8], at position: Int) -> Bool {
        guard position + needle.count <= bytes.count else { return false }
        for offset in needle.indices where bytes[position + offset] != needle[offset] { return false }
        return true
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, isSpace(bytes[lower]) { lower += 1 }
        while upper > lower, isSpace(bytes[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}

func isSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}
