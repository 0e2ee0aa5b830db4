internal import Markdown

/// What the tokenizer does with each scalar below `Folding.limit`: a letter or digit with its folded bytes, a mark that
/// is dropped inside a word, or a break between words.
enum ScalarTable {
    /// The scalar ends a word.
    static let breaks: UInt64 = 0
    /// The scalar belongs to a word and leaves nothing in its folded form.
    static let dropped: UInt64 = 0xFF << 56

    /// By code point: `breaks`, `dropped`, or the folded UTF-8 bytes from the lowest byte up, their count in the
    /// highest byte.
    static let entries: [UInt64] = (0..<Folding.limit).map { code in
        guard let scalar = Unicode.Scalar(code), isWordPart(scalar) else { return breaks }
        var folded: [UInt8] = []
        appendFolded(UTF8.encode(scalar).map(Array.init) ?? [], to: &folded)
        if folded.isEmpty || folded.count > 7 || isMark(scalar) { return dropped }
        var entry = UInt64(folded.count) << 56
        for (index, byte) in folded.enumerated() { entry |= UInt64(byte) << (8 * UInt64(index)) }
        return entry
    }

    /// Letters, digits and marks, as the browser's `\p{L}\p{N}\p{M}`.
    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber:
            true
        default:
            isMark(scalar)
        }
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Letters that decomposing, dropping marks and lower-casing fold otherwise than the table. The manifest carries
    /// them, so that the browser folds by the table.
    static let exceptions: [(letter: String, folded: String)] =
        "ßæœøłđþðıħŧŋſςƒªºஔᬆᬈᬊᬌᬎᬒ".unicodeScalars.map { (String($0), fold(String($0))) }

    /// The entry of the scalar at `position`, and its length in bytes. What isn't UTF-8 breaks words.
    static func entry(in bytes: Span<UInt8>, at position: Int) -> (entry: UInt64, width: Int) {
        let lead = bytes[position]
        let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        guard lead >= 0xC2, lead < 0xF5, position + width <= bytes.count else { return (breaks, 1) }
        var code = UInt32(lead) & (0x7F >> UInt32(width))
        for offset in 1..<width {
            let byte = bytes[position + offset]
            guard byte & 0xC0 == 0x80 else { return (breaks, offset) }
            code = code << 6 | UInt32(byte & 0x3F)
        }
        if code < Folding.limit { return (entries[Int(code)], width) }
        // Dashes, quotes and the like are what text is full of. Past U+FFFF the order of UTF-8 isn't that of a browser's
        // strings, and letters are very few.
        guard code >= 0x2070, code < 0x10000, let scalar = Unicode.Scalar(code), isWordPart(scalar) else {
            return (breaks, width)
        }
        if isMark(scalar) { return (dropped, width) }
        var entry = UInt64(width) << 56
        for offset in 0..<width { entry |= UInt64(bytes[position + offset]) << (8 * UInt64(offset)) }
        return (entry, width)
    }
}
