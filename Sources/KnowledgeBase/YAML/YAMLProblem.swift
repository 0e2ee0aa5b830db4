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
        var text = String(decoding: bytes[range], as: UTF8.self)
        do throws(YAMLFault) {
            return try text.withUTF8 { bytes in
                Result { () throws(YAMLFault) in try document(bytes) }
            }.get()
        } catch {
            switch error {
            case .found(let problem): throw problem
            case .unread(let failure): throw problem(failure)
            }
        }
    }

    /// The one document of the text.
    private mutating func document(_ text: UnsafeBufferPointer<UInt8>) throws(YAMLFault) -> YAMLNode? {
        var events = YAMLEvents(of: text)
        _ = try events.read()
        if case .streamEnd = try events.read() { return nil }
        let root = try node(try events.read(), &events)
        _ = try events.read()
        guard case .streamEnd = try events.read() else {
            throw .unread(.syntax(problem: "but found another document", context: nil, at: events.mark))
        }
        return root
    }

    /// The first line: where there is no better place.
    var firstLine: Range<Int> {
        range.lowerBound..<lineEnd(from: range.lowerBound)
    }

    /// The first alias of too many: every alias can double what a walk sees.
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

    private mutating func problem(_ failure: YAMLFailure) -> YAMLProblem {
        switch failure {
        case .syntax(let problem, let context, let mark):
            return syntaxProblem(problem, context, mark)
        case .characters:
            let at = firstControlCharacter ?? range.lowerBound
            return YAMLProblem(
                words: "there is an invisible control character here", range: at..<min(at + 1, range.upperBound))
        case .other:
            return YAMLProblem(words: "it isn't valid YAML", range: firstLine)
        }
    }

    private mutating func syntaxProblem(
        _ problem: String, _ context: (words: String, mark: YAMLMark)?, _ mark: YAMLMark
    ) -> YAMLProblem {
        let at = offset(of: mark)
        let opening = context.map { offset(of: $0.mark) }
        let hint = SyntaxHint(problem, context: context?.words ?? "", at: at, opening: opening, in: self)
        var found = YAMLProblem(words: hint.words, range: hint.place..<max(hint.place, lineEnd(from: hint.place)))
        if let opening = hint.opening, opening != hint.place { found.note = ("it opens here", opening..<opening + 1) }
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
