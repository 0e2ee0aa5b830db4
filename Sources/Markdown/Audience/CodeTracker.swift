/// Knows which lines stand in fenced code, and how certain that is.
///
/// Certain is only a fence at the very start of a line, outside HTML, while nothing before it could have been read in
/// two ways.
struct CodeTracker {
    enum Step { case outside, opens, inside, closes, left }

    private struct Fence {
        var mark: UInt8
        var length: Int
        var quotes: Int
        var column: Int
        var isCertain: Bool
        /// The first audience block in it, and how many directives are open.
        var audience: Range<Int>?
        var depth = 0
        var isUnbalanced = false
    }

    private var fence: Fence?
    /// Once a fence's limits could be read in two ways, later ones are in doubt as well.
    private var isLost = false
    private var html = HTMLDoubt()

    /// Whether a line inside may in truth stand outside: the code's limits could be read in two ways, or the line stands
    /// to the left of them and so may end an item that the code is in.
    func mayBeOutside(_ prefix: LinePrefix, isBlank: Bool) -> Bool {
        isLost || (!isBlank && prefix.indent < fence?.column ?? 0)
    }

    var isCertain: Bool { fence?.isCertain == true && !isLost }

    mutating func step(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ prefix: LinePrefix) -> Step {
        guard let open = fence else {
            html.read(bytes, line, isBlank: prefix.contentStart == line.upperBound && prefix.marks == 0)
            return opens(bytes, line, prefix) ? .opens : .outside
        }
        if open.isCertain {
            return Self.closes(bytes, Self.indented(bytes, line), open) ? .closes : .inside
        }
        let isBlank = prefix.contentStart == line.upperBound && prefix.items.isEmpty
        if prefix.quotes < open.quotes {
            // A quote ends with its last `>`, and the code in it; what the line itself is, is then uncertain.
            isLost = true
            return .left
        }
        if !isBlank, prefix.indent < open.column { isLost = true }
        if Self.closes(bytes, prefix.contentStart..<line.upperBound, open) {
            if prefix.column != open.column || prefix.quotes != open.quotes || !prefix.items.isEmpty { isLost = true }
            return .closes
        }
        return .inside
    }

    private mutating func opens(
        _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ prefix: LinePrefix
    ) -> Bool {
        let start = prefix.contentStart
        guard start < line.upperBound else { return false }
        let mark = bytes[start]
        guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
        let length = (start..<line.upperBound).prefix { bytes[$0] == mark }.count
        guard length >= 3 else { return false }
        if mark == UInt8(ascii: "`"), bytes[start + length..<line.upperBound].contains(mark) { return false }
        // In HTML it is text; after an item's mark it may be (`2.` can't interrupt a paragraph); behind a tab in a quote
        // its column isn't known.
        let hasTab = bytes[line.lowerBound..<start].contains(0x09)
        if html.isOpen || !prefix.items.isEmpty || (prefix.quotes > 0 && hasTab) { isLost = true }
        fence = Fence(
            mark: mark, length: length, quotes: prefix.quotes, column: prefix.column,
            isCertain: start == line.lowerBound && !isLost)
        return true
    }

    /// The line without up to three spaces.
    private static func indented(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Range<Int> {
        let spaces = line.prefix(3).prefix { bytes[$0] == 0x20 }.count
        return line.lowerBound + spaces..<line.upperBound
    }

    private static func closes(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ fence: Fence) -> Bool {
        let length = line.prefix { bytes[$0] == fence.mark }.count
        return length >= fence.length && line.dropFirst(length).allSatisfy { bytes[$0].isBlank }
    }

    /// Counts a directive in certain code, where it is text.
    mutating func note(_ directive: Directive?, at range: Range<Int>) {
        switch directive {
        case .audience:
            if fence?.audience == nil { fence?.audience = range }
            fence?.depth += 1
        case .other: fence?.depth += 1
        case .close:
            if fence?.depth == 0 { fence?.isUnbalanced = true } else { fence?.depth -= 1 }
        case .misspelt, nil: break
        }
    }

    /// Ends the code; gives the audience block that makes it doubtful.
    mutating func finish(isClosed: Bool) -> Range<Int>? {
        defer { fence = nil }
        guard let fence, let audience = fence.audience else { return nil }
        return isClosed && fence.depth == 0 && !fence.isUnbalanced ? nil : audience
    }

    /// Whether a line speaks of audience blocks at all, in code or out of it.
    func isAudienceMentioned(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
        guard
            let colon = line.dropLast().first(where: {
                bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == UInt8(ascii: ":")
            })
        else { return false }
        return fold(String(decoding: bytes[colon..<line.upperBound], as: UTF8.self)).utf8
            .split { !$0.isASCIILetter }.prefix(16)
            .contains {
                Directive.keywords.contains(String(Substring($0))) || Directive.isNearKeyword(String(Substring($0)))
            }
    }
}

/// Whether a raw HTML block may be open, in which a fence is only text.
struct HTMLDoubt {
    /// What ends a block that blank lines don't end; empty for one that they do.
    private var ending: [StaticString]?

    var isOpen: Bool { ending != nil }

    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isBlank: Bool) {
        if ending == nil {
            // Any `<` that begins a line's text, in whatever container.
            guard let first = line.first(where: { !bytes[$0].isBlank && bytes[$0] != UInt8(ascii: ">") }),
                bytes[first] == UInt8(ascii: "<") || !bytes[first].isASCIILetter
            else { return }
            guard let start = (first..<line.upperBound).first(where: { bytes[$0] == UInt8(ascii: "<") }) else { return }
            ending = Self.ending(bytes, start..<line.upperBound)
        }
        guard let ending else { return }
        if ending.isEmpty {
            if isBlank { self.ending = nil }
        } else if ending.contains(where: { Self.contains(bytes, line, $0) }) {
            self.ending = nil
        }
    }

    private static func ending(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> [StaticString] {
        for tag in ["<script", "<pre", "<style", "<textarea"] as [StaticString] where contains(bytes, text, tag) {
            return ["</script>", "</pre>", "</style>", "</textarea>"]
        }
        if contains(bytes, text, "<!--") { return ["-->"] }
        if contains(bytes, text, "<?") { return ["?>"] }
        if contains(bytes, text, "<![CDATA[") { return ["]]>"] }
        if contains(bytes, text, "<!") { return [">"] }
        return []
    }

    /// Without regard to ASCII case.
    private static func contains(
        _ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>, _ word: StaticString
    ) -> Bool {
        let count = word.utf8CodeUnitCount
        guard text.count >= count else { return false }
        return (text.lowerBound...text.upperBound - count).contains { start in
            (0..<count).allSatisfy {
                let byte = bytes[start + $0]
                let wanted = word.utf8Start[$0]
                return byte == wanted || (byte.isASCIILetter && byte | 0x20 == wanted | 0x20)
            }
        }
    }
}
