internal import Markdown

/// A place in UTF-8 text that moves from word to word: runs of letters and digits, without case and marks.
///
///     var word = Word()
///     while word.advance(in: text.span) { … }
struct Word {
    /// Longer words are noise (encoded data) and are passed over.
    static let longestForm = WordKey.capacity

    private var key = WordKey()
    /// Where the word stands in the text.
    private(set) var source = 0..<0
    /// Whether the word was written with more than ASCII letters.
    private(set) var isAccented = false

    /// The folded bytes.
    var form: [UInt8] { key.bytes }

    /// The word's number in `vocabulary`, given now if it is new.
    func number(in vocabulary: inout Vocabulary) -> Int {
        vocabulary.number(key)
    }

    /// The word's number in `vocabulary` if it has one.
    func find(in vocabulary: Vocabulary) -> Int? {
        vocabulary.find(key)
    }

    /// The bytes of the word in lower case with its marks, as stemmers want them.
    func accentedForm(in text: [UInt8]) -> [UInt8] {
        var lowered: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text[source] {
            let isCapital = byte &- 65 < 26 || (previous == 0xC3 && byte >= 0x80 && byte < 0x9F && byte != 0x97)
            lowered.append(isCapital ? byte | 0x20 : byte)
            previous = byte
        }
        return lowered
    }

    /// Moves to the next word; false at the end of the text.
    mutating func advance(in text: Span<UInt8>) -> Bool {
        repeat {
            guard scan(text) else { return false }
        } while key.isTooLong
        return true
    }

    /// Reads the next word that leaves folded bytes, from where this one ends; false at the end of the text.
    private mutating func scan(_ bytes: Span<UInt8>) -> Bool {
        var position = source.upperBound
        var start = position
        var isAccented = false
        var writer = WordKey.Writer()
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                // Digits have the bit of lower case already.
                let folded = byte | 0x20
                if folded &- 97 < 26 || byte &- 48 < 10 {
                    if writer.count == 0 { start = position }
                    writer.append(folded, to: &key)
                } else if writer.count > 0 {
                    break
                }
                position &+= 1
                continue
            }
            let (entry, width) = ScalarTable.entry(in: bytes, at: position)
            if entry == ScalarTable.breaks {
                if writer.count > 0 { break }
            } else {
                if writer.count == 0 { start = position }
                isAccented = true
                if entry != ScalarTable.dropped {
                    for index in 0..<(entry >> 56) {
                        writer.append(UInt8(truncatingIfNeeded: entry >> (8 * index)), to: &key)
                    }
                }
            }
            position += width
        }
        writer.finish(&key)
        self.isAccented = isAccented
        source = start..<position
        return writer.count > 0
    }
}
