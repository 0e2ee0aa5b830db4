/// `{#id .class key="value"}` as Pandoc and others write it, or `{: #id}` as Kramdown does: attributes of what stands
/// before. The list isn't shown; of what it says only the id counts, but for blocks of `:::`.
struct AttributeList: Equatable {
    enum Place: Equatable {
        /// Right after a link, picture or other span.
        case afterSpan
        /// At the end of a line, where a heading has it.
        case endOfLine
        /// On a line of its own.
        case alone
    }

    var range: Range<Int>
    var place: Place
    /// The first `#id`, without the `#`.
    var id: Range<Int>?
    /// Each `.name`, without the point.
    private(set) var names: [Range<Int>] = []
    /// What `title="…"` says.
    private(set) var title: Range<Int>?

    /// The list that begins at `start` in a text that begins at `textStart`; nil if these braces are only braces.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, textStart: Int, isOfDirective: Bool = false) {
        let before: UInt8 = start > textStart ? bytes[start - 1] : 0x0A
        var position = start + 1
        let hasColon = position < bytes.count && bytes[position] == UInt8(ascii: ":")
        if hasColon { position += 1 }
        let isAfterLink = before == UInt8(ascii: ")") || before == UInt8(ascii: "]")
        let isAfterMark = before == UInt8(ascii: "*") || before == UInt8(ascii: "_") || before == UInt8(ascii: "`")
        var id: Range<Int>?
        var tokens = 0
        while true {
            while position < bytes.count, bytes[position].isBlank { position += 1 }
            guard position < bytes.count else { return nil }
            if bytes[position] == UInt8(ascii: "}") { break }
            guard let token = Self.token(bytes, from: position) else { return nil }
            switch token.kind {
            case .id: id = id ?? position + 1..<token.end
            case .name: names.append(position + 1..<token.end)
            // Where nothing else tells braces from other braces, these would be anything.
            case .pair where tokens == 0 && !hasColon && !isAfterLink && !isOfDirective: return nil
            case .pair: title = title ?? Self.title(bytes, position..<token.end)
            case .word where !hasColon: return nil
            case .word: break
            }
            tokens += 1
            position = token.end
        }
        guard tokens > 0 else { return nil }
        range = start..<position + 1
        self.id = id
        if isAfterLink || (isAfterMark && hasColon) {
            place = .afterSpan
        } else if Self.endsLine(bytes, from: range.upperBound) {
            place = Self.beginsLine(bytes, start, textStart) ? .alone : .endOfLine
        } else {
            return nil
        }
    }

    private enum Token { case id, name, pair, word }

    private static func token(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> (kind: Token, end: Int)? {
        var position = start
        switch bytes[start] {
        case UInt8(ascii: "#"):
            position += 1
            while position < bytes.count, isPartOfID(bytes[position]) { position += 1 }
            return position > start + 1 ? (.id, position) : nil
        case UInt8(ascii: "."):
            position = endOfName(bytes, from: start + 1)
            return position > start + 1 ? (.name, position) : nil
        default:
            position = endOfName(bytes, from: start)
            guard position > start, position < bytes.count else { return nil }
            guard bytes[position] == UInt8(ascii: "=") else { return (.word, position) }
            return endOfValue(bytes, from: position + 1).map { (.pair, $0) }
        }
    }

    /// The value of a pair whose key is `title`.
    private static func title(_ bytes: UnsafeBufferPointer<UInt8>, _ pair: Range<Int>) -> Range<Int>? {
        let key = "title=".utf8
        guard bytes[pair].starts(with: key) else { return nil }
        let value = pair.dropFirst(key.count)
        guard let first = value.first, bytes[first] == UInt8(ascii: "\"") || bytes[first] == UInt8(ascii: "'") else {
            return value
        }
        return value.dropFirst().dropLast()
    }

    private static func isPartOfID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"): false
        default: byte > 0x20
        }
    }

    private static func endOfName(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        while position < bytes.count {
            let byte = bytes[position]
            guard byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            else { break }
            position += 1
        }
        return position
    }

    private static func endOfValue(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let quote = bytes[start]
        var position = start + 1
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            while position < bytes.count, bytes[position] != quote {
                if bytes[position].isLineEnd || position - start > 200 { return nil }
                position += 1
            }
            return position < bytes.count ? position + 1 : nil
        }
        position = start
        while position < bytes.count, isPartOfID(bytes[position]) { position += 1 }
        return position > start ? position : nil
    }

    /// Whether only a closing sequence of `#` may follow on the line.
    private static func endsLine(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var position = start
        while position < bytes.count, bytes[position].isBlank || bytes[position] == UInt8(ascii: "#") { position += 1 }
        return position == bytes.count || bytes[position].isLineEnd
    }

    private static func beginsLine(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ textStart: Int
    ) -> Bool {
        var position = start
        while position > textStart, bytes[position - 1].isBlank || bytes[position - 1] == UInt8(ascii: ">") {
            position -= 1
        }
        return position == textStart || bytes[position - 1].isLineEnd
    }
}
