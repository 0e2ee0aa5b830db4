internal import Diagnostics

extension Rule {
    static let noteTooLarge = Rule(
        "note-too-large", .error, "A note is larger than the limit, so it is not rendered; `limits` can raise it.",
        remedy: "Split the note, or raise the limit.")
    static let nestingTooDeep = Rule(
        "nesting-too-deep", .error,
        "Block quotes and list items lie deeper in one another than the limit; the note is not rendered.",
        remedy: "Nest less, or raise `limits` in dossier.yaml.")
    static let tooManyOpeners = Rule(
        "too-many-openers", .error,
        "One paragraph opens more brackets than the limit and does not close them, or a note's links would make it "
            + "grow beyond measure; the note is not rendered.",
        remedy: "Close the brackets or put a backslash before them, or raise `limits` in dossier.yaml.")
}

/// What keeps input from libcmark on which it takes quadratic time and can't be stopped. Each guard is linear and errs
/// only far beyond what people write.
struct Guards {
    private static let mostExpansion = 50_000_000

    let limits: Limits

    /// Before anything else is done with a note.
    func refusal(ofSize size: Int, start: Int) -> Finding? {
        guard size > limits.noteSize else { return nil }
        return Finding(
            rule: .noteTooLarge,
            message: "the note has \(size) bytes, more than the \(limits.noteSize) that `limits: note_size` allows",
            range: start..<start)
    }

    func refusal(of source: NoteSource) -> Finding? {
        if let overflow = source.masks.overflow {
            return Finding(
                rule: .tooManyOpeners, message: "a note can hold at most \(Masks.limit) links", range: overflow)
        }
        if let refusal = source.document.bytes.withUnsafeBufferPointer({ nesting($0, source) }) { return refusal }
        return source.masked.withUnsafeBufferPointer { bytes in
            // Only where there are many brackets can there be too many in one paragraph.
            let brackets = source.brackets
            if brackets > limits.openers, let refusal = openers(bytes, source) { return refusal }
            if brackets > 1, bytes.count > Self.mostExpansion / brackets {
                return expansion(bytes, source, brackets: brackets)
            }
            return nil
        }
    }

    /// An upper bound for the depth of containers: every distinct column at which an item's content begins counts, and
    /// goes only when a line after a blank one stands to its left (before that, a line may be a lazy continuation).
    private func nesting(_ bytes: UnsafeBufferPointer<UInt8>, _ source: NoteSource) -> Finding? {
        var columns: [[Int]] = []
        var isAfterBlank = true
        for number in 1..<(source.document.lines.count + 1) {
            let line = source.document.lines.range(number)
            var end = line.upperBound
            while end > line.lowerBound, bytes[end - 1].isLineEnd { end -= 1 }
            let content = line.lowerBound..<end
            if columns.isEmpty, !Self.mayHoldMarks(bytes, content) {
                isAfterBlank = isAfterBlank || content.isEmpty
                continue
            }
            let prefix = LinePrefix(bytes, content, limit: limits.nesting)
            let isBlank = prefix.contentStart == end && prefix.items.isEmpty
            if !isBlank, isAfterBlank, !columns.isEmpty {
                if columns.count > prefix.quotes + 1 { columns.removeSubrange((prefix.quotes + 1)...) }
                if prefix.quotes < columns.count { columns[prefix.quotes].removeAll { $0 > prefix.indent } }
                if columns.allSatisfy(\.isEmpty) { columns = [] }
            }
            isAfterBlank = isBlank
            for item in prefix.items {
                while columns.count <= item.quotes { columns.append([]) }
                if !columns[item.quotes].contains(item.column) { columns[item.quotes].append(item.column) }
            }
            let depth = max(prefix.marks, prefix.quotes + columns.reduce(0) { $0 + $1.count })
            if depth > limits.nesting {
                return Finding(
                    rule: .nestingTooDeep,
                    message: "block quotes and list items lie more than \(limits.nesting) deep here, "
                        + "which is what `limits: nesting` allows",
                    range: source.content(ofLines: number, through: number))
            }
        }
        return nil
    }

    private static func mayHoldMarks(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard let first = line.first(where: { !bytes[$0].isBlank }) else { return false }
        switch bytes[first] {
        case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            return true
        default: return false
        }
    }

    /// Brackets of one paragraph that are open at once: each link that closes looks at all of them.
    private func openers(_ bytes: UnsafeBufferPointer<UInt8>, _ source: NoteSource) -> Finding? {
        var open = 0
        var lineIsBlank = true
        var position = source.start
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\") where position + 1 < bytes.count && bytes[position + 1].isASCIIPunctuation:
                position += 1
                lineIsBlank = false
            case UInt8(ascii: "["):
                open += 1
                lineIsBlank = false
                if open > limits.openers {
                    return Finding(
                        rule: .tooManyOpeners,
                        message: "this paragraph has more than \(limits.openers) open brackets, "
                            + "which is what `limits: openers` allows",
                        range: position..<position + 1)
                }
            case UInt8(ascii: "]"):
                open = max(0, open - 1)
                lineIsBlank = false
            case 0x0A, 0x0D:
                if lineIsBlank { open = 0 }
                lineIsBlank = true
            case let byte where !byte.isBlank: lineIsBlank = false
            default: break
            }
            position += 1
        }
        return nil
    }

    /// cmark copies a definition's address and title into every link that uses it.
    private func expansion(
        _ bytes: UnsafeBufferPointer<UInt8>, _ source: NoteSource, brackets: Int
    ) -> Finding? {
        var definition = source.start..<source.start
        for number in 1..<(source.lines.count + 1) {
            let line = source.lines.range(number)
            var first = line.lowerBound
            while first < line.upperBound, bytes[first].isWhitespace || bytes[first] == UInt8(ascii: ">") { first += 1 }
            let startsDefinition = first < line.upperBound && bytes[first] == UInt8(ascii: "[")
            // A definition's title may go on over lines.
            if startsDefinition || first == line.upperBound || definition.isEmpty {
                definition = startsDefinition ? line : line.lowerBound..<line.lowerBound
            } else {
                definition = definition.lowerBound..<line.upperBound
            }
            if definition.count > Self.mostExpansion / brackets {
                return Finding(
                    rule: .tooManyOpeners,
                    message: "this link definition is so long that the note's links could make it "
                        + "grow past \(Self.mostExpansion) bytes",
                    range: definition)
            }
        }
        return nil
    }
}
