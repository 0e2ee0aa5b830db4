/// `#tag` in text, by Obsidian's rules: after a blank, of letters, digits, `-`, `_` and `/`, not digits alone.
extension Tag {
    /// The first tag in a text, its `#` included. `isAtStart` tells whether the text begins after a blank.
    static func first(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, isAtStart: Bool
    ) -> Range<Int>? {
        var position = start
        while position < text.count {
            if text[position] == UInt8(ascii: "#"),
                position == 0 ? isAtStart : text[position - 1].isWhitespace,
                let end = end(of: text, from: position + 1)
            {
                return position..<end
            }
            position += 1
        }
        return nil
    }

    private static func end(of text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var position = start
        var isName = false
        while position < text.count {
            let byte = text[position]
            if byte >= 0x80 {
                // Punctuation of any script ends a tag.
                let scalars = String(decoding: text[position..<min(position + 4, text.count)], as: UTF8.self)
                    .unicodeScalars
                guard let scalar = scalars.first, scalar.isWordPart || scalar.properties.isEmoji || scalar.isInvisible
                else { break }
                position += UTF8.width(scalar)
                isName = true
            } else if byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: "/")
            {
                position += 1
                isName = true
            } else if byte.isASCIIDigit {
                position += 1
            } else {
                break
            }
        }
        return isName ? min(position, text.count) : nil
    }
}
