/// Typographic quotes, dashes and ellipses in place of those of a typewriter. cmark sets them in English; Spanish has
/// its own outer quotes.
enum SmartPunctuation {
    /// Runs `body` on words with “ and ” as « and ».
    static func withAngleQuotes(
        _ words: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard words.contains(0x80) else { return body(words) }
        var out: [UInt8] = []
        out.reserveCapacity(words.count)
        var position = 0
        while position < words.count {
            if position + 2 < words.count, words[position] == 0xE2, words[position + 1] == 0x80,
                words[position + 2] == 0x9C || words[position + 2] == 0x9D
            {
                out += words[position + 2] == 0x9C ? [0xC2, 0xAB] : [0xC2, 0xBB]
                position += 3
            } else {
                out.append(words[position])
                position += 1
            }
        }
        out.withUnsafeBufferPointer(body)
    }
}

extension NoteSource {
    /// Runs `body` on words as they are to be set.
    func typeset(_ words: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        if usesAngleQuotes { SmartPunctuation.withAngleQuotes(words, body) } else { body(words) }
    }
}
