internal import Diagnostics
internal import Glibc

/// What a line of colons says.
enum Directive: Equatable {
    /// `:::` and nothing else.
    case close
    /// `::: audience NAME`.
    case audience(name: String, keeps: Bool)
    /// `::: warning` and the like: text, but its `:::` is its own.
    case other
    /// Meant as an audience block, or likely so, but not written as one.
    case misspelt(message: String, suggestion: String?)

    static let keywords = ["audience", "audiencia"]

    /// Reads a line from after its containers' marks.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, keeps: (String) -> Bool?) {
        let line = TableRow.trim(bytes, line)
        let colons = line.prefix { bytes[$0] == UInt8(ascii: ":") }.count
        let rest = TableRow.trim(bytes, line.lowerBound + colons..<line.upperBound)
        if colons >= 3, rest.isEmpty {
            self = .close
            return
        }
        if let misspelt = Self.mention(bytes, line, colons: colons, keeps: keeps) {
            self = misspelt
            return
        }
        guard colons >= 3 else { return nil }
        let text = String(decoding: bytes[rest], as: UTF8.self)
        let word = text.unicodeScalars.prefix(while: \.properties.isAlphabetic)
        guard Self.keywords.contains(fold(String(word))) else {
            self = keeps(text) != nil ? Self.unnamed(text) : .other
            return
        }
        let name = String(text.unicodeScalars.dropFirst(word.count)).trimmingBlanks()
        if name.isEmpty {
            self = .misspelt(message: "the audience block names no audience", suggestion: nil)
        } else if let keeps = keeps(name) {
            self = .audience(name: name, keeps: keeps)
        } else {
            self = .misspelt(message: "no audience is called “\(name)”", suggestion: nil)
        }
    }

    /// What the last word of a misspelt line may mean.
    static func nearest(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ names: [String]
    ) -> String? {
        let words = String(decoding: bytes[line], as: UTF8.self).unicodeScalars.split { !$0.isWordPart }
        guard let last = words.last else { return nil }
        let written = Dictionary(names.map { (fold($0), $0) }, uniquingKeysWith: { first, _ in first })
        return nearMisses(fold(String(last)), among: written.keys, limit: 1).first
            .flatMap { written[$0] }.map { "::: audience \($0)" }
    }

    private static func unnamed(_ name: String) -> Directive {
        .misspelt(
            message: "“\(name)” is an audience, but the block doesn't say `audience`",
            suggestion: "::: audience \(name)")
    }

    /// A line that speaks of an audience after colons without being written as a block. Code in backticks is left alone.
    private static func mention(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, colons: Int, keeps: (String) -> Bool?
    ) -> Directive? {
        guard line.contains(where: { bytes[$0] == UInt8(ascii: ":") || bytes[$0] == 0xEF }) else { return nil }
        let scalars = Array(String(decoding: bytes[line], as: UTF8.self).unicodeScalars)
        var index = 0
        var run = 0
        var runStart = 0
        var wordsBefore = 0
        while index < scalars.count, scalars[index] != "`" {
            if scalars[index].isColon {
                if run == 0 { runStart = index }
                run += scalars[index] == ":" ? 1 : 2
                index += 1
                continue
            }
            if scalars[index].isAlphanumeric {
                let end = scalars[index...].firstIndex { !$0.isAlphanumeric } ?? scalars.count
                if run > 0 {
                    let word = fold(String(String.UnicodeScalarView(scalars[index..<end])))
                    let name = String(String.UnicodeScalarView(scalars[end...])).trimmingBlanks()
                    let firstName = name.split(whereSeparator: { $0 == " " || $0 == "\t" }).first.map(String.init) ?? ""
                    let isKeyword = keywords.contains(word)
                    let namesOne = keeps(name) != nil || (!firstName.isEmpty && keeps(firstName.trimmingMarks()) != nil)
                    let isWellFormed =
                        isKeyword && colons >= 3 && runStart == 0 && run == colons && wordsBefore == 0
                        && scalars[run..<index].allSatisfy(\.isBlank)
                    if isWellFormed { return nil }
                    let isNear = isKeyword || isNearKeyword(word)
                    if isNear, run >= 2 ? namesOne || wordsBefore == 0 : namesOne && wordsBefore == 0 {
                        return .misspelt(
                            message: "this looks like an audience block but isn't written as one",
                            suggestion: namesOne ? "::: audience \(keeps(name) != nil ? name : firstName)" : nil)
                    }
                    // `:: management`
                    if run == 2, wordsBefore == 0, name.isEmpty,
                        keeps(String(String.UnicodeScalarView(scalars[index..<end]))) != nil
                    {
                        return unnamed(String(String.UnicodeScalarView(scalars[index..<end])))
                    }
                    // `::: block audience management`: the words of a directive go on being looked at.
                    if !(run >= 3 && runStart == 0) { run = 0 }
                }
                wordsBefore += 1
                index = end
                continue
            }
            // Blanks and punctuation between colons and word don't part them.
            if run > 0, wordsBefore > 0, !scalars[index].isBlank, !(run >= 3 && runStart == 0) { run = 0 }
            index += 1
        }
        return nil
    }

    static func isNearKeyword(_ word: String) -> Bool {
        let word = Array(word.unicodeScalars)
        guard (6...11).contains(word.count) else { return false }
        return keywords.contains { distance(word, Array($0.unicodeScalars)) <= 2 }
    }

    /// Levenshtein's, of short words.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, a) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, b) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }

    /// A quick look whether a text can hold any of this: two colons in a row, a wide colon, or a line's first byte.
    static func mayStand(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        let start = min(max(start, 0), bytes.count)
        guard let base = bytes.baseAddress else { return false }
        var position = start
        while position < bytes.count,
            let found = memchr(base + position, Int32(UInt8(ascii: ":")), bytes.count - position)
        {
            let colon = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            if colon + 1 < bytes.count, bytes[colon + 1] == UInt8(ascii: ":") { return true }
            // Nothing but blanks and marks before it on its line.
            var before = colon
            while before > start, !bytes[before - 1].isLineEnd, !bytes[before - 1].isASCIILetter,
                bytes[before - 1] < 0x80,
                colon - before < 64
            {
                before -= 1
            }
            if before == start || bytes[before - 1].isLineEnd || colon - before == 64 { return true }
            position = colon + 1
        }
        // A wide colon.
        position = start
        while position + 2 < bytes.count, let found = memchr(base + position, 0xBC, bytes.count - position) {
            let middle = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
            if middle > start, bytes[middle - 1] == 0xEF, middle + 1 < bytes.count, bytes[middle + 1] == 0x9A {
                return true
            }
            position = middle + 1
        }
        return false
    }
}

extension Unicode.Scalar {
    fileprivate var isColon: Bool { self == ":" || self == "\u{FF1A}" }
    fileprivate var isBlank: Bool { self == " " || self == "\t" }
    fileprivate var isAlphanumeric: Bool { isWordPart }
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    fileprivate func trimmingMarks() -> String {
        String(unicodeScalars.filter { $0.properties.isAlphabetic || $0 == "-" || $0 == "_" })
    }
}
