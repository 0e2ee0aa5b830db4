/// Cuts code into what a language's table tells apart. Each byte is looked at a few times at most, whatever it is.
struct CodeLexer {
    enum Kind {
        case comment, string, number, keyword, key, variable, added, removed, place

        /// Of the class.
        var name: StaticString {
            switch self {
            case .comment: "comment"
            case .string: "string"
            case .number: "number"
            case .keyword: "keyword"
            case .key: "key"
            case .variable: "variable"
            case .added: "added"
            case .removed: "removed"
            case .place: "place"
            }
        }
    }

    struct Token {
        var range: Range<Int>
        /// nil for what is only code.
        var kind: Kind?
    }

    private let code: UnsafeBufferPointer<UInt8>
    private let lexis: Lexis
    private var position = 0
    /// What was found behind plain code that comes first.
    private var found: Token?
    private var isAtLineStart = true

    init(_ code: UnsafeBufferPointer<UInt8>, _ lexis: Lexis) {
        self.code = code
        self.lexis = lexis
    }

    mutating func next() -> Token? {
        if let token = found {
            found = nil
            return token
        }
        let start = position
        while position < code.count {
            let at = position
            if let token = token(at: at) {
                isAtLineStart = false
                position = token.range.upperBound
                guard start < at else { return token }
                found = token
                return Token(range: start..<at)
            }
            advance()
        }
        return start < code.count ? Token(range: start..<code.count) : nil
    }

    /// Over a word, or one other byte.
    private mutating func advance() {
        let byte = code[position]
        if byte.isLineEnd {
            isAtLineStart = true
        } else if !byte.isBlank, byte != UInt8(ascii: "-") || lexis.keys == .none {
            isAtLineStart = false
        }
        let end = wordEnd(from: position)
        position = max(end, position + 1)
    }

    private mutating func token(at start: Int) -> Token? {
        let byte = code[start]
        if lexis.marksLines { return isAtLineStart ? markedLine(start) : nil }
        if isAtLineStart, !byte.isWhitespace, let token = lineStart(start) { return token }
        if byte.isWordByte {
            guard start == 0 || !code[start - 1].isWordByte else { return nil }
            return word(start)
        }
        let beginsWord = start == 0 || code[start - 1].isWhitespace
        for mark in lexis.comments where has(mark, at: start) && (beginsWord || !lexis.commentsBeginWords) {
            return Token(range: start..<lineEnd(from: start), kind: .comment)
        }
        if lexis.hasBlockComments, has("/*", at: start) {
            return Token(range: start..<(find("*/", from: start + 2) ?? code.count), kind: .comment)
        }
        for quote in lexis.quotes where has(quote.mark, at: start) { return string(quote, start) }
        switch byte {
        case UInt8(ascii: "$") where lexis.hasVariables: return variable(start)
        case UInt8(ascii: "@") where lexis.hasAttributes:
            let end = wordEnd(from: start + 1)
            return end > start + 1 ? Token(range: start..<end, kind: .variable) : nil
        default: return nil
        }
    }

    // MARK: Tokens

    private func word(_ start: Int) -> Token? {
        let end = wordEnd(from: start)
        if code[start].isASCIIDigit {
            var end = end
            // The rest of `3.14`.
            if end + 1 < code.count, code[end] == UInt8(ascii: "."), code[end + 1].isASCIIDigit {
                end = wordEnd(from: end + 1)
            }
            return Token(range: start..<end, kind: .number)
        }
        guard end - start <= 16 else { return nil }
        let word = String(decoding: code[start..<end], as: UTF8.self)
        return lexis.keywords.contains(lexis.foldsCase ? word.lowercased() : word)
            ? Token(range: start..<end, kind: .keyword) : nil
    }

    private func string(_ quote: Lexis.Quote, _ start: Int) -> Token {
        let length = quote.mark.utf8CodeUnitCount
        var place = start + length
        while place < code.count {
            if quote.hasEscapes, code[place] == UInt8(ascii: "\\") {
                place += 2
            } else if has(quote.mark, at: place) {
                place += length
                return Token(range: start..<place, kind: isKey(endingAt: place) ? .key : .string)
            } else if !quote.spansLines, code[place].isLineEnd {
                break
            } else {
                place += 1
            }
        }
        return Token(range: start..<min(place, code.count), kind: .string)
    }

    /// Whether the string that ends here names a value.
    private func isKey(endingAt place: Int) -> Bool {
        guard lexis.keys == .quoted || lexis.keys == .beforeColon else { return false }
        let next = code[place...].prefix(64).first { !$0.isBlank }
        return next == UInt8(ascii: ":")
    }

    private func variable(_ start: Int) -> Token? {
        guard start + 1 < code.count else { return nil }
        let next = code[start + 1]
        if next == UInt8(ascii: "{") {
            let line = lineEnd(from: start)
            let close = code[start..<line].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 }
            return Token(range: start..<(close ?? line), kind: .variable)
        }
        if "?!#@*$".utf8.contains(next) { return Token(range: start..<start + 2, kind: .variable) }
        var end = start + 1
        while end < code.count, code[end].isWordByte { end += 1 }
        return end > start + 1 ? Token(range: start..<end, kind: .variable) : nil
    }

    /// A key or a section, at the first sign of a line.
    private func lineStart(_ start: Int) -> Token? {
        let mark: UInt8
        switch lexis.keys {
        case .beforeColon: mark = UInt8(ascii: ":")
        case .beforeEquals: mark = UInt8(ascii: "=")
        case .none, .quoted: return nil
        }
        let line = lineEnd(from: start)
        if lexis.hasSections, code[start] == UInt8(ascii: "[") { return Token(range: start..<line, kind: .keyword) }
        var end = start
        while end < line, code[end].isWordByte || "-./ ".utf8.contains(code[end]) { end += 1 }
        guard end > start, end < line, code[end] == mark, code[start].isWordByte else { return nil }
        let isWhole = mark == UInt8(ascii: "=") || end + 1 == line || code[end + 1].isBlank
        while end > start, code[end - 1].isBlank { end -= 1 }
        return isWhole ? Token(range: start..<end, kind: .key) : nil
    }

    private func markedLine(_ start: Int) -> Token? {
        let line = start..<lineEnd(from: start)
        if has("+++", at: start) || has("---", at: start) || has("diff ", at: start) || has("index ", at: start) {
            return Token(range: line, kind: .comment)
        }
        switch code[start] {
        case UInt8(ascii: "+"): return Token(range: line, kind: .added)
        case UInt8(ascii: "-"): return Token(range: line, kind: .removed)
        case UInt8(ascii: "@"): return Token(range: line, kind: .place)
        default: return nil
        }
    }

    // MARK: Bytes

    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < code.count {
            let isDash =
                lexis.wordsHaveDashes && code[end] == UInt8(ascii: "-") && end > start && end + 1 < code.count
                && code[end + 1].isWordByte
            guard code[end].isWordByte || isDash else { break }
            end += 1
        }
        return end
    }

    private func lineEnd(from start: Int) -> Int {
        code[start...].firstIndex(where: \.isLineEnd) ?? code.count
    }

    private func has(_ mark: StaticString, at place: Int) -> Bool {
        let length = mark.utf8CodeUnitCount
        guard place + length <= code.count else { return false }
        for offset in 0..<length where code[place + offset] != mark.utf8Start[offset] { return false }
        return true
    }

    /// Where what is looked for ends.
    private func find(_ mark: StaticString, from start: Int) -> Int? {
        var place = start
        while place < code.count {
            if has(mark, at: place) { return place + mark.utf8CodeUnitCount }
            place += 1
        }
        return nil
    }
}

extension UInt8 {
    /// A letter, digit or underscore, or a byte of a letter that isn't ASCII.
    fileprivate var isWordByte: Bool {
        self >= 0x80 || self == UInt8(ascii: "_") || isASCIIDigit || (self | 0x20) &- 97 < 26
    }
}
