/// Looks for lines about safety in front matter that can't be parsed: what would be lost with it.
struct SafetyScan {
    /// Some line, or entry of a flow mapping, begins with a safety key or a near-miss of one.
    private(set) var hasSafetyKey = false
    /// Some line states, perhaps misspelt, one of our types.
    private(set) var statesType = false

    /// - Parameter countsWordsAlone: a word at the start of a line counts without a colon after it.
    init(_ bytes: [UInt8], _ lines: some Sequence<Range<Int>>, countsWordsAlone: Bool = true) {
        for line in lines {
            var isLineStart = countsWordsAlone
            var index = line.lowerBound
            while index < line.upperBound {
                index = Self.skipOpening(bytes, index, line.upperBound)
                let end = Self.wordEnd(bytes, index, line.upperBound)
                if end > index {
                    look(at: bytes[index..<end], rest: bytes[end..<line.upperBound], isLineStart: isLineStart)
                }
                isLineStart = false
                // On to the next entry of a flow mapping on this line.
                guard let next = bytes[end..<line.upperBound].firstIndex(where: { $0 == 0x2C || $0 == 0x7B }) else {
                    break
                }
                index = next + 1
            }
        }
    }

    private mutating func look(at word: ArraySlice<UInt8>, rest: ArraySlice<UInt8>, isLineStart: Bool) {
        guard word.count <= 24 else { return }
        let key = normalizedName(String(decoding: word, as: UTF8.self))
        let after = rest.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
        let isKey = after.first == UInt8(ascii: ":") || after.first == UInt8(ascii: "=")
        if isLineStart || isKey, SafetyKey(key) != nil { hasSafetyKey = true }
        guard isKey, key == "type" || key == "tipo" else { return }
        let value = after.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 || $0 == 0x5B }
        let start = Array(value.prefix(40))
        let end = Self.wordEnd(start, 0, start.count)
        let name = String(decoding: start[..<end], as: UTF8.self)
        if let type = NoteType(name: name) {
            statesType = statesType || type != .page
        } else if !NoteType.near(name).isEmpty {
            statesType = true
        }
    }

    /// Past indentation, list dashes, brackets and quotes.
    private static func skipOpening(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, bytes[index] <= 0x20 || "-?{[,\"'".utf8.contains(bytes[index]) { index += 1 }
        return index
    }

    /// The end of a run of letters, digits, `_` and `-`; letters past ASCII are those of two bytes.
    private static func wordEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 || byte == 0x5F || byte == 0x2D {
                index += 1
            } else if byte >= 0xC3, byte < 0xE0, index + 1 < end {
                index += 2
            } else {
                break
            }
        }
        return index
    }
}
